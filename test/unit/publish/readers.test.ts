import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { test, type TestContext } from 'node:test'
import { chanceFrom, oneOf } from '../../../scripts/bench/chance.ts'
import { publish } from '../../../src/publish/publish.ts'
import { startPreview } from '../../../src/local/preview.ts'
import { nginxFile } from '../../../src/site/nginx.ts'
import { nginxOn, skip } from '../site/nginx-server.ts'
import { builder } from './sample-site.ts'

const READERS = 200
/** Milliseconds between two requests of a reader, so that the site is switched among requests and not after them. */
const PAUSE = 100
/** Files of every release, some of them other each time. */
const FILES = ['', ...Array.from({ length: 60 }, (_, at) => `2023/${at}/`), 'assets/site.css']

async function release(home: string, word: string): Promise<void> {
  const pages = FILES.filter((file) => file.endsWith('/')).map((file, at) => [
    `${file}index.html`,
    `<!doctype html><main id="main">${at % 2 === 0 ? word : '不变'}${'本报讯。'.repeat(500)}</main>`,
  ])
  const build = builder(word, Object.fromEntries(pages) as Record<string, string>)
  const messages = await publish({ build, outDir: path.join(home, '_site'), contentDir: path.join(home, 'content') })
  assert.deepEqual(messages, [])
}

/** The faults of a request: no answer, another status than 200, or half a page; empty when there is none. */
function faultsOf(address: string, agent: Agent): Promise<string[]> {
  return new Promise((resolve) => {
    const asked = get(address, { agent }, (answer) => {
      let [length, end] = [0, '']
      answer.setEncoding('utf8').on('data', (text: string) => ([length, end] = [length + text.length, text.slice(-9)]))
      answer.on('error', (problem) => resolve([`${address} ${problem.message}`]))
      answer.on('end', () => {
        const isWhole = answer.statusCode === 200 && (!address.includes('/2023/') || end.includes('</main>'))
        resolve(isWhole ? [] : [`${address} ${answer.statusCode} ${length}`])
      })
    })
    asked.on('error', (problem) => resolve([`${address} ${problem.message}`]))
  })
}

/** Two hundred readers ask for pages while the site is switched three times; gives the number of requests and all faults. */
async function readWhileSwitched(home: string, address: string): Promise<{ asked: number; faults: string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS })
  const faults: string[] = []
  let asked = 0
  let isOver = false
  const reader = async (_: unknown, number: number): Promise<void> => {
    const chance = chanceFrom(number)
    do {
      faults.push(...(await faultsOf(address + oneOf(chance, FILES), agent)))
      asked += 1
      await setTimeout(PAUSE)
    } while (!isOver)
  }
  const readers = Array.from({ length: READERS }, reader)
  for (const word of ['two', 'three', 'four']) await release(home, word)
  isOver = true
  await Promise.all(readers)
  agent.destroy()
  return { asked, faults }
}

async function firstRelease(t: TestContext): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), 'readers-'))
  t.after(() => rmSync(home, { recursive: true, force: true }))
  mkdirSync(path.join(home, 'content'))
  await release(home, 'one')
  return home
}

test('nginx answers every request of 200 readers while the site is switched', { skip }, async (t) => {
  const home = await firstRelease(t)
  const settings = path.join(home, 'nginx-site.conf')
  writeFileSync(settings, nginxFile('/', []))
  const { asked, faults } = await readWhileSwitched(home, await nginxOn(t, path.join(home, '_site'), settings))
  assert.deepEqual(faults, [])
  assert.ok(asked >= READERS, String(asked))
  t.diagnostic(`${asked} requests`)
})

test('the preview answers every request of 200 readers while the site is switched', async (t) => {
  const home = await firstRelease(t)
  const { value: preview } = await startPreview({ dir: path.join(home, '_site'), port: 0 })
  assert.ok(preview)
  t.after(() => preview.close())
  const { asked, faults } = await readWhileSwitched(home, preview.address)
  assert.deepEqual(faults, [])
  assert.ok(asked >= READERS, String(asked))
  t.diagnostic(`${asked} requests`)
})
