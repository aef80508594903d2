import type { Hit, SearchEngine } from '../engine.ts'
import { readQuery } from '../query/read.ts'
import type { Problem } from '../query/query.ts'
import { readyFor } from '../traditional.ts'
import { once } from '../parts/once.ts'
import { Evaluation, type Evaluated, type UsedForm } from './evaluate.ts'
import type { Narrowing } from './narrow.ts'
import { isNarrowed, MOST_RANKED, readRequest, type Request, type Sort } from './request.ts'

/** Answer to a request. */
export interface Answer {
  request: Request
  /** The articles in the order asked for. */
  hits: Hit[]
  /** Rows that the words alone found, whatever narrows the request. */
  rows: number[]
  /** Texts to be marked. */
  phrases: string[]
  forms: UsedForm[]
  problems: Problem[]
  /** Articles that a range of days leaves out because nothing is known of their day. */
  undated: number
  /** True when the request asks for nothing that can be searched. */
  isEmpty: boolean
  /** True when the names could not be had: then what words may mean otherwise (pinyin, other names) was not looked for. */
  withoutNames: boolean
}

function compare(sort: Sort): (a: Hit, b: Hit) => number {
  if (sort === 'oldest') return (a, b) => a.row - b.row
  if (sort === 'newest') return (a, b) => b.row - a.row
  return (a, b) => Number(b.inTitle) - Number(a.inTitle) || b.row - a.row
}

/** An engine whose table of names may fail it: it then knows no names, and that is remembered. */
function withoutNames(engine: SearchEngine): { engine: SearchEngine; failed(): boolean } {
  let failed = false
  const none = (): never[] => {
    failed = true
    return []
  }
  return { engine: { ...engine, names: (lead) => engine.names(lead).catch(none) }, failed: () => failed }
}

/** Answers requests over an engine. */
export class Searcher {
  /** Filters and counts of articles, loaded when they are first needed. */
  readonly narrowing: () => Promise<Narrowing>

  constructor(readonly engine: SearchEngine) {
    this.narrowing = once(async () => new (await import('./narrow.ts')).Narrowing(engine))
  }

  /** Answers the words of a box alone. */
  ask(text: string): Promise<Answer> {
    return this.answer({ ...readRequest(''), text })
  }

  /** Answers a request. Refused when a file of the index cannot be had, and rather than saying "nothing" of an index that is gone or another. */
  async answer(request: Request): Promise<Answer> {
    await readyFor(request.text)
    const query = readQuery(request.text)
    const asks = query.clauses.some(({ excluded }) => !excluded)
    const { engine, failed } = withoutNames(this.engine)
    const isAll = query.clauses.length === 0 && query.problems.length === 0 && isNarrowed(request)
    const { found, phrases, forms } = asks
      ? await new Evaluation(engine, this.narrowing).run(query)
      : this.everything(isAll)
    const kept = await this.completed(request, { found, phrases, forms })
    const isEmpty = !asks && !isAll
    if (kept.hits.length === 0 && !isEmpty) await this.confirm(failed())
    return { ...kept, problems: query.problems, isEmpty, withoutNames: failed() }
  }

  /** Results of words, narrowed and in order. Refused when a file of the index cannot be had. */
  async completed(
    request: Request,
    { found, ...others }: Evaluated,
  ): Promise<Omit<Answer, 'problems' | 'isEmpty' | 'withoutNames'>> {
    const rows = [...found.keys()]
    const narrowing = isNarrowed(request) ? await this.narrowing() : undefined
    await narrowing?.prepare(request, rows)
    const kept = narrowing?.narrowed(rows, request) ?? rows
    const sorted = kept.map((row) => ({ row, inTitle: found.get(row) === true })).sort(compare(request.sort))
    const hits = await this.ranked(request, sorted, others.phrases)
    return { request, hits, rows, ...others, undated: narrowing?.undated(rows, request) ?? 0 }
  }

  /** Hits by number and nearness, where that is asked for and they are not too many. */
  private async ranked({ sort }: Request, hits: Hit[], phrases: readonly string[]): Promise<Hit[]> {
    if (sort !== 'hits' || hits.length > MOST_RANKED) return hits
    return (await import('./ranked.ts')).ranked(this.engine, hits, phrases)
  }

  /** Nothing found is only said when everything was asked, of the index that is there now. */
  private async confirm(withoutNames: boolean): Promise<void> {
    if (withoutNames) throw new Error('the names could not be had')
    await this.engine.confirm()
  }

  private everything(isAll: boolean): Evaluated {
    const length = isAll ? this.engine.coverage.articles : 0
    return { found: new Map(Array.from({ length }, (_, row) => [row, false])), phrases: [], forms: [] }
  }
}
