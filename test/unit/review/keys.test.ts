import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandOf, keyName, KEY_SPECS, type Pressed } from '../../../src/review/client/keys.ts'

function pressed(key: string, more: Partial<Pressed> = {}): Pressed {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key
  return { key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }
}

test('every button has a key that does the same, and no key does two things', () => {
  for (const { key, command } of KEY_SPECS)
    assert.deepEqual(commandOf(pressed(key, { shiftKey: /^[A-Z?]$/.test(key) })), command, key)
  assert.equal(new Set(KEY_SPECS.map(({ key }) => key)).size, KEY_SPECS.length)
})

test('letters are the same with Caps Lock and under an input method', () => {
  assert.deepEqual(commandOf(pressed('H')), { do: 'kind', kind: 'headline' })
  assert.deepEqual(commandOf(pressed('Process', { code: 'KeyJ' })), { do: 'join-paragraph' })
  assert.deepEqual(commandOf(pressed('Process', { code: 'KeyJ', shiftKey: true })), { do: 'join-article' })
  assert.deepEqual(commandOf(pressed('？', { code: 'Slash', shiftKey: true })), { do: 'help' })
  assert.equal(keyName(pressed('Process', { code: 'Slash', shiftKey: true })), '?')
})

test('keys of the browser and the system stay theirs', () => {
  assert.equal(commandOf(pressed('r', { ctrlKey: true })), null)
  assert.equal(commandOf(pressed('c', { metaKey: true })), null)
  assert.equal(commandOf(pressed('d', { altKey: true })), null)
  assert.equal(commandOf(pressed('Tab')), null)
  assert.equal(commandOf(pressed('F5')), null)
  assert.deepEqual(commandOf(pressed('s', { metaKey: true })), { do: 'write' })
})

test('arrows move the cursor and the caret', () => {
  assert.deepEqual(commandOf(pressed('ArrowDown')), { do: 'line', by: 1 })
  assert.deepEqual(commandOf(pressed('ArrowLeft', { shiftKey: true })), { do: 'caret', by: -1, grow: true })
})
