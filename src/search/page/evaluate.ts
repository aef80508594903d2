import type { Hit, SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import type { ColumnName } from '../format.ts'
import { printTerm } from '../query/print.ts'
import type { Clause, Field, Query, Term } from '../query/query.ts'
import type { Found } from './found.ts'
import { formsOf, groupsOf, type Form, type Group } from './forms.ts'
import type { Narrowing } from './narrow.ts'

/** A form with the number of articles in which it stands, whether these are among the results or only offered, and how to ask for it alone. */
export interface UsedForm extends Form {
  articles: number
  merged: boolean
  query: string
}

/** Result of a query, the unit sequences to be marked, and the other forms that were tried. */
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

/** Finds the articles for a text: in the texts, in the headlines, or in a column. */
type Asker = (text: string) => Promise<Found>

/** Other forms of a term that are looked for too. */
type FormsFor = (engine: SearchEngine, term: Term) => Promise<Form[]>

/** A term, how its text and other forms of it are looked for, and whether what is found is left out. */
interface Asked {
  term: Term
  excluded: boolean
  ask: Asker
}

const noForms: FormsFor = async () => []

/** True for a term that is looked for in texts, so that it can be marked there. */
function isText({ field }: Term): boolean {
  return field === undefined || field === 'title'
}

/** Asks an engine for the terms of a query and combines what they find. */
export class Evaluation {
  private readonly phrases = new Set<string>()
  private readonly forms: UsedForm[] = []

  constructor(
    private readonly engine: SearchEngine,
    private readonly narrowing: () => Promise<Narrowing>,
  ) {}

  /** The articles for which all clauses hold. */
  async run({ clauses }: Query): Promise<Evaluated> {
    const wanted = await groupsOf(
      this.engine,
      clauses.filter(({ excluded }) => !excluded),
    )
    const unwanted = clauses.filter(({ excluded }) => excluded)
    const [founds, unfounds] = await Promise.all([
      Promise.all(wanted.map((group) => this.group(group))),
      Promise.all(unwanted.map((clause) => this.clause(clause, formsOf))),
    ])
    const all = founds.length === 0 ? new Map() : founds.reduce(intersection)
    return { found: unfounds.reduce(without, all), phrases: [...this.phrases], forms: this.forms }
  }

  /** Conditions together; where their words make a name in pinyin, none of the words is read as another name by itself. */
  private async group({ clauses, names }: Group): Promise<Found> {
    const isPinyin = names.some(({ kind }) => kind === 'pinyin')
    const formsFor = isPinyin ? noForms : formsOf
    const found = (await Promise.all(clauses.map((clause) => this.clause(clause, formsFor)))).reduce(intersection)
    const asked = { text: '', quoted: false }
    const ask = async (text: string): Promise<Found> => foundOf(await this.engine.search(unitsOf(text)))
    return this.withForms(found, names, { term: asked, excluded: false, ask })
  }

  private async clause({ any, excluded, near }: Clause, formsFor: FormsFor): Promise<Found> {
    const [{ text = '' } = {}] = any
    if (near) return this.nearby([text, near.term.text], near.within)
    const founds = await Promise.all(
      any.map((term) => this.term({ term, excluded, ask: this.askerOf(term) }, formsFor)),
    )
    return founds.reduce(union, new Map())
  }

  private async nearby(texts: readonly [string, string], within: number): Promise<Found> {
    for (const text of texts) this.phrases.add(text)
    const { near } = await import('./closely.ts')
    return near(this.engine, texts, within)
  }

  /** A word as it stands, or with one character wrong; what stands in its stead is marked too. */
  private async worded(text: string, isLoose = false): Promise<Found> {
    if (!isLoose) return foundOf(await this.engine.search(unitsOf(text)))
    const { found, variants } = await (await import('./closely.ts')).loosely(this.engine, text)
    for (const variant of variants) this.phrases.add(variant)
    return found
  }

  private askerOf({ field, loose }: Term): Asker {
    if (field !== undefined && field !== 'title') return (text) => this.valued(COLUMN_OF[field], text)
    return async (text) => {
      const found = await this.worded(text, loose)
      return field === 'title' ? new Map([...found].filter(([, inTitle]) => inTitle)) : found
    }
  }

  private async term(asked: Asked, formsFor: FormsFor): Promise<Found> {
    const { term, excluded, ask } = asked
    const [found, forms] = await Promise.all([ask(term.text), formsFor(this.engine, term)])
    if (!excluded && isText(term) && found.size > 0) this.phrases.add(term.text)
    return this.withForms(found, forms, asked)
  }

  /** A form that is not sure is only offered where the typed text itself stands: a string finds itself. */
  private async withForms(typed: Found, forms: readonly Form[], { term, excluded, ask }: Asked): Promise<Found> {
    let found = typed
    for (const form of forms) {
      const merged = form.isSure || typed.size === 0
      const more = await ask(form.text)
      if (form.kind === 'spaced' && !merged && more.size === typed.size) continue
      if (merged) found = union(found, more)
      if (excluded) continue
      this.forms.push({ ...form, articles: more.size, merged, query: printTerm({ ...term, text: form.text }) })
      if (merged && isText(term)) this.phrases.add(form.text)
    }
    return found
  }

  private async valued(name: ColumnName, text: string): Promise<Found> {
    const { columns } = await this.narrowing()
    const held = await columns.rowsMeant(name, text)
    return new Map(held.map((row) => [row, false]))
  }
}
