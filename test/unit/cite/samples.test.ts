import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { bibtexOf } from '../../../src/cite/bibtex.ts'
import { cslJson } from '../../../src/cite/csl.ts'
import type { CitationFacts } from '../../../src/cite/facts.ts'
import { citeChicago } from '../../../src/cite/chicago.ts'
import { citeGbt7714 } from '../../../src/cite/gbt7714.ts'
import { risOf } from '../../../src/cite/ris.ts'
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
  const ris = risOf(facts).replaceAll('\r', '␍')
  return `${notes}\n\n${bibtexOf(facts)}\n${ris}\n${cslJson([facts])}`
}

for (const [name, facts] of Object.entries(SAMPLES)) {
  test(`${name}: every form, byte for byte`, () => {
    const file = path.join(EXPECTED, `${name}.txt`)
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, allForms(facts))
    assert.equal(allForms(facts), readFileSync(file, 'utf8'))
  })
}

test('no expected file without its sample', () => {
  assert.deepEqual(
    readdirSync(EXPECTED).sort(),
    Object.keys(SAMPLES)
      .map((name) => `${name}.txt`)
      .sort(),
  )
})
