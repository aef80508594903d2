import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { licencesFile } from '../../../src/site/licences.ts'

interface Locked {
  integrity?: string
  resolved?: string
  dev?: boolean
  optional?: boolean
  hasInstallScript?: boolean
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const entries = Object.entries(packages).filter(([path]) => path !== '')
const own = entries.filter(([, { dev }]) => dev !== true)

/** Most packages that a user installs, without those for one system or one optional format. */
const MOST_PACKAGES = 215

test('every package is known by its digest, and by no host', () => {
  assert.ok(entries.length > 100)
  assert.deepEqual(
    entries.filter(([, { integrity }]) => integrity === undefined),
    [],
  )
  assert.deepEqual(
    entries.filter(([, { resolved }]) => resolved !== undefined),
    [],
  )
})

test('what runs for a user is few packages, of which only esbuild has a script of installation', () => {
  const needed = own.filter(([, { optional }]) => optional !== true)
  assert.ok(needed.length <= MOST_PACKAGES, String(needed.length))
  const scripted = own.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)
  assert.deepEqual(
    scripted.filter((path) => !/(?:^|\/)(?:esbuild|fsevents)$/.test(path)),
    [],
  )
})

test('each of them states its licence in the list of the site', () => {
  const lines = licencesFile().text.trimEnd().split('\n')
  assert.match(lines[0] ?? '', /^district-news-archive \d+\.\d+\.\d+ MIT$/)
  for (const line of lines) assert.match(line, /^\S+ \d\S* \S.*$/)
  assert.ok(lines.length > 100 && lines.some((line) => line.startsWith('pagefind ')))
})
