import { PEOPLE_COLUMNS, PEOPLE_PART } from '../format.ts'
import type { ColumnValues, PeopleColumn, ValueHead, Values } from '../format.ts'

/** One part of what the numbers of a column of people stand for. */
interface PeoplePart {
  name: PeopleColumn
  part: number
  values: Values
}

function partsOf(name: PeopleColumn, { keys, names }: Values): PeoplePart[] {
  return Array.from({ length: Math.ceil(keys.length / PEOPLE_PART) }, (_, part) => {
    const [from, to] = [part * PEOPLE_PART, (part + 1) * PEOPLE_PART]
    return { name, part, values: { keys: keys.slice(from, to), names: names.slice(from, to) } }
  })
}

/** What the numbers of columns stand for, cut as browsers ask for it: all but people in one, people in parts. */
export function valueParts(values: ColumnValues): { head: ValueHead; parts: PeoplePart[] } {
  const { leader, reporter, ...plain } = values
  const people = { leader: leader.keys.length, reporter: reporter.keys.length }
  return { head: { plain, people }, parts: PEOPLE_COLUMNS.flatMap((name) => partsOf(name, values[name])) }
}
