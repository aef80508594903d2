import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { runScript, runServing } from './run-script.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'run-review-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('npm run review prints its address last and serves until it is stopped', async () => {
  mkdirSync(path.join(folder, 'raw/2023-05-08'), { recursive: true })
  writeFileSync(path.join(folder, 'site.yaml'), 'title: 柳河文库\npaper: 柳河报\n')
  writeFileSync(path.join(folder, 'raw/2023-05-08/01.txt'), '河岸步道昨日开放\n\n河边新修的步道昨日开放。\n')
  const args = ['--content', folder, '--port', '0', '--no-open']
  const { status, stdout } = await runServing('review', args, async (address) => {
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/\?key=/)
    assert.match(await (await fetch(address)).text(), /<title>审读<\/title>/)
    assert.equal((await fetch(address.replace(/key=.*/, 'key=x'))).status, 403)
  })
  assert.equal(status, 0)
  assert.match(stdout, /按 Ctrl\+C 结束/)
})

test('it cannot be asked to listen elsewhere, and says when there is no such folder', () => {
  assert.equal(runScript('review', '--host', '0.0.0.0').status, 2)
  const none = runScript('review', '--content', path.join(folder, 'none'), '--no-open')
  assert.equal(none.status, 1)
  assert.match(none.stdout, /\[content-missing\]/)
})
