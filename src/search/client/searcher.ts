import type { Hit, SearchEngine } from '../engine.ts'
import { readQuery } from '../query/read.ts'
import type { Problem } from '../query/query.ts'
import { Columns } from './columns.ts'
import { Evaluation, type Evaluated, type UsedForm } from './evaluate.ts'
import { Narrowing } from './narrow.ts'
import { openEngine } from './open-engine.ts'
import { isNarrowed, readRequest, type Request, type Sort } from './request.ts'

/** What a request found. */
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
}

function compare(sort: Sort): (a: Hit, b: Hit) => number {
  if (sort === 'oldest') return (a, b) => a.row - b.row
  if (sort === 'newest') return (a, b) => b.row - a.row
  return (a, b) => Number(b.inTitle) - Number(a.inTitle) || b.row - a.row
}

/** Answers requests over an engine. */
export class Searcher {
  readonly narrowing: Narrowing
  private readonly columns: Columns

  constructor(readonly engine: SearchEngine) {
    this.columns = new Columns(engine)
    this.narrowing = new Narrowing(engine, this.columns)
  }

  /** Answers the words of a box alone. */
  ask(text: string): Promise<Answer> {
    return this.answer({ ...readRequest(''), text })
  }

  /** Answers a request. Refused when a file of the index cannot be had. */
  async answer(request: Request): Promise<Answer> {
    const query = readQuery(request.text)
    const asks = query.clauses.some(({ excluded }) => !excluded)
    const isAll = query.clauses.length === 0 && query.problems.length === 0 && isNarrowed(request)
    const { found, phrases, forms } = asks
      ? await new Evaluation(this.engine, this.columns).run(query)
      : this.everything(isAll)
    const rows = [...found.keys()]
    await this.narrowing.prepare(request, rows)
    const kept = this.narrowing.narrowed(rows, request)
    const hits = kept.map((row) => ({ row, inTitle: found.get(row) === true })).sort(compare(request.sort))
    const undated = this.narrowing.undated(rows, request)
    return { request, hits, rows, phrases, forms, problems: query.problems, undated, isEmpty: !asks && !isAll }
  }

  private everything(isAll: boolean): Evaluated {
    const length = isAll ? this.engine.coverage.articles : 0
    return { found: new Map(Array.from({ length }, (_, row) => [row, false])), phrases: [], forms: [] }
  }
}

/** Opens the search under `base` (path prefix with slashes at both ends). */
export async function openSearcher(base: string): Promise<Searcher> {
  return new Searcher(await openEngine(base))
}
