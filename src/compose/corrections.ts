import { warning, error } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Correction, FieldValue } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import { applyBodyChange } from './body-correction.ts'
import { EDITABLE, fieldOf, isEditable, isValid, sameValue, withField } from './correction-fields.ts'

/** Found out from an edited file; see `lift.ts`. */
export { liftCorrections, refusedEdits } from './lift.ts'

/** The file of corrections of the page that an article begins on: `corrections/2021-11-22/01.yaml`. */
export const correctionsFileOf = (article: Article): string =>
  article.origin.file.replace(/^raw\//, 'corrections/').replace(/\.txt$/, '.yaml')

const shown = (value: FieldValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

function refused(article: Article, { id, field }: Correction, what: string): Message {
  const todo = `可更正的字段：body、${EDITABLE.join('、')}；值的写法与文章文件里一样`
  return error({
    file: correctionsFileOf(article),
    what: `${id} 的更正“${field}”${what}`,
    todo,
    rule: 'correction-field',
  })
}

function conflict(article: Article, { id, field, before, after }: Correction, now: FieldValue): Message {
  const what = `${id} 的“${field}”：更正时原文是“${shown(before)}”，现在机器得出“${shown(now)}”，仍用更正后的“${shown(after)}”`
  const todo = '核对哪个对；改好或删去这条更正'
  return warning({ file: correctionsFileOf(article), what, todo, rule: 'correction-conflict' })
}

function gone(article: Article, { id, before, after }: Correction): Message {
  const what = `${id} 的正文里找不到（或不止一处）更正所指的段落“${shown(before)}”，没有改成“${shown(after)}”`
  const todo = '在文章里重新改一遍，并删去这条更正'
  return warning({ file: correctionsFileOf(article), what, todo, rule: 'body-hunk-gone' })
}

/** One field: what people decided last holds; a warning when the machine's value is none that they have ever seen. */
function correctField(article: Article, chain: readonly Correction[]): Result<Article> {
  const last = chain.at(-1)
  if (last === undefined) return { value: article, messages: [] }
  if (!isEditable(last.field)) return { value: article, messages: [refused(article, last, '不能用更正来改')] }
  if (!isValid(last.field, last.after)) return { value: article, messages: [refused(article, last, '的新值不合格式')] }
  const now = fieldOf(article, last.field)
  const isKnown = chain.some(({ before, after }) => sameValue(now, before) || sameValue(now, after))
  const messages = isKnown ? [] : [conflict(article, last, now)]
  return { value: withField(article, last.field, last.after), messages }
}

/** One change of the body, on the body as the changes before it left it. */
function correctBody(article: Article, correction: Correction): Result<Article> {
  const { before, after } = correction
  if (typeof before !== 'string' || typeof after !== 'string') {
    return { value: article, messages: [refused(article, correction, '的 before 和 after 应为文字')] }
  }
  const outcome = applyBodyChange(article.body, { before, after })
  if (!outcome.found) return { value: article, messages: [gone(article, correction)] }
  return { value: { ...article, body: outcome.body }, messages: [] }
}

/** Corrections by field in the order of their first; each change of the body is alone. */
function chains(corrections: readonly Correction[]): Correction[][] {
  const byField = new Map<string, Correction[]>()
  corrections.forEach((correction, index) => {
    const key = correction.field === 'body' ? `body ${index}` : correction.field
    byField.set(key, [...(byField.get(key) ?? []), correction])
  })
  return [...byField.values()]
}

/**
 * The article with what people decided about it (corrections of other ids are passed over), in the order of the list. A
 * field whose machine value is neither the one corrected nor the corrected one still gets the person's value, with a
 * warning that shows both; a stretch of body that is not found leaves the text as it is, with a warning. A correction of
 * a field that cannot be corrected, or to a value that it cannot have, is an error and not applied.
 */
export function applyCorrections(article: Article, corrections: readonly Correction[]): Result<Article> {
  const own = corrections.filter(({ id }) => id === article.id)
  const messages: Message[] = []
  const value = chains(own).reduce((current, chain) => {
    const [first] = chain
    const step = first?.field === 'body' ? correctBody(current, first) : correctField(current, chain)
    messages.push(...step.messages)
    return step.value
  }, article)
  return { value, messages }
}
