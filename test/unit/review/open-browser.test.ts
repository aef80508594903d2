import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openerFor } from '../../../src/review/open-browser.ts'

test('every platform opens the address by its own means, and no shell reads it', () => {
  const address = 'http://127.0.0.1:8090/?key=a&b=%PATH%'
  for (const platform of ['win32', 'darwin', 'linux', 'freebsd'] as const) {
    const [command, args] = openerFor(platform, address)
    assert.ok(!/cmd|sh$/.test(command), command)
    assert.equal(args.at(-1), address)
  }
  assert.equal(openerFor('darwin', address)[0], 'open')
  assert.equal(openerFor('linux', address)[0], 'xdg-open')
})
