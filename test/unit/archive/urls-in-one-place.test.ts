import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const SRC = path.resolve(import.meta.dirname, '../../../src')
/** The only place where an address of the site is put together out of what is known. */
const HOME = 'archive/urls.ts'
/** A text that begins like an address of the site and has something put into it: /leaders/${id}/, ${issue}01/. */
const MADE = /`(?:\/[^`\s<>]*\$\{|\$\{[^}`]*[uU]rl\}[^`\s<>]*\$\{)[^`\s<>]*(?:\/|#\$\{[^}]*\})`/g
/** Paths of files inside the site, and prefixes, are no addresses. */
const OTHERS = ['site/links.ts', 'site/feeds/', 'review/']

function made(file: string): string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8')
  return [...text.matchAll(MADE)].map(([found]) => `${file} ${found}`)
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))

test('addresses are put together in one place', () => {
  assert.ok(made(HOME).length > 6, 'the form is known')
  const elsewhere = files.filter((file) => file !== HOME && !OTHERS.some((other) => file.startsWith(other)))
  assert.deepEqual(elsewhere.flatMap(made), [])
})
