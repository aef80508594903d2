import { unitsOf } from '../fold.ts'
import type { Clause, Problem, Query } from './query.ts'
import { tokensOf } from './tokens.ts'

/** Most characters of a query: a paragraph, but not whatever an address may hold; and most terms, so that an address made to harm cannot ask for thousands of files. */
const MOST = { characters: 500, terms: 24 }

type Token = ReturnType<typeof tokensOf>[number]

const isEmpty = ({ term }: Token): boolean => unitsOf(term.text).length === 0

function emptyProblem({ term: { text, field }, excluded }: Token): Problem {
  if (field) return { kind: 'empty-field', field }
  return excluded && text === '' ? { kind: 'lone-minus' } : { kind: 'marks', text }
}

/** True for a clause that may be told how near another word is to it. */
const isPlain = ({ any: [term, ...others], excluded, near }: Clause): boolean =>
  !(excluded || near || others.length > 0 || term?.field || term?.loose)

/** Adder of terms to a query: with the one before them where "or" joins them, or with how near they are to it, else as one more condition. */
function adderTo({ clauses, problems }: Query) {
  let terms = 0
  return ({ term, excluded }: Token, joins: boolean, near?: Token): void => {
    const last = clauses[clauses.length - 1]
    if (++terms > MOST.terms) {
      if (terms === MOST.terms + 1) problems.push({ kind: 'too-many', terms: MOST.terms })
    } else if (near && last && !excluded && !term.field && !term.loose)
      last.near = { term, within: Number(near.within) }
    else if (joins && last && !excluded && !last.excluded) last.any.push(term)
    else {
      if (joins) problems.push({ kind: 'excluded-or', text: term.text })
      clauses.push({ any: [term], excluded })
    }
  }
}

/**
 * Reads a query. Words between spaces must all be found; `"…"` (also “…”, 「…」) is one phrase as written; `A 或 B` and
 * `A | B` either; `-A` not; `A ~10 B` both, at most ten units apart; `~A` also with one character wrong; `标题:` `记者:` `领导:` `版:` `栏目:` bind a word to a field. Quotation marks inside a word,
 * as in 推进“一网统管”建设, are punctuation. Never throws: what is odd is told in `problems` and read as well as it can be;
 * terms beyond the first 24 and all beyond the first 500 characters are left out, which is told too.
 */
export function readQuery(text: string): Query {
  const { characters } = MOST
  const problems: Problem[] = text.length > characters ? [{ kind: 'too-long', characters }] : []
  const clauses: Clause[] = []
  const [tokens, add] = [tokensOf(text.slice(0, characters)), adderTo({ clauses, problems })]
  let [joins, near]: [boolean, Token | undefined] = [false, undefined]
  const take = (token: Token, nearby?: Token): void => {
    add(token, joins, nearby)
    ;[joins, near] = [false, undefined]
  }
  for (const token of tokens) {
    const last = clauses[clauses.length - 1]
    // "or" means itself where it stands alone.
    if (token.or && (tokens.length > 1 || isEmpty(token))) {
      if (joins || !last) problems.push({ kind: 'lone-or' })
      else joins = true
    } else if (token.within) {
      if (joins || near || !last || !isPlain(last)) take(token)
      else near = token
    } else {
      if (token.open) problems.push({ kind: 'open-quote', text: token.term.text })
      if (isEmpty(token)) problems.push(emptyProblem(token))
      else take(token, near)
    }
  }
  if (joins) problems.push({ kind: 'lone-or' })
  if (near) take(near)
  if (clauses.length > 0 && clauses.every(({ excluded }) => excluded)) problems.push({ kind: 'only-excluded' })
  return { clauses, problems }
}
