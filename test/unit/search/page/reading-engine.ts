import assert from 'node:assert/strict'
import type { SearchEngine } from '../../../../src/search/engine.ts'
import { fold } from '../../../../src/search/fold.ts'
import { partOf, segmentsOf } from '../../../../src/search/format.ts'
import { contentOf } from '../../../../src/search/index/content.ts'
import { packPeople } from '../../../../src/search/store/year-people.ts'
import { valueParts } from '../../../../src/search/store/value-parts.ts'
import { placesInTexts } from '../../../../src/search/places.ts'
import { stretchesOf } from '../../../../src/search/match.ts'
import { fixtureArchive } from '../../../site/fixture.ts'

/** An engine that reads every text: whatever stands behind the interface, the same answers. */
export function readingEngine(archive = fixtureArchive()): SearchEngine {
  const { documents: all, years, values, names, offices, ...coverage } = contentOf(archive)
  const documents = all.made()
  const { head, parts } = valueParts(values)
  const holds = (text: string, units: readonly string[]): boolean => stretchesOf(fold(text), units).length > 0
  const document = async (row: number) => documents[row] ?? assert.fail(String(row))
  return {
    coverage: { articles: documents.length, officeEnds: '', ...coverage },
    prepare: () => undefined,
    search: async (units) =>
      documents.flatMap((document, row) =>
        segmentsOf(document).some((text) => holds(text, units))
          ? [{ row, inTitle: holds(document.headline, units) }]
          : [],
      ),
    document,
    places: (units, rows) => placesInTexts(document, units, rows),
    names: async (lead) => names[partOf(lead, names.length)]?.[lead] ?? [],
    named: async () => undefined,
    offices: async () => offices,
    values: async () => head,
    valuesOf: async (name, part) =>
      parts.find((each) => each.name === name && each.part === part)?.values ?? assert.fail(name),
    confirm: async () => undefined,
    close: () => undefined,
    yearPeople: async (wanted) => packPeople(years.find(({ year }) => year === wanted)?.people ?? assert.fail(wanted)),
    columns: async (wanted) => years.find(({ year }) => year === wanted)?.columns ?? assert.fail(wanted),
  }
}
