import type { Block } from '../model/block.ts'
import type { Line } from '../model/line.ts'
import { blocksOf, readViews, VOTE_RULES } from './blocks.ts'
import { INTERLEAVED } from './interleaved.ts'
import { confidenceOf } from './confidence.ts'
import { hear, weigh, type Verdict } from './verdict.ts'
import { KIND_NAMES } from './doubts.ts'
import type { Place } from './place.ts'
import type { BlockContext, UnitView } from './rule.ts'
import type { State } from './states.ts'
import { scaleOf } from './transitions.ts'
import { NEVER, WEIGHTS } from './weights.ts'

const STATE_NAMES: Readonly<Record<State, string>> = {
  kicker: KIND_NAMES.kicker,
  headline: KIND_NAMES.headline,
  headline2: '标题的下一行',
  subhead: KIND_NAMES.subhead,
  byline: KIND_NAMES.byline,
  paragraph: KIND_NAMES.paragraph,
  continuation: '接上一行的正文',
  crosshead: KIND_NAMES.crosshead,
  kept: '保留分行的正文',
  caption: KIND_NAMES.caption,
  credit: '文末署名',
  lead: '无题文章的第一段',
  leadContinuation: '接上一行的无题正文',
  leadParagraph: '无题文章的下一段',
  leadCredit: '无题文章的文末署名',
}

const signed = (weight: number): string =>
  weight <= NEVER ? '不能' : `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`

/** Votes of each rule on a line: the states it spoke for or against, the loudest first. */
function votesText({ votes }: Verdict): string[] {
  return votes.flatMap(({ rule, points }) => {
    const gain = WEIGHTS.rules[rule] ?? 1
    const said = (Object.entries(points) as [State, number][])
      .map(([state, weight]) => [state, weight * gain] as const)
      .filter(([, weight]) => weight !== 0)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    const words = said.map(([state, weight]) => `${STATE_NAMES[state]} ${signed(weight)}`)
    return words.length === 0 ? [] : [`  ${rule}：${words.join('，')}`]
  })
}

function stepText(from: Verdict | undefined, to: Verdict | undefined, weight: number): string {
  const [left, right] = [from ? STATE_NAMES[from.state] : '版首', to ? STATE_NAMES[to.state] : '版末']
  return `${left} → ${right} ${signed(weight)}`
}

/** True for the view whose text, or whose lone dateline or mark, stands on the line. */
function holds({ unit, before, behind }: UnitView, line: number): boolean {
  return [unit, ...[...before, ...behind].map((lone) => lone.unit)].some(({ parts }) =>
    parts.some((part) => part.line === line),
  )
}

/** The reading of a line that no vote decided: furniture, a page whose columns stand in each other, words of a source that says what they are. */
function unvotedText(block: Block | undefined, isSaid: boolean): string[] | null {
  if (block === undefined) return ['这一行没有文字']
  if (isSaid) return [`认作${KIND_NAMES[block.kind]}：来源里写明了，不参加各行的比较`]
  if (block.kind !== 'furniture') return null
  const why = block.rule === INTERLEAVED ? '，这一版几栏的字行交错在一起' : ''
  return [`认作${KIND_NAMES[block.kind]}，按规则 ${block.rule}，不参加各行的比较${why}`]
}

/**
 * Reasons for the reading of a line, in Chinese, a line of text each: its kind and the kind it might be, every rule's
 * vote, and the weight of the step into the line and of the one out of it. What people decided about it is left out.
 */
export function explainLine(
  lines: readonly Line[],
  context: BlockContext,
  { line, places }: { line: number; places?: ReadonlyMap<number, Place> },
): string[] {
  const text = lines.find(({ number }) => number === line)?.text.trim() ?? ''
  const head = `第 ${line} 行：${text === '' ? '（空行）' : text}`
  const views = readViews(lines, context, places)
  const at = views.findIndex((view) => holds(view, line))
  const block = blocksOf(lines, context, places).find(({ span }) => span.line === line)
  const unvoted = unvotedText(block, views[at]?.unit.place?.isSaid === true)
  if (unvoted !== null) return [head, ...unvoted]
  const verdicts = weigh(hear(views, VOTE_RULES), scaleOf(WEIGHTS))
  const [before, own, after] = [verdicts[at - 1], verdicts[at], verdicts[at + 1]]
  if (own === undefined) return [head]
  const sure = Math.round(confidenceOf(own) * 100)
  return [
    head,
    `认作${STATE_NAMES[own.state]}，把握 ${sure}%；其次是${STATE_NAMES[own.runnerUp]}，整版少 ${own.margin.toFixed(1)} 分`,
    `上一行到这一行：${stepText(before, own, own.before)}`,
    `这一行到下一行：${stepText(own, after, own.after)}`,
    '各条规则：',
    ...votesText(own),
  ]
}
