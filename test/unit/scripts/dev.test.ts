import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { again } from '../../../scripts/dev/again.ts'

test('calls while work runs come to one more run, and none runs beside another', async () => {
  let running = 0
  let runs = 0
  const ended = new Promise<void>((resolve) => {
    const ask = again(async () => {
      assert.equal(++running, 1)
      runs++
      if (runs === 1) for (let i = 0; i < 5; i++) ask()
      await new Promise((done) => setTimeout(done, 5))
      running--
      if (runs === 2) setTimeout(resolve, 30)
    }, 1)
    ask()
    ask()
  })
  await ended
  assert.equal(runs, 2)
})

test('npm run dev builds again when a text of the archive has changed', async () => {
  const desk = mkdtempSync(path.join(tmpdir(), 'dev-'))
  const [content, out] = [path.join(desk, 'content'), path.join(desk, 'site')]
  cpSync('content', content, { recursive: true })
  const args = ['scripts/run.js', 'dev', '--content', content, '--out', out, '--port', '0']
  const dev = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const lines = createInterface({ input: dev.stdout })
    let isServed = false
    for await (const line of lines) {
      if (line.startsWith('http://')) {
        isServed = true
        appendFileSync(path.join(content, 'site.yaml'), '\ncontact: 改过的联系方式\n')
      }
      if (isServed && / ms$/.test(line)) break
    }
    assert.match(readFileSync(path.join(out, 'about/index.html'), 'utf8'), /改过的联系方式/)
  } finally {
    dev.kill()
    await new Promise((resolve) => dev.once('exit', resolve))
    rmSync(desk, { recursive: true, force: true })
  }
})
