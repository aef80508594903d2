import { PEOPLE_COLUMNS, PEOPLE_PART } from '../format.ts'
import type { ColumnValues, PeopleColumn, ValueHead, Values } from '../format.ts'
import { shortVersion } from './version.ts'

/** One part of what the numbers of a column of people stand for. */
interface PeoplePart {
  name: PeopleColumn
  part: number
  version: string
  values: Values
}

function partsOf(name: PeopleColumn, { keys, names }: Values): PeoplePart[] {
  return Array.from({ length: Math.ceil(keys.length / PEOPLE_PART) }, (_, part) => {
    const [from, to] = [part * PEOPLE_PART, (part + 1) * PEOPLE_PART]
    const values = { keys: keys.slice(from, to), names: names.slice(from, to) }
    return { name, part, version: shortVersion(values), values }
  })
}

/** Values behind the numbers of columns, cut as browsers ask for them: all but people in one, people in parts. */
export function valueParts(values: ColumnValues): { head: ValueHead; parts: PeoplePart[] } {
  const { leader: _, reporter: __, ...plain } = values
  const parts = PEOPLE_COLUMNS.flatMap((name) => partsOf(name, values[name]))
  const headOf = (name: PeopleColumn): ValueHead['people'][PeopleColumn] => ({
    count: values[name].keys.length,
    versions: parts.flatMap((each) => (each.name === name ? [each.version] : [])).join(''),
  })
  return { head: { plain, people: { leader: headOf('leader'), reporter: headOf('reporter') } }, parts }
}
