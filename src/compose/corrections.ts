import { error, info, warning } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Correction, FieldValue } from '../model/correction.ts'
import { issueOfId } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { groupBy } from '../model/order.ts'
import { applyBodyChange, standsAs, type BodyChange, liftBody } from './body-correction.ts'
import { fieldOf, isEditable, isValid, sameValue, withField, EDITABLE, LOCKED } from './correction-fields.ts'
import type { FrontMatterKey } from './front-matter.ts'
import { alikeness, mergeWords } from './merge-words.ts'
import { REDACTED } from './redaction.ts'
import { WITHDRAWN, withdrawalFaults } from './withdrawal.ts'

/**
 * The corrections that a person made by editing an article's file: `applyCorrections(generated, …)` with them gives
 * `edited` (bodies in canonical form). `date` is the day of the edit, `YYYY-MM-DD`. Fields that no edit may change are
 * left out; {@link refusedEdits} tells them.
 */
export function liftCorrections(generated: Article, edited: Article, date: string): Correction[] {
  const { id } = generated
  const fields = EDITABLE.filter((field) => !sameValue(fieldOf(generated, field), fieldOf(edited, field)))
  const corrections = fields.map((field) => ({
    id,
    field,
    before: fieldOf(generated, field),
    after: fieldOf(edited, field),
    date,
  }))
  const body = liftBody(generated.body, edited.body)
  return [...corrections, ...body.map(({ before, after }) => ({ id, field: 'body', before, after, date }))]
}

/** A warning for each field that a person edited but that no edit may change; `file` is the path of the article's file. */
export function refusedEdits(generated: Article, edited: Article, file: string): Message[] {
  const changed = LOCKED.filter((field) => JSON.stringify(generated[field]) !== JSON.stringify(edited[field]))
  return changed.map((field) =>
    warning({
      file,
      what: `字段“${field}”不能改，已恢复为 ${JSON.stringify(generated[field])}`,
      todo: '编号、版次和出处由程序给出；要改请整理 raw 里的文件',
      rule: 'field-locked',
    }),
  )
}

const shown = (value: FieldValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Material for a message about one correction. */
interface CorrectionNews {
  refused: (what: string) => Message
  /** A value that the person has never seen; the person's holds. */
  conflict: (now: FieldValue) => Message
  /** Blocks of the body that have changed in the very words that the person changed; they stay as they are read. */
  bodyConflict: (now: string) => Message
  gone: () => Message
  fulfilled: () => Message
  merged: (now: FieldValue) => Message
}

/** The messages of one correction, at its place; `file` is where it stands when it was not read from a file. */
function newsFor({ id, field, before, after, place }: Correction, file: string): CorrectionNews {
  const at = place ?? { file }
  const name = `${id} 的“${field}”`
  const both = (now: FieldValue): string => `更正把“${shown(before)}”改成“${shown(after)}”，现在机器得出“${shown(now)}”`
  const decide = '核对哪个对；改好或删去这条更正'
  const again = '在文章里重新改一遍，并删去这条更正'
  return {
    refused: (what) => {
      const todo = `可更正的字段：body、withdrawn、${EDITABLE.join('、')}；值的写法与文章文件里一样`
      return error({ ...at, what: `${id} 的更正“${field}”${what}`, todo, rule: 'correction-field' })
    },
    conflict: (now) => {
      const what = `${name}：更正时原文是“${shown(before)}”，现在机器得出“${shown(now)}”，仍用更正后的“${shown(after)}”`
      return warning({ ...at, what, todo: decide, rule: 'correction-conflict' })
    },
    bodyConflict: (now) =>
      warning({
        ...at,
        what: `${name}：${both(now)}，同一处改得不同，没有用更正`,
        todo: again,
        rule: 'correction-conflict',
      }),
    gone: () => {
      const what = `${id} 的正文里找不到（或不止一处）更正所指的段落“${shown(before)}”，没有改成“${shown(after)}”`
      return warning({ ...at, what, todo: again, rule: 'body-hunk-gone' })
    },
    fulfilled: () =>
      info({
        ...at,
        what: `${name}：机器现在自己得出“${shown(after)}”`,
        todo: '不用做什么',
        rule: 'correction-fulfilled',
      }),
    merged: (now) => {
      const what = `${name}：${both(now)}，改的不是同一处，两者都保留`
      return info({ ...at, what, todo: '有空时核对一眼', rule: 'correction-merged' })
    },
  }
}

/** Fields of free text, in which changes of different words can be kept together. */
const FREE_TEXTS: readonly string[] = [
  'title',
  'displayTitle',
  'kicker',
  'subtitle',
  'source',
] satisfies FrontMatterKey[]
/** Least alikeness of two texts that are versions of one. */
const SAME_TEXT = 0.5

/** The file of corrections of the page that an article begins on: `corrections/2021-11-22/01.yaml`. */
const correctionsFileOf = ({ id, page }: Article): string => `corrections/${issueOfId(id)}/${page}.yaml`

/** One field: what people decided last holds; what the machine says by now is weighed against it. */
function correctField(article: Article, chain: readonly Correction[]): Result<Article> {
  const last = chain.at(-1)
  if (last === undefined) return { value: article, messages: [] }
  const tell = newsFor(last, correctionsFileOf(article))
  if (!isEditable(last.field)) return { value: article, messages: [tell.refused('不能用更正来改')] }
  if (!isValid(last.field, last.after)) return { value: article, messages: [tell.refused('的新值不合格式')] }
  const now = fieldOf(article, last.field)
  const settled = (value: FieldValue, ...messages: Message[]): Result<Article> => {
    return { value: withField(article, last.field as FrontMatterKey, value), messages }
  }
  if (chain.some(({ before }) => sameValue(now, before))) return settled(last.after)
  if (sameValue(now, last.after)) return settled(last.after, tell.fulfilled())
  if (chain.some(({ after }) => sameValue(now, after))) return settled(last.after)
  const merged = mergedValue(last.field, chain, now)
  return merged === null ? settled(last.after, tell.conflict(now)) : settled(merged, tell.merged(now))
}

/** Free text that a person and a better reading changed in different words: both changes; null for anything else. */
function mergedValue(field: FrontMatterKey, chain: readonly Correction[], now: FieldValue): string | null {
  const [before, after] = [chain[0]?.before, chain.at(-1)?.after]
  if (!FREE_TEXTS.includes(field)) return null
  if (typeof before !== 'string' || typeof after !== 'string' || typeof now !== 'string') return null
  return alikeness(before, now) < SAME_TEXT ? null : mergeWords(before, after, now)
}

/** Surroundings of a change of the body: the machine's body, before any change, and the changes after it. */
interface BodyChanges {
  machine: Article['body']
  later: readonly Correction[]
}

/** One change of the body, on the body as the changes before it left it. */
function correctBody(article: Article, correction: Correction, { machine, later }: BodyChanges): Result<Article> {
  const { before, after } = correction
  const tell = newsFor(correction, correctionsFileOf(article))
  if (typeof before !== 'string' || typeof after !== 'string') {
    return { value: article, messages: [tell.refused('的 before 和 after 应为文字')] }
  }
  const outcome = applyBodyChange(article.body, { before, after })
  const isExact = outcome.found && outcome.near === undefined
  if (!isExact && isOvertaken(article.body, after, later)) return { value: article, messages: [] }
  if (!outcome.found)
    return { value: article, messages: [outcome.now === undefined ? tell.gone() : tell.bodyConflict(outcome.now)] }
  const merged = outcome.near === undefined ? [] : [tell.merged(outcome.near)]
  const isFulfilled = outcome.fulfilled && isDoneBy(machine, { before, after })
  const messages = isFulfilled ? [tell.fulfilled()] : merged
  return { value: { ...article, body: outcome.body }, messages }
}

/** True when the machine has made a change itself, not an earlier change. */
function isDoneBy(machine: Article['body'], change: BodyChange): boolean {
  const outcome = applyBodyChange(machine, change)
  return outcome.found && outcome.fulfilled === true
}

/** True when a later change goes on from this one, and the machine reads what that one made of it already. */
function isOvertaken(body: Article['body'], made: string, later: readonly Correction[]): boolean {
  const next = later.find(({ before }) => typeof before === 'string' && made !== '' && before.includes(made))
  if (next === undefined || typeof next.after !== 'string') return false
  return standsAs(body, next.after) || isOvertaken(body, next.after, later.slice(later.indexOf(next) + 1))
}

/** Corrections by field in the order of their first; each change of the body is alone. */
function chains(corrections: readonly Correction[]): Correction[][] {
  const keyed = corrections.map((correction, at) => ({ correction, alone: correction.field === 'body' ? at : -1 }))
  const groups = groupBy(keyed, ({ correction, alone }) => `${correction.field} ${alone}`)
  return [...groups.values()].map((chain) => chain.map(({ correction }) => correction))
}

/**
 * The article with what people decided about it (corrections of other ids are passed over), in the order of the list. A
 * field whose machine value is neither the one corrected nor the corrected one still gets the person's value, with a
 * warning that shows both; a stretch of body that is not found leaves the text as it is, with a warning. Where a person and
 * a better reading changed different words, both changes are made and told; what the machine reads by now as the person
 * wanted is told too. A correction of
 * a field that cannot be corrected, or to a value that it cannot have, is an error and not applied.
 */
export function applyCorrections(article: Article, corrections: readonly Correction[]): Result<Article> {
  const all = corrections.filter(({ id }) => id === article.id)
  const own = all.filter(({ field }) => field !== WITHDRAWN && field !== REDACTED)
  const messages = withdrawalFaults(all, correctionsFileOf(article))
  const value = chains(own).reduce((current, chain) => {
    const [first] = chain
    const later = first === undefined ? [] : own.slice(own.indexOf(first) + 1).filter(({ field }) => field === 'body')
    const step =
      first?.field === 'body'
        ? correctBody(current, first, { machine: article.body, later })
        : correctField(current, chain)
    messages.push(...step.messages)
    return step.value
  }, article)
  return { value, messages }
}
