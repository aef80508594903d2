import { FIELD_NAMES, type Clause, type Query, type Term } from './query.ts'
import { tokensOf } from './tokens.ts'

/** True when a bare word would be read as this term again. */
function readsAsItself({ text }: Term): boolean {
  const [token, ...more] = tokensOf(text)
  const { term, excluded, or, within } = token ?? {}
  const isBare = term?.text === text && !(term.quoted || term.field || term.loose || excluded || or || within)
  return more.length === 0 && isBare
}

/** Quotation marks that do not occur in the text. */
function quotedText(text: string): string {
  const pairs = ['""', '“”', '「」', '『』', '＂＂']
  const pair = pairs.find(([, close = '']) => !text.includes(close)) ?? '""'
  return `${pair[0] ?? ''}${text}${pair[1] ?? ''}`
}

/** A term as one writes it. */
export function printTerm(term: Term): string {
  const loose = term.loose ? '~' : ''
  const field = term.field ? `${FIELD_NAMES[term.field][0]}:` : ''
  return field + loose + (term.quoted || !readsAsItself(term) ? quotedText(term.text) : term.text)
}

function printClause({ any, excluded, near }: Clause): string {
  const nearby = near ? ` ~${near.within} ${printTerm(near.term)}` : ''
  return (excluded ? '-' : '') + any.map(printTerm).join(' 或 ') + nearby
}

/** A query as one writes it: reading it again gives the same clauses. */
export function printQuery({ clauses }: Query): string {
  return clauses.map(printClause).join(' ')
}
