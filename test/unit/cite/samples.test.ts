import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { CitationFacts } from '../../../src/cite/facts.ts'
import { citeChicago } from '../../../src/cite/chicago.ts'
import { citeGbt7714 } from '../../../src/cite/gbt7714.ts'
import { CSL } from '../../../src/cite/csl.ts'
import { RECORDS } from '../../../src/cite/records.ts'
import { SAMPLES } from './samples.ts'

const EXPECTED = path.join(import.meta.dirname, 'expected')

/** All citations of an article as one text; CR is shown as ␍, so that no editor loses it. */
function allForms(facts: CitationFacts): string {
  const url = facts.url ?? 'https://example.org/'
  const editions = (['2025', '2015'] as const).flatMap((edition) => [
    citeGbt7714(facts, undefined, edition),
    citeGbt7714(facts, { url, accessed: '2026-01-02' }, edition),
  ])
  const notes = [...editions, citeChicago(facts), citeChicago(facts, url)].join('\n')
  const records = RECORDS.map(({ text }) => text(facts).replaceAll('\r', '␍'))
  return `${notes}\n\n${records.join('\n')}`
}

for (const [name, facts] of Object.entries(SAMPLES)) {
  test(`${name}: every form, byte for byte`, () => {
    const file = path.join(EXPECTED, `${name}.txt`)
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, allForms(facts))
    assert.equal(allForms(facts), readFileSync(file, 'utf8'))
  })
}

for (const { name, text, joined } of RECORDS) {
  test(`${name}: a file of one record is the record, and one of records as pages show them is that of the records`, () => {
    const texts = Object.values(SAMPLES).map(text)
    const shown = texts.map((each) => each.replace(/ *\r?\n/g, '\n'))
    assert.equal(joined(texts.slice(0, 1)), texts[0])
    assert.equal(joined(shown), joined(texts))
  })
}

test('the list of CSL-JSON holds every record', () => {
  const texts = Object.values(SAMPLES).map(CSL.text)
  const items = JSON.parse(CSL.joined(texts)) as unknown
  assert.deepEqual(
    items,
    texts.flatMap((text) => JSON.parse(text) as unknown),
  )
})

test('no expected file without its sample', () => {
  assert.deepEqual(
    readdirSync(EXPECTED).sort(),
    Object.keys(SAMPLES)
      .map((name) => `${name}.txt`)
      .sort(),
  )
})
