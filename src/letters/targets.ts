import { error } from '../messages/message.ts'
import type { Article, BodyBlock } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Result } from '../model/message.ts'
import { canonicalBody, canonicalText } from '../formats/body.ts'
import { applyCorrections, liftCorrections } from '../compose/corrections.ts'
import { LETTER } from './read.ts'

/** Fields that readers write about as text. */
const HEADS = ['title', 'kicker', 'subtitle'] as const

/** Place that a reader's words are about: a field of the head, or a block of the body by its position, from 0. */
export type LetterTarget = { field: (typeof HEADS)[number] } | { field: 'body'; block: number }

/** A text that a reader may write about, and what a letter calls its place: paragraphs from 1, cross-heads not counted. */
export interface TargetText {
  target: LetterTarget
  text: string
  where?: number | 'title'
  kind: BodyBlock['kind'] | (typeof HEADS)[number]
}

const NAMES: Readonly<Record<string, string>> = { title: '标题', kicker: '眉题', subtitle: '副题', crosshead: '小标题' }

/** The place in people's words. */
export const placeName = ({ kind, where, text }: TargetText): string =>
  typeof where === 'number' ? `第 ${where} 段` : `${NAMES[kind] ?? ''}${kind === 'crosshead' ? `“${text}”` : ''}`

/** All texts of an article that readers may write about, in order. */
export function targetsOf(article: Article): TargetText[] {
  const heads = HEADS.flatMap((field): TargetText[] => {
    const text = article[field] ?? ''
    return text === ''
      ? []
      : [{ target: { field }, text, kind: field, ...(field === 'title' ? { where: 'title' } : {}) }]
  })
  let count = 0
  const body = article.body.map(({ kind, text }, block): TargetText => {
    const place = kind === 'crosshead' ? {} : { where: ++count }
    return { target: { field: 'body', block }, text, kind, ...place }
  })
  return [...heads, ...body]
}

const sameTarget = (a: LetterTarget, b: LetterTarget): boolean =>
  a.field === b.field && (a.field !== 'body' || b.field !== 'body' || a.block === b.block)

/** The text that stands at a place now; undefined when there is no such place. */
export const textAt = (article: Article, target: LetterTarget): TargetText | undefined =>
  targetsOf(article).find((each) => sameTarget(each.target, target))

/** A block with another text: each line a paragraph of its own, in verse and tables each stretch between empty lines. */
function blocksOf(text: string, kind: BodyBlock['kind']): BodyBlock[] {
  if (kind === 'crosshead') return [{ kind, text: text.replace(/\s*\n\s*/g, ' ') }]
  const parts = text.split(kind === 'lines' ? /\n\s*\n/ : /\n+/)
  return parts.map((part) => ({ kind, text: kind === 'lines' ? part : part.trim() }))
}

function edited(article: Article, target: LetterTarget, text: string): Article {
  const clean = canonicalText(text).trim()
  if (target.field !== 'body') {
    const { [target.field]: _old, ...rest } = article
    const line = clean.replace(/\s*\n\s*/g, ' ')
    if (line !== '') return { ...article, [target.field]: line }
    return (target.field === 'title' ? { ...article, title: null } : rest) as Article
  }
  const body = article.body.flatMap((block, at) => (at === target.block ? blocksOf(clean, block.kind) : [block]))
  return { ...article, body: canonicalBody(body) }
}

/** A change that a person accepted, with the words that stood there when it was shown; `why` '' gives no reason. */
interface AcceptedChange {
  target: LetterTarget
  before: string
  after: string
  why: string
}

function refused(rule: 'letter-changed' | 'letter-field', what: string, todo: string): Result<Correction[]> {
  return { value: [], messages: [error({ file: LETTER, what, todo, rule })] }
}

/**
 * The corrections of an accepted change, over those that the article has; `article` is as it stands, `machine` as the parser
 * made it. An error and no corrections when the words have changed meanwhile, nothing changes, or it could not be kept.
 */
export function acceptedCorrections(
  { article, machine, corrections }: { article: Article; machine: Article; corrections: readonly Correction[] },
  { target, before, after, why }: AcceptedChange,
  date: string,
): Result<Correction[]> {
  if (textAt(article, target)?.text !== before) {
    return refused('letter-changed', '这处文字刚才改过了，没有记下什么', '把来信再读一次')
  }
  const wanted = edited(article, target, after)
  const reason = canonicalText(why).trim()
  const value = liftCorrections(article, wanted, date).map((each) => (reason === '' ? each : { ...each, why: reason }))
  if (value.length === 0) return refused('letter-field', '文字没有改动，没有记下什么', '先在框里改，再采用')
  const kept = applyCorrections(machine, [...corrections, ...value])
  const broken = kept.messages.find(({ severity }) => severity === 'error')
  if (broken) return { value: [], messages: [broken] }
  if (JSON.stringify(kept.value.body) === JSON.stringify(wanted.body)) return { value, messages: [] }
  return refused('letter-field', '这样改和以前的更正合不到一起，没有记下什么', '直接改 articles 里的文章文件')
}
