import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { bibtexOf } from '../../../src/cite/bibtex.ts'
import { cslJson } from '../../../src/cite/csl.ts'
import type { CitationFacts } from '../../../src/cite/facts.ts'
import { citeGbt7714 } from '../../../src/cite/gbt7714.ts'
import { risOf } from '../../../src/cite/ris.ts'
import { SAMPLES } from './samples.ts'

const EXPECTED = path.join(import.meta.dirname, 'expected')

/** All citations of an article as one text; CR is shown as ␍, so that no editor loses it. */
function allForms(facts: CitationFacts): string {
  const online = citeGbt7714(facts, { url: facts.url ?? 'https://example.org/', accessed: '2026-01-02' })
  const ris = risOf(facts).replaceAll('\r', '␍')
  return `${citeGbt7714(facts)}\n${online}\n\n${bibtexOf(facts)}\n${ris}\n${cslJson([facts])}`
}

for (const [name, facts] of Object.entries(SAMPLES)) {
  test(`${name}: every form, byte for byte`, () => {
    assert.equal(allForms(facts), readFileSync(path.join(EXPECTED, `${name}.txt`), 'utf8'))
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
