import { KIND_DOUBT } from '../compose/correction-fields.ts'
import { kindOf } from '../facts/kind.ts'
import type { OpenPage } from '../files/open-archive.ts'
import * as words from '../words/index.ts'
import type { Worth } from './protocol.ts'

/** Articles of a page that may be of another kind than they were read as, and of which no person has said what they are. */
export function kindDoubts({ reading, articles }: OpenPage): Worth[] {
  const open = articles.flatMap(({ article }) => article.flags.filter(({ rule }) => rule === KIND_DOUBT))
  return reading.articles.flatMap(({ draft, facts }) => {
    const { kind, perhaps } = kindOf(draft, facts.makers)
    const flag = open.find(({ line }) => draft.lines[0] <= line && line <= draft.lines[1])
    if (perhaps === undefined || flag === undefined) return []
    const why = `收作${words.kinds[kind]}，也可能是${words.kinds[perhaps]}：在右边这一篇的“体裁”里选定`
    return [{ page: reading.page, line: flag.line, text: flag.text, why, confidence: 1 }]
  })
}
