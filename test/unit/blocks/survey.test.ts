import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { readViews, VOTE_RULES } from '../../../src/blocks/blocks.ts'
import type { LoneEdges, UnitView } from '../../../src/blocks/rule.ts'
import { votesOf, type Said } from '../../../src/blocks/states.ts'
import { stepBetween } from '../../../src/blocks/step.ts'
import { scaleOf } from '../../../src/blocks/transitions.ts'
import { weigh, type Heard } from '../../../src/blocks/verdict.ts'
import { WEIGHTS } from '../../../src/blocks/weights.ts'
import { textLines } from '../../../src/read/lines.ts'
import { CASES } from '../../run/case.ts'
import { expectFolder } from '../../run/expect-folder.ts'

const RAW = /[/\\]raw[/\\].*\.txt$/
const CONTEXT = { columns: new Set<string>(), paper: '试验报' }

/** Counts what is told of lines, each with the first line that it is told of. */
class Survey {
  private readonly told = new Map<string, { count: number; first: string }>()

  tell(what: string, line: string): void {
    const { count, first } = this.told.get(what) ?? { count: 0, first: line }
    this.told.set(what, { count: count + 1, first })
  }

  toString(): string {
    const rows = [...this.told].sort(([one], [other]) => (one < other ? -1 : 1))
    return rows.map(([what, { count, first }]) => `${what} ×${count} ${first}\n`).join('')
  }
}

type Surveys = Record<'forms' | 'votes' | 'steps' | 'verdicts', Survey>

/** The words of a rule on a line: the states that it speaks for and against, and how loud. */
const shown = (said: Said): string =>
  Object.entries(said)
    .map(([name, value]) => `${name} ${Number(value.toFixed(2))}`)
    .join(', ')

/** The page of a case as the name of its file tells it: `verse/2021-11-22/08`. */
const pageOf = (file: string): string => file.replaceAll(path.sep, '/').replace('/raw/', '/').replace('.txt', '')

/** Tells the words of every rule on a line, and gives them to be weighed. */
function castOn(view: UnitView, tell: (what: string) => void): Heard['cast'] {
  return VOTE_RULES.flatMap(({ id, vote }) => {
    const said = vote(view, WEIGHTS.votes)
    if (said === null) return []
    tell(`${id}: ${shown(said)}`)
    return [{ rule: id, points: votesOf(said) }]
  })
}

/** Tells in which forms the lines of a page are seen, who says what of them, and as what they are read. */
function surveyPage(text: string, page: string, { forms, votes, steps, verdicts }: Surveys): void {
  const views = readViews(textLines(text, page).value, CONTEXT)
  const lineOf = ({ unit }: LoneEdges): string => `${page}:${unit.parts[0]?.line ?? 0}`
  const heard = views.map((view): Heard => {
    forms.tell(`run ${String(view.run)}`, lineOf(view))
    for (const lone of [view, ...view.before, ...view.behind])
      for (const { rule, from } of lone.edges) forms.tell(from === 0 ? rule : `${rule} behind`, lineOf(lone))
    const step = view.previous === null || view.unit.top ? null : stepBetween(view.previous, view)
    for (const [name, value] of Object.entries(step ?? {})) steps.tell(`${name} ${String(value)}`, lineOf(view))
    return { view, cast: castOn(view, (what) => votes.tell(what, lineOf(view))), step }
  })
  for (const [at, { state, runnerUp }] of weigh(heard, scaleOf(WEIGHTS)).entries())
    verdicts.tell(`${state}, not ${runnerUp}`, lineOf(views[at] as UnitView))
}

test('rules say of the lines of every third page of the cases what they said before', () => {
  const surveys: Surveys = { forms: new Survey(), votes: new Survey(), steps: new Survey(), verdicts: new Survey() }
  const files = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((file) => RAW.test(file))
    .sort()
  const third = files.filter((_, at) => at % 3 === 0)
  for (const file of third) surveyPage(readFileSync(path.join(CASES, file), 'utf8'), pageOf(file), surveys)
  const texts = Object.entries(surveys).map(([name, survey]) => [`${name}.txt`, String(survey)] as const)
  expectFolder(new Map(texts), path.resolve(import.meta.dirname, 'survey'))
})
