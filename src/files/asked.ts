import { numberLookup, type Neighbours, type NumberLookup } from '../facts/issue-numbers.ts'
import type { ReadContext } from '../facts/issue.ts'
import { LONGEST_COLUMN } from './kept-lists.ts'

/** Questions that reading an issue asked of the others: it would read the same as long as they are answered the same. */
export interface Asked {
  /** Every name that was looked up among the columns, and whether it was one. */
  asked: [string, boolean][]
  /** Every issue number that was looked up, and the known issues around it. */
  askedNumbers: [number, Neighbours][]
}

/** A set that remembers what it was asked. */
class AskedSet extends Set<string> {
  readonly answers = new Map<string, boolean>()

  override has(name: string): boolean {
    if (name.length > LONGEST_COLUMN) return false
    const answer = super.has(name)
    this.answers.set(name, answer)
    return answer
  }
}

/** Columns and numbers of the archive that note what is asked of them. */
export interface Asking {
  read: ReadContext
  numbersAround: NumberLookup
  /** Questions since the last time; they are forgotten then. */
  taken: () => Asked
}

/** Makes {@link Asking} of what pages are read with. */
export function asking(read: ReadContext): Asking {
  const columns = new AskedSet(read.blocks.columns)
  const [around, numbers] = [numberLookup(read.numbers ?? []), new Map<number, Neighbours>()]
  const numbersAround: NumberLookup = (number) => {
    const found = around(number)
    numbers.set(number, found)
    return found
  }
  const taken = (): Asked => {
    const found: Asked = { asked: [...columns.answers], askedNumbers: [...numbers] }
    columns.answers.clear()
    numbers.clear()
    return found
  }
  return { read: { ...read, blocks: { ...read.blocks, columns } }, numbersAround, taken }
}

const isSame = (a: Neighbours, b: Neighbours): boolean => JSON.stringify(a) === JSON.stringify(b)

/** True when everything would be answered as it was. */
export function answeredAlike({ asked, askedNumbers }: Asked, read: ReadContext): boolean {
  const around = numberLookup(read.numbers ?? [])
  return (
    asked.every(([name, answer]) => read.blocks.columns.has(name) === answer) &&
    askedNumbers.every(([number, answer]) => isSame(around(number), answer))
  )
}
