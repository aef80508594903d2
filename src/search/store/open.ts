import type { Store } from '../engine.ts'
import { columnFile, dataFile, partOf, valueFile, SHORT_VERSION, yearPeopleFile } from '../format.ts'
import type { NameEntry, OfficeEntry } from '../format.ts'
import type { Manifest, NameTable, SearchDocument, ValueHead, Values, Worded, YearColumns } from '../format.ts'
import type { PartLoader } from '../parts/load.ts'
import { kept, once } from '../parts/once.ts'
import { unsealed, unsealedJson, type PartName } from '../parts/seal.ts'
import { readyToFold } from '../traditional.ts'
import { openNamed } from './named.ts'
import { ownValue } from './own-value.ts'
import { yearRanges } from './ranges.ts'
import { textPlace } from './texts.ts'

/** Opens the seal of a file of texts or names, and makes ready for folding them. */
const readied = <T>(bytes: Uint8Array, name: PartName): Promise<T> =>
  readyToFold(unsealedJson(bytes, name) as Worded<T>)

/** Opens what is shown of articles and what they are counted by. Nothing is loaded yet. */
export function openStore(manifest: Manifest, load: PartLoader): Store {
  const { version, nameParts, years } = manifest
  const ranges = yearRanges(manifest)
  const whole = <T>(file: string): Promise<T> => load<T>({ file, version }, readied<T>)
  const versions = new Map(years.map(([year, columns]) => [year, columns]))
  const ofYear = (file: string, year: string): PartName => ({ file, version: versions.get(year) ?? version })
  const names = kept((part: number) => whole<NameTable>(dataFile('names', part)))
  const namesOf = async (lead: string): Promise<readonly NameEntry[]> =>
    ownValue(await names(partOf(lead, nameParts)), lead) ?? []
  const ofName = openNamed(manifest, load, namesOf)
  const named = kept((units: string) => ofName(units.split(' ')))
  const values = once(() => whole<ValueHead>(dataFile('columns', 'values')))
  const parts = kept((name: PartName) => load<Values>(name, readied<Values>))
  const texts = kept((name: PartName) => load<SearchDocument[]>(name, readied<SearchDocument[]>))
  return {
    document: async (row) => {
      const { name, at } = textPlace(manifest, ranges, row)
      return (await texts(name))[at] as SearchDocument
    },
    names: namesOf,
    named: (units) => named(units.join(' ')),
    offices: once(async () => (manifest.officeEnds === '' ? [] : whole<OfficeEntry[]>(dataFile('offices')))),
    values,
    valuesOf: async (name, part) => {
      const { versions } = (await values()).parted[name]
      const version = versions.slice(part * SHORT_VERSION, (part + 1) * SHORT_VERSION)
      return parts({ file: valueFile(name, part), version })
    },
    columns: kept((year: string) => load<YearColumns>(ofYear(columnFile(year), year))),
    yearPeople: kept((year: string) => load(ofYear(yearPeopleFile(year), year), unsealed)),
  }
}
