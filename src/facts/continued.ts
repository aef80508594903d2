import { joinJumps } from '../articles/jumps.ts'
import { warning } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { factsOf } from './facts.ts'
import type { FactContext } from './finding.ts'
import type { IssueReading, PageReading, ReadArticle } from './issue.ts'

function originOf(
  pages: readonly PageReading[],
  part: { page: string; lines: [number, number] },
): ReadArticle['continued'] {
  const page = pages.find((candidate) => candidate.page === part.page)
  return page ? [{ file: page.file, lines: part.lines, sha256: page.sha256 }] : []
}

type Unmatched = ReturnType<typeof joinJumps>['unmatched']

/** One message for all unmatched halves of a page, at the first of them. */
function unmatchedMessage(file: string, halves: Unmatched): Message {
  const lines = halves.map(({ jump }) => jump.blocks[0]?.span.line ?? 0).sort((a, b) => a - b)
  const one = halves[0]?.jump.direction === 'to' ? '下转别的版，没有找到接着的部分' : '上接别的版，没有找到前面的部分'
  const what = lines.length === 1 ? `这篇${one}` : `有 ${lines.length} 处转版没有找到另一半：第 ${lines.join('、')} 行`
  const todo = '另一版若已收入，核对两处的版次；没有收入就不用做什么'
  return warning({ file, line: lines[0], what, todo, rule: 'jump-unmatched' })
}

/** Puts the jumped articles of an issue together and reads the facts of each whole; an unmatched half is a warning. */
export function joinContinued(issue: IssueReading, context: FactContext): Result<IssueReading> {
  const { pages, unmatched } = joinJumps(
    issue.pages.map(({ page, articles }) => ({ page, drafts: articles.map(({ draft }) => draft) })),
  )
  const joined = issue.pages.map((page, at): PageReading => {
    const known = new Map(page.articles.map((article) => [article.draft, article]))
    const articles = (pages[at] ?? []).map(({ draft, parts }): ReadArticle => {
      const facts = known.get(draft)?.facts ?? factsOf(draft, context)
      return { draft, facts, continued: parts.flatMap((part) => originOf(issue.pages, part)) }
    })
    return { ...page, articles }
  })
  const files = new Map(issue.pages.map(({ page, file }) => [page, file]))
  const messages = [...files].flatMap(([page, file]) => {
    const halves = unmatched.filter((half) => half.page === page)
    return halves.length === 0 ? [] : [unmatchedMessage(file, halves)]
  })
  return { value: { ...issue, pages: joined }, messages }
}
