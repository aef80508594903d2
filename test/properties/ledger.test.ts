import assert from 'node:assert/strict'
import path from 'node:path'
import fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { rebuildArticles } from '../../src/articles/ledger-report.ts'
import { issueLedgers } from '../../src/compose/issue-ledgers.ts'
import type { PageReading } from '../../src/facts/issue.ts'
import { auditArchive } from '../../src/files/audit.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { districtOf } from '../../src/people/district.ts'
import { composeIssue, readPage } from '../../src/pipeline.ts'
import { decodeText } from '../../src/read/decode.ts'
import { anyIssue, KNOWN_ISSUES } from './pages.ts'

const FACTS = { district: districtOf('上海市徐汇区'), people: [], places: [], events: [] }
const COLUMNS = new Set(['凡人微光'])
const READ = { blocks: { columns: COLUMNS, paper: '试验报' }, facts: FACTS }
const COMPOSE = { facts: FACTS, rhythm: undefined, columns: COLUMNS, personId: (name: string) => name, registered: [] }

function readingOf(text: string, at: number): PageReading | null {
  const page = String(at + 1).padStart(2, '0')
  const bytes = Buffer.from(text, 'utf8')
  return readPage({ bytes, sha256: '0'.repeat(64), file: `raw/2021-11-22/${page}.txt`, page }, READ).value
}

/** Characters of a text as it stands in a file, counted by a way of our own; noise with many NULs is read as UTF-16. */
function countOf(text: string): number {
  const decoded = decodeText(Buffer.from(text, 'utf8'))
  return 'text' in decoded ? decoded.text.replace(/[\s\u0085]/g, '').length : 0
}

/** Reads an issue and demands that every character is accounted for, and that the ledgers give every text. Counts characters. */
function audited(texts: readonly string[]): number {
  const readings = texts.map(readingOf)
  const pages = readings.filter((reading) => reading !== null)
  const issue = { folder: '2021-11-22', pages }
  const articles = composeIssue(issue, { ...COMPOSE, identify: () => undefined }).value
  const ledgers = issueLedgers(issue, articles, FACTS)
  let count = 0
  readings.forEach((reading, at) => {
    const ledger = ledgers.get(reading?.file ?? '')?.ledger
    if (!ledger) return
    assert.deepEqual(ledger.findings, [])
    assert.equal(ledger.characters.in, countOf(texts[at] ?? ''))
    assert.equal(ledger.characters.accounted, ledger.characters.in)
    count += ledger.characters.in
  })
  assert.deepEqual(rebuildArticles(articles, ledgers), [])
  return count
}

test('every known page is accounted for to the last character', (t) => {
  const counts = KNOWN_ISSUES.map(audited)
  assert.ok(KNOWN_ISSUES.length > 40)
  t.diagnostic(`${KNOWN_ISSUES.flat().length} pages, ${counts.reduce((sum, count) => sum + count, 0)} characters`)
})

test('any page is accounted for to the last character: nothing owned twice, nothing lost, nothing changed unsaid', () => {
  fc.assert(
    fc.property(anyIssue, (texts) => void audited(texts)),
    { numRuns: 1200, seed: 1 },
  )
})

test('ingest takes any page and never throws, and the archive then proves itself', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-'))
  try {
    writeFileSync(path.join(folder, 'site.yaml'), 'title: 试验文库\npaper: 试验报\nplace: 上海市徐汇区\n')
    fc.sample(anyIssue, { numRuns: 60, seed: 2 }).forEach((texts, at) => {
      const issue = path.join(folder, 'raw', `undated-${at}`)
      mkdirSync(issue, { recursive: true })
      texts.forEach((text, page) => writeFileSync(path.join(issue, `0${page + 1}.txt`), text))
    })
    const { value } = await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
    assert.ok(value.articles > 100)
    const audit = auditArchive({ contentDir: folder })
    const rules = new Set(audit.messages.map(({ rule }) => rule))
    for (const rule of rules) assert.ok(rule.startsWith('file-'), rule)
    assert.equal(audit.value.accounted, audit.value.in)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
