import { info } from '../messages/message.ts'
import type { Block, BlockKind, BlockSign } from '../model/block.ts'
import type { Line } from '../model/line.ts'
import type { Message } from '../model/message.ts'
import { placeOfText } from '../model/page-name.ts'
import { simplifiedKey } from '../read/simplified.ts'
import { widthKey } from '../read/width.ts'
import { insideBrackets, readCredits } from './credits.ts'
import { INTERLEAVED } from './interleaved.ts'
import type { Place } from './place.ts'

/** A role word that a name is to follow: 记者 会上, 本报通讯员:整版. */
const ROLE_FIRST =
  /^(?:本[报台刊网])?(?:首席|见习|实习|特约|全媒体|融媒体?)*(?:记者|通讯员|实习生|摄影|作者|撰稿|供稿)[\s:/、]/u
/** Brackets at either end of a text. */
const ENDS = [/^[([][^()[\]]{2,40}[)\]]/u, /[([][^()[\]]{2,40}[)\]]$/u]

const BRACKET = /^\s*[([（［]|[)\]）］]\s*$/u

const isUnread = (key: string): boolean => ROLE_FIRST.test(insideBrackets(key)) && readCredits(key) === null

/**
 * The words of a byline, as a whole line or in brackets at an end of a text, that names nobody although a role word stands
 * in it: a word there has not the form of a name, so that nobody is credited. Null for every other block.
 */
function unreadByline({ kind, text }: Pick<Block, 'kind' | 'text'>): string | null {
  if (kind === 'paragraph' && !BRACKET.test(text)) return null
  const key = simplifiedKey(widthKey(text))
  if (kind === 'byline' || kind === 'credit') return isUnread(key.trim()) ? text.trim() : null
  if (kind !== 'paragraph') return null
  const found = ENDS.map((end) => end.exec(key)?.[0] ?? '').find((words) => words !== '' && isUnread(words))
  return found === undefined ? null : found.slice(1, -1)
}

/** Below this confidence a person should look: two such verdicts in five are wrong. */
const DOUBTFUL = 0.8

/** Below this confidence of a recogniser a person should compare the line with the scan. */
const UNSURE = 0.6

/** True for a block that a person should look at. */
const isDoubtful = ({ confidence }: Block): boolean => confidence < DOUBTFUL

/** Names of the kinds of blocks. */
export const KIND_NAMES: Readonly<Record<BlockKind, string>> = {
  kicker: '肩题',
  headline: '标题',
  subhead: '副题',
  byline: '署名',
  credit: '署名',
  dateline: '电头',
  crosshead: '小标题',
  paragraph: '正文',
  caption: '图片说明',
  jump: '转版标记',
  furniture: '报头报尾',
}

/** Evidence against a block, in words. */
const SIGN_NAMES: Readonly<Record<BlockSign, string>> = {
  'begins-inside': '像是从一句话的中间开始的',
  'breaks-off': '话没有说完',
  'bare-lead': '更像标题',
  'title-goes-on': '像是报道的头半句',
  'long-crosshead': '作小标题太长',
  'lone-crosshead': '一篇里只有这一个小标题',
  'signed-twice': '这一篇前后署了两次名',
  'picture-credit': '文末只有图片的署名，像是另一篇的图片说明',
  'name-title': '像是人名',
  'wide-gap': '和上一行隔得远，像是另一篇',
  'no-text': '下面没有正文',
  misread: '文字识别没有把握，有的字可能认错',
}

/** Doubt about a block, in words. */
export function whatIsDoubted(block: Block): string {
  const byline = unreadByline(block)
  if (byline !== null) return `署名“${byline}”里有不像人名的字，没有收为作者`
  if (block.rule === INTERLEAVED) return '这一版几栏的字行交错在一起，读不成文章，没有收进任何一篇'
  const name = KIND_NAMES[block.kind]
  const what = block.continues ? '接在上一行后面' : block.opens ? `认作新一篇的${name}` : `认作${name}`
  const why = block.sign === undefined ? '' : `：${SIGN_NAMES[block.sign]}`
  return `这一行${what}，把握不大${why}`
}

function doubt(block: Block, file: string): Message {
  const place = placeOfText(file)
  const todo = `运行 npm run review -- --at ${place}:${block.span.line}，按一个键就是一个决定`
  return info({
    file,
    line: block.span.line,
    column: block.span.from + 1,
    what: whatIsDoubted(block),
    todo,
    rule: 'doubtful-block',
  })
}

/** True for a byline that names nobody; one that goes on in the next line is read whole, at its first. */
function isUnreadAt(blocks: readonly Block[], at: number): boolean {
  const { kind, text, continues } = blocks[at] as Block
  if (kind === 'paragraph') return unreadByline({ kind, text }) !== null
  let whole = text
  for (let next = at + 1; blocks[next]?.continues && blocks[next]?.kind === kind; next++)
    whole += blocks[next]?.text ?? ''
  return !continues && unreadByline({ kind, text: whole }) !== null
}

/**
 * The blocks; doubtful are those on lines whose text was damaged before it came, or which a recogniser was not sure of, and
 * bylines that name nobody.
 */
export function withDoubts(
  blocks: readonly Block[],
  lines: readonly Line[],
  places: ReadonlyMap<number, Place> = new Map(),
): Block[] {
  const damaged = new Set(lines.flatMap(({ number, damaged: isDamaged }) => (isDamaged ? [number] : [])))
  return blocks.map((block, at) => {
    if ((places.get(block.span.line)?.confidence ?? 1) < UNSURE) return { ...block, confidence: 0, sign: 'misread' }
    return damaged.has(block.span.line) || isUnreadAt(blocks, at) ? { ...block, confidence: 0 } : block
  })
}

/** Positions of the blocks of each doubtful stretch of a page, in order: they stand one after the other, and no article begins within one. */
export function doubtStretches(blocks: readonly Block[]): number[][] {
  const stretches: number[][] = []
  blocks.forEach((block, at) => {
    if (!isDoubtful(block)) return
    const last = stretches.at(-1)
    if (last?.at(-1) === at - 1 && !block.opens) last.push(at)
    else stretches.push([at])
  })
  return stretches
}

/** Lines of a page whose reading was close: one message for a stretch of doubtful lines, at its first. */
export function doubtsOf(blocks: readonly Block[], file: string): Message[] {
  return doubtStretches(blocks).flatMap(([first]) => {
    const block = first === undefined ? undefined : blocks[first]
    return block ? [doubt(block, file)] : []
  })
}
