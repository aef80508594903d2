import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder } from '../files/folder.ts'

const CHILD = fileURLToPath(new URL('killed-ingest.ts', import.meta.url))
/** More than two sets of pages that are written together. */
const ISSUES = 420
const SURNAMES = [...'赵钱孙李周吴郑王冯陈']

function pages(): Record<string, string> {
  const files: Record<string, string> = { 'site.yaml': 'title: 试验文库\npaper: 试验报\n' }
  for (let n = 0; n < ISSUES; n++) {
    const name = `${SURNAMES[n % 10]}${n % 3 === 0 ? '明' : '小'}${SURNAMES[(n * 7) % 10]}`
    const text = `第${n}张长椅装好了\n\n记者 ${name}\n\n本报讯 昨天,弄堂口的第${n}张长椅装好了,居民第一个坐下。\n`
    files[`raw/undated-n${String(n).padStart(3, '0')}/01.txt`] = text
  }
  return files
}

const run = (contentDir: string): Promise<{ messages: Message[] }> =>
  ingest({ contentDir, dryRun: false, today: '2026-01-01' })

/** Every file of the archive but the cache, which holds times, as path → text. */
function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.includes('cache'))
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort()
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]))
}

async function ingestAndKill(folder: string, after: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const done of createInterface({ input: child.stdout })) if (Number(done) >= after) break
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

test('an ingest killed at any moment, then run again, ends like one that was not disturbed', async (t) => {
  const calm = archiveFolder(t, pages())
  const { messages } = await run(calm)
  const expected = filesOf(calm)
  assert.equal([...expected.keys()].filter((name) => name.startsWith('articles/')).length, ISSUES)
  const folder = archiveFolder(t, pages())
  for (const after of [1, 210, 405]) {
    await ingestAndKill(folder, after)
    const twin = archiveFolder(t)
    cpSync(folder, twin, { recursive: true })
    assert.deepEqual((await run(twin)).messages, messages, `killed after ${after}`)
    assert.deepEqual(filesOf(twin), expected, `killed after ${after}`)
  }
})
