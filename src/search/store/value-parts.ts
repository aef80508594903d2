import { PART_SIZES } from '../format.ts'
import type { ColumnValues, PartedColumn, ValueHead, Values } from '../format.ts'
import { shortVersion } from './version.ts'

/** One part of what the numbers of a column stand for. */
interface ValuePart {
  name: PartedColumn
  part: number
  version: string
  values: Values
}

function partsOf(name: PartedColumn, { keys, names }: Values): ValuePart[] {
  const size = PART_SIZES[name]
  return Array.from({ length: Math.ceil(keys.length / size) }, (_, part) => {
    const [from, to] = [part * size, (part + 1) * size]
    const values = { keys: keys.slice(from, to), names: names.slice(from, to) }
    return { name, part, version: shortVersion(values), values }
  })
}

/** Values behind the numbers of columns, cut as browsers ask for them: those of columns with few in one, the others in parts. */
export function valueParts(values: ColumnValues): { head: ValueHead; parts: ValuePart[] } {
  const { issue, leader, reporter, ...plain } = values
  const parts = Object.entries({ issue, leader, reporter }).flatMap(([name, each]) =>
    partsOf(name as PartedColumn, each),
  )
  const headOf = (name: PartedColumn): ValueHead['parted'][PartedColumn] => ({
    count: values[name].keys.length,
    versions: parts.flatMap((each) => (each.name === name ? [each.version] : [])).join(''),
  })
  return {
    head: { plain, parted: { issue: headOf('issue'), leader: headOf('leader'), reporter: headOf('reporter') } },
    parts,
  }
}
