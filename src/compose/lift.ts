import { warning } from '../messages/message.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Message } from '../model/message.ts'
import { liftBody } from './body-correction.ts'
import { EDITABLE, fieldOf, LOCKED, sameValue } from './correction-fields.ts'

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
