import type { Hit, SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import type { ColumnName } from '../format.ts'
import type { Clause, Field, Query, Term } from '../query/query.ts'
import { valueAt, type Columns } from './columns.ts'
import { formsOf, type Form } from './forms.ts'

/** Rows found, each with whether its headline is hit. */
export type Found = Map<number, boolean>

/** A form with the number of articles in which it stands, and whether these are among the results or only offered. */
export interface UsedForm extends Form {
  articles: number
  merged: boolean
}

/** What a query found, the unit sequences to be marked, and the other forms that were tried. */
export interface Evaluated {
  found: Found
  phrases: string[]
  forms: UsedForm[]
}

const COLUMN_OF: Readonly<Record<Exclude<Field, 'title'>, ColumnName>> = {
  reporter: 'reporter',
  leader: 'leader',
  page: 'page',
  column: 'column',
}

function foundOf(hits: readonly Hit[]): Found {
  return new Map(hits.map(({ row, inTitle }) => [row, inTitle]))
}

function union(a: Found, b: Found): Found {
  const both = new Map(a)
  for (const [row, inTitle] of b) both.set(row, inTitle || (a.get(row) ?? false))
  return both
}

function intersection(a: Found, b: Found): Found {
  const both: Found = new Map()
  for (const [row, inTitle] of a) if (b.has(row)) both.set(row, inTitle || b.get(row) === true)
  return both
}

function without(a: Found, b: Found): Found {
  return new Map([...a].filter(([row]) => !b.has(row)))
}

/** True when the words asked for stand in a value's name one after the other, or are its very key (pages also without zeros). */
function isMeant({ key, name }: { key: string; name: string }, text: string): boolean {
  const [wanted, given] = [unitsOf(text), unitsOf(name)]
  const bar = (units: readonly string[]): string => `|${units.join('|')}|`
  const isPage = /^\d+$/.test(text) && /^\d+$/.test(key)
  return isPage ? Number(text) === Number(key) : key === text || bar(given).includes(bar(wanted))
}

/** Asks an engine for the terms of a query and combines what they find. */
export class Evaluation {
  private readonly phrases = new Set<string>()
  private readonly forms: UsedForm[] = []

  constructor(
    private readonly engine: SearchEngine,
    private readonly columns: Columns,
  ) {}

  /** The articles for which all clauses hold. */
  async run({ clauses }: Query): Promise<Evaluated> {
    const founds = await Promise.all(clauses.map((clause) => this.clause(clause)))
    const wanted = founds.filter((_, at) => !clauses[at]?.excluded)
    const unwanted = founds.filter((_, at) => clauses[at]?.excluded)
    const all = wanted.slice(1).reduce(intersection, wanted[0] ?? new Map())
    return { found: unwanted.reduce(without, all), phrases: [...this.phrases], forms: this.forms }
  }

  private async clause({ any, excluded }: Clause): Promise<Found> {
    const founds = await Promise.all(any.map((term) => this.term(term, excluded)))
    return founds.reduce(union, new Map())
  }

  private async term(term: Term, excluded: boolean): Promise<Found> {
    if (term.field !== undefined && term.field !== 'title') return this.valued(COLUMN_OF[term.field], term.text)
    const found = await this.inText(term, excluded)
    return term.field === 'title' ? new Map([...found].filter(([, inTitle]) => inTitle)) : found
  }

  private async inText(term: Term, excluded: boolean): Promise<Found> {
    const [hits, forms] = await Promise.all([this.engine.search(unitsOf(term.text)), formsOf(this.engine, term)])
    if (!excluded) this.phrases.add(term.text)
    let found = foundOf(hits)
    for (const form of forms) found = union(found, await this.form(form, hits.length > 0, excluded))
    return found
  }

  /** A form that is not sure is only offered where the typed text itself stands: a string finds itself. */
  private async form(form: Form, isWord: boolean, excluded: boolean): Promise<Found> {
    const hits = await this.engine.search(unitsOf(form.text))
    const merged = form.isSure || !isWord
    if (excluded) return merged ? foundOf(hits) : new Map()
    this.forms.push({ ...form, articles: hits.length, merged })
    if (!merged) return new Map()
    this.phrases.add(form.text)
    return foundOf(hits)
  }

  private async valued(name: ColumnName, text: string): Promise<Found> {
    const { articles } = this.engine.coverage
    const rows = Array.from({ length: articles }, (_, row) => row)
    const [values] = await Promise.all([this.engine.values(), this.columns.load(rows)])
    const meant = new Set(
      values[name].keys.flatMap((_, number) =>
        number > 0 && isMeant(valueAt(values[name], number), text) ? [number] : [],
      ),
    )
    const held = rows.filter((row) => this.columns.cell(name, row).some((value) => meant.has(value)))
    return new Map(held.map((row) => [row, false]))
  }
}
