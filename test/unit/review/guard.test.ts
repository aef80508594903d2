import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieName, isSameSecret, refusalFor, type RequestParts } from '../../../src/review/guard.ts'

const GATE = { token: 'geheim-0123456789', port: 8090 }
const HOST = '127.0.0.1:8090'
const COOKIE = `other=1; ${cookieName(8090)}=${GATE.token}`

function asked(method: string, url: string, headers: RequestParts['headers']): RequestParts {
  return { method, url, headers }
}

test('the page opens with the token in its address, and everything else with the cookie', () => {
  assert.equal(refusalFor(asked('GET', `/?key=${GATE.token}`, { host: HOST }), GATE), null)
  assert.equal(refusalFor(asked('GET', '/', { host: HOST, cookie: COOKIE }), GATE), null)
  assert.equal(refusalFor(asked('GET', '/api/issue?key=a', { host: HOST, cookie: COOKIE }), GATE), null)
  const origin = `http://${HOST}`
  assert.equal(refusalFor(asked('POST', '/api/act', { host: HOST, cookie: COOKIE, origin }), GATE), null)
  const local = { host: 'localhost:8090', cookie: COOKIE, origin: 'http://localhost:8090' }
  assert.equal(refusalFor(asked('POST', '/api/act', local), GATE), null)
})

test('without the token, or with another, nothing is answered', () => {
  assert.equal(refusalFor(asked('GET', '/', { host: HOST }), GATE), 'token')
  assert.equal(refusalFor(asked('GET', '/?key=', { host: HOST }), GATE), 'token')
  assert.equal(refusalFor(asked('GET', '/?key=geheim-0123456780', { host: HOST }), GATE), 'token')
  assert.equal(refusalFor(asked('GET', '/', { host: HOST, cookie: 'review-8091=geheim-0123456789' }), GATE), 'token')
})

test('the token in the address opens the page and nothing else', () => {
  assert.equal(refusalFor(asked('GET', `/api/issue?key=${GATE.token}`, { host: HOST }), GATE), 'token')
  const headers = { host: HOST, origin: `http://${HOST}` }
  assert.equal(refusalFor(asked('POST', `/?key=${GATE.token}`, headers), GATE), 'token')
})

test('a name that leads to this computer, another port or no host at all is refused', () => {
  for (const host of [
    'evil.example:8090',
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1.evil.example:8090',
  ]) {
    assert.equal(refusalFor(asked('GET', '/', { host, cookie: COOKIE }), GATE), 'host', host)
  }
  assert.equal(refusalFor(asked('GET', '/', { cookie: COOKIE }), GATE), 'host')
})

test('another origin is refused, and for changes none is not enough', () => {
  for (const origin of [
    'http://evil.example',
    'null',
    'https://127.0.0.1:8090',
    'http://127.0.0.1:8091',
    'http://localhost:8090',
  ]) {
    assert.equal(refusalFor(asked('POST', '/api/undo', { host: HOST, cookie: COOKIE, origin }), GATE), 'origin', origin)
    assert.equal(refusalFor(asked('GET', '/api/issue', { host: HOST, cookie: COOKIE, origin }), GATE), 'origin', origin)
  }
  assert.equal(refusalFor(asked('POST', '/api/undo', { host: HOST, cookie: COOKIE }), GATE), 'origin')
  assert.equal(refusalFor(asked('DELETE', '/', { host: HOST, cookie: COOKIE }), GATE), 'origin')
})

test('secrets of other lengths and of other scripts are compared too', () => {
  assert.ok(isSameSecret('abc', 'abc'))
  for (const other of ['', 'ab', 'abcd', 'abd', '密密密']) assert.ok(!isSameSecret(other, 'abc'), other)
})
