import { readCredits } from '../credits.ts'
import type { UnitView, VoteRule } from '../rule.ts'

function showsPicture(key: string): boolean {
  return readCredits(key)?.some((credit) => credit.roles.includes('photographer')) === true
}

/** The title of what goes on here, behind its jump mark: 上接第1版 “链”上发力 “智”造未来. */
function isTitleForm({ form, next }: UnitView): boolean {
  return form.isBare && form.length >= 6 && form.length <= 30 && next?.form.endsSentence === true
}

/** A dateline or byline in front of the text opens an article's first paragraph; 上接 opens a later part; whatever has an edge is no title. */
export const textEdges: VoteRule = {
  id: 'vote-edges',
  about: 'lead',
  vote: (view, { edges: w }) => {
    const { edges, unit } = view
    if (edges.length === 0) return null
    if (edges.some(({ kind, to }) => kind === 'byline' && to === unit.key.length)) return w.writer
    const front = edges.some((edge) => edge.from === 0)
    const back = edges.some((edge) => edge.to === unit.key.length)
    const picture = edges.some(({ kind, from, to }) => kind === 'credit' && showsPicture(unit.key.slice(from, to)))
    const isResumed = edges.some(({ from, kind }) => from === 0 && kind === 'jump')
    if (isResumed && isTitleForm(view)) return null
    return {
      ...w.any,
      ...(front ? { ...w.front, ...(isResumed ? {} : { lead: w.lead }) } : {}),
      ...(back && !front ? w.back : {}),
      ...(picture ? w.picture : {}),
    }
  },
  examples: { good: ['本报讯 今天上午,活动举行。', '活动举行。(李明)'], bad: ['今天上午,活动举行。'] },
}
