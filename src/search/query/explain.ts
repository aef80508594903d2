import * as words from '../../words/index.ts'
import { FIELD_NAMES, type Problem } from './query.ts'
import { said } from './said.ts'

/** Says what is odd about a query, how it was read, and how to write what may have been meant. */
export function explain(problem: Problem): string {
  const text = words.queries
  switch (problem.kind) {
    case 'open-quote':
      return words.fill(text.openQuote, { text: said(problem.text) })
    case 'lone-or':
      return text.loneOr
    case 'lone-minus':
      return text.loneMinus
    case 'excluded-or':
      return words.fill(text.excludedOr, { text: said(problem.text) })
    case 'empty-field':
      return words.fill(text.emptyField, {
        field: FIELD_NAMES[problem.field][0],
        example: problem.field === 'page' ? '01' : text.example,
      })
    case 'marks':
      return words.fill(text.marks, { text: said(problem.text) })
    case 'only-excluded':
      return text.onlyExcluded
    case 'too-many':
      return words.fill(text.tooMany, { n: problem.terms })
    case 'too-long':
      return words.fill(text.tooLong, { n: problem.characters })
  }
}
