import { error, info, warning } from '../messages/message.ts'
import type { Correction, FieldValue } from '../model/correction.ts'
import type { Message } from '../model/message.ts'
import { EDITABLE } from './correction-fields.ts'

const shown = (value: FieldValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** What there may be to tell of one correction. */
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
export function newsFor({ id, field, before, after, place }: Correction, file: string): CorrectionNews {
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
