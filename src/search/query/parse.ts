import { unitsOf } from '../fold.ts'
import type { Clause, Problem, Query, Term } from './query.ts'
import { tokensOf, type Token } from './tokens.ts'

/** Most terms of a query, so that an address made to harm cannot ask for thousands of files. */
const MOST_TERMS = 24

/** The words for "or", which mean themselves where nothing stands beside them. */
const OR_WORD = /^(?:或|或者|OR)$/u

type TermToken = Extract<Token, { kind: 'term' }>

function termOf({ text, quoted, field, loose }: TermToken): Term {
  return { text, quoted, ...(field && { field }), ...(loose && { loose }) }
}

function emptyProblem({ text, field, excluded }: TermToken): Problem {
  if (field) return { kind: 'empty-field', field }
  return excluded && text === '' ? { kind: 'lone-minus' } : { kind: 'marks', text }
}

/** Builds clauses from tokens: "or" joins the terms on both sides of it, all else is "and". */
class Builder {
  readonly clauses: Clause[] = []
  readonly problems: Problem[] = []
  private joining = false
  private nearness: Extract<Token, { kind: 'near' }> | undefined
  private terms = 0

  add(token: Token): void {
    if (token.kind === 'near') return this.near(token)
    if (token.kind === 'or') return this.or()
    if (token.open) this.problems.push({ kind: 'open-quote', text: token.text })
    if (unitsOf(token.text).length === 0) this.problems.push(emptyProblem(token))
    else this.term(token)
  }

  end(): Query {
    if (this.joining) this.problems.push({ kind: 'lone-or' })
    if (this.nearness) this.asWord(this.nearness)
    const { clauses, problems } = this
    if (clauses.length > 0 && clauses.every(({ excluded }) => excluded)) problems.push({ kind: 'only-excluded' })
    return { clauses, problems }
  }

  /** Between two words alone it says how near they are; elsewhere it is a word as any other. */
  private near(token: Extract<Token, { kind: 'near' }>): void {
    const last = this.clauses[this.clauses.length - 1]
    const isPlain = last?.any.length === 1 && !last.excluded && !last.near && !last.any[0]?.field && !last.any[0]?.loose
    if (!isPlain || this.joining || this.nearness) this.asWord(token)
    else this.nearness = token
  }

  private asWord({ text }: { text: string }): void {
    this.nearness = undefined
    this.term({ kind: 'term', text, quoted: false, excluded: false, open: false })
  }

  private or(): void {
    if (this.joining || this.clauses.length === 0) this.problems.push({ kind: 'lone-or' })
    else this.joining = true
  }

  private term(token: TermToken): void {
    const last = this.clauses[this.clauses.length - 1]
    const joins = this.joining && last !== undefined
    this.joining = false
    if (++this.terms > MOST_TERMS) return this.tooMany()
    const { nearness } = this
    this.nearness = undefined
    if (nearness && last && !token.excluded && !token.field && !token.loose) {
      last.near = { term: termOf(token), within: nearness.within }
      return
    }
    const clash = joins && (token.excluded || last.excluded)
    if (clash) this.problems.push({ kind: 'excluded-or', text: token.text })
    if (joins && !clash) last.any.push(termOf(token))
    else this.clauses.push({ any: [termOf(token)], excluded: token.excluded })
  }

  private tooMany(): void {
    if (this.terms === MOST_TERMS + 1) this.problems.push({ kind: 'too-many', terms: MOST_TERMS })
  }
}

/**
 * Reads a query. Words between spaces must all be found; `"…"` (also “…”, 「…」) is one phrase as written; `A 或 B` and
 * `A | B` either; `-A` not; `A ~10 B` both, at most ten units apart; `~A` also with one character wrong; `标题:` `记者:` `领导:` `版:` `栏目:` bind a word to a field. Quotation marks inside a word,
 * as in 推进“一网统管”建设, are punctuation. Never throws: what is odd is told in `problems` and read as well as it can be;
 * terms beyond the first 24 are left out, which is told too.
 */
export function parseQuery(text: string): Query {
  const word = text.trim()
  if (OR_WORD.test(word)) return { clauses: [{ any: [{ text: word, quoted: false }], excluded: false }], problems: [] }
  const builder = new Builder()
  for (const token of tokensOf(text)) builder.add(token)
  return builder.end()
}
