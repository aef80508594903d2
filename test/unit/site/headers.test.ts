import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observatoryFaults } from './observatory.ts'
import { baseOf, headersFile, headersFor, metaPolicy, pagePolicy, singlePolicy } from '../../../src/site/headers.ts'

test('a page may load nothing from elsewhere and nothing inline', () => {
  const policy = pagePolicy()
  assert.match(policy, /^default-src 'none'; script-src 'self'; /)
  assert.doesNotMatch(policy, /unsafe|https?:|\*|data:/)
})

test('only the worker may compile WebAssembly', () => {
  const policy = headersFor('pagefind/pagefind-worker.js')['Content-Security-Policy']
  assert.equal(policy, "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'")
  assert.equal(headersFor('pagefind/pagefind.js')['Content-Security-Policy'], pagePolicy())
})

test('the meta form leaves out what browsers ignore there, and nothing else', () => {
  assert.equal(metaPolicy(), pagePolicy().replace("frame-ancestors 'none'; ", ''))
})

test('the single form differs by WebAssembly alone', () => {
  assert.equal(singlePolicy(), pagePolicy().replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"))
})

test('the _headers file has one rule for all files under the base, and the base can be read back', () => {
  const text = headersFile('/x/')
  assert.match(text, /^\/x\/\*\n {2}Content-Security-Policy: default-src/)
  assert.equal(text.split('\n').filter((line) => line.startsWith('/')).length, 1)
  for (const base of ['/', '/x/', '/x/y/']) assert.equal(baseOf(headersFile(base)), base)
  assert.equal(baseOf('something else'), '/')
})

/** Headers of the rule for all files in a `_headers` file, by their names in small letters. */
function headersIn(text: string): Record<string, string> {
  const rows = [...text.matchAll(/^ {2}([A-Za-z-]+): (.*)$/gm)]
  return Object.fromEntries(rows.map(([, name = '', value = '']) => [name.toLowerCase(), value]))
}

test('the public header observatory finds nothing in what a static host is told to send', () => {
  const sent = headersIn(headersFile('/'))
  assert.deepEqual(observatoryFaults(sent), [])
  for (const name of Object.keys(sent).filter((each) => !/^(?:cross-origin-opener|permissions)/.test(each)))
    assert.notDeepEqual(observatoryFaults({ ...sent, [name]: undefined }), [], name)
  const loose = { 'content-security-policy': "default-src 'self'; script-src 'unsafe-inline' https:" }
  assert.equal(observatoryFaults({ ...sent, ...loose }).length, 6)
})
