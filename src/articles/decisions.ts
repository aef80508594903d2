import { error, info, warning } from '../messages/message.ts'
import { BLOCK_KINDS, type Block, type BlockKind } from '../model/block.ts'
import { PAGE_FIELDS, type Correction, type FieldValue, type PageAnchor, type PageField } from '../model/correction.ts'
import type { Message } from '../model/message.ts'
import { asKind, asOpening, asParagraph, cutAt, cutOut, type Cut } from './overrides.ts'
import { findOnPage, firstWords, pageWords, type WordStretch } from './words.ts'

/** Values that each field of a page can be corrected to. */
const OUTCOMES: Readonly<Record<PageField, readonly string[]>> = {
  line: BLOCK_KINDS,
  article: ['opens', 'goes-on', 'furniture'],
  paragraph: ['starts', 'goes-on'],
}

/** A page with the decisions applied to it; those whose words are not there (or not told apart) are in `missing`. */
interface DecidedBlocks {
  blocks: Block[]
  missing: Correction[]
  messages: Message[]
}

const isText = (value: FieldValue | undefined): value is string => typeof value === 'string' && value !== ''
const isAbsentOrText = (value: FieldValue | undefined): boolean => value === undefined || isText(value)

const isPageField = (field: string): field is PageField => (PAGE_FIELDS as readonly string[]).includes(field)

/** The anchor of a decision about a page; null when it is not of that form. */
export function anchorOf({ before }: Correction): PageAnchor | null {
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return null
  const { words, until, above, below, is } = before
  if (!isText(words) || !isText(is) || ![until, above, below].every(isAbsentOrText)) return null
  return before as unknown as PageAnchor
}

function whereDecided({ place }: Correction): { file: string; line?: number } {
  return place ?? { file: '' }
}

function refused(decision: Correction): Message {
  const { id, field, after } = decision
  const forms = isPageField(field)
    ? `after 只能是 ${OUTCOMES[field].join('、')}`
    : `field 只能是 ${PAGE_FIELDS.join('、')}`
  const what = `版面 ${id} 的更正“${field}”写法不对：${typeof after === 'string' ? after : JSON.stringify(after)}`
  const todo = `before 写成 { words: 原文的字, is: 机器的读法 }；${forms}；在审读页上重做最简单`
  return error({ ...whereDecided(decision), what, todo, rule: 'correction-field' })
}

/** Present reading of the stretch (by the machine and the corrections before), in the words of the field. */
function readingOf(field: PageField, { blocks, first, last }: Cut): string {
  const block = blocks[first] as Block
  if (field === 'article') {
    const part = blocks.slice(first, last + 1)
    return part.every(({ kind }) => kind === 'furniture') ? 'furniture' : block.opens ? 'opens' : 'goes-on'
  }
  if (field === 'paragraph') return block.continues ? 'goes-on' : 'starts'
  return block.kind
}

/** Tells when the machine reads by now what a person wanted, or something that the person has never seen. */
function newsOf(decision: Correction, anchor: PageAnchor, now: string): Message[] {
  const { id, field, after } = decision
  if (now === anchor.is) return []
  if (now === after) {
    const what = `版面 ${id} 的更正“${field}”：“${anchor.words}”机器现在自己也这样读了`
    return [info({ ...whereDecided(decision), what, todo: '不用做什么', rule: 'correction-fulfilled' })]
  }
  const what = `版面 ${id} 的更正“${field}”：“${anchor.words}”更正时机器读作 ${anchor.is}，现在读作 ${now}，仍按更正作 ${String(after)}`
  return [
    warning({ ...whereDecided(decision), what, todo: '核对哪个对；改好或删去这条更正', rule: 'correction-conflict' }),
  ]
}

/** The stretch that a decision is about: its words, to the end of its last words when it names them. */
function stretchOf(blocks: readonly Block[], { words, until, ...context }: PageAnchor): WordStretch | null {
  const page = pageWords(blocks)
  const start = findOnPage(page, words, context)
  if (start === null || until === undefined) return start
  const rest = { key: page.key.slice(start.from), units: page.units.slice(start.from) }
  const end = firstWords(rest, until, start.to - start.from)
  return end && { from: start.from, to: start.from + end.to, exact: start.exact && end.exact }
}

function isWellFormed({ field, after }: Correction): boolean {
  return isPageField(field) && typeof after === 'string' && OUTCOMES[field].includes(after)
}

function applied(cut: Cut, field: PageField, after: string): Block[] {
  if (field === 'line') return asKind(cut, after as BlockKind)
  if (field === 'paragraph') return asParagraph(cut, after === 'starts')
  return after === 'furniture' ? asKind(cut, 'furniture') : asOpening(cut, after === 'opens')
}

/** One decision on the blocks as those before it left them; null blocks when its words are not there. */
function decideOne(blocks: readonly Block[], decision: Correction): { blocks: Block[] | null; messages: Message[] } {
  const anchor = anchorOf(decision)
  if (anchor === null || !isWellFormed(decision)) return { blocks: [...blocks], messages: [refused(decision)] }
  const [field, after] = [decision.field as PageField, decision.after as string]
  const stretch = stretchOf(blocks, anchor)
  if (stretch === null) return { blocks: null, messages: [] }
  const cut = field === 'line' || after === 'furniture' ? cutOut(blocks, stretch) : cutAt(blocks, stretch)
  return { blocks: applied(cut, field, after), messages: newsOf(decision, anchor, readingOf(field, cut)) }
}

/**
 * The blocks of a page as people decided they are, in the order of the decisions: lines of another kind, articles and
 * paragraphs that begin or go on elsewhere. Each is found by its words, also where a better scan reads them a little
 * differently; one whose words are gone changes nothing and is given back. No character is lost or added.
 */
export function decideBlocks(blocks: readonly Block[], decisions: readonly Correction[]): DecidedBlocks {
  const outcome: DecidedBlocks = { blocks: [...blocks], missing: [], messages: [] }
  for (const decision of decisions) {
    const step = decideOne(outcome.blocks, decision)
    outcome.messages.push(...step.messages)
    if (step.blocks === null) outcome.missing.push(decision)
    else outcome.blocks = step.blocks
  }
  return outcome
}

/** The warning of a decision whose words stand on no page of its issue. */
export function missingMessage(decision: Correction): Message {
  const { id, field, after } = decision
  const words = anchorOf(decision)?.words ?? ''
  const what = `版面 ${id} 的更正“${field}”：原文里找不到（或分不清是哪一处）“${words}”，没有改作“${String(after)}”`
  const todo = '对照原文在审读页上重做一遍，并删去这条更正'
  return warning({ ...whereDecided(decision), what, todo, rule: 'correction-gone' })
}
