import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { Message } from '../../../src/model/message.ts'
import { archiveFolder, confirmRaw } from '../files/folder.ts'

const WHO = ['居民', '街坊', '园丁', '店主', '医生']
/** An article of a page. */
export const bench = (n: number): string => `第${n}张长椅装好了

记者 王芳

本报讯 昨天,弄堂口的第${n}张长椅装好了,${WHO[n % 5]}第一个坐下,说等了${n}年。

晚上,又有人来看第${n}张长椅。

`
const pageOf = (first: number, count: number): string =>
  Array.from({ length: count }, (_, at) => bench(first + at)).join('')

/** The files of an archive. */
export const FILES = {
  'site.yaml': 'title: 试验文库\npaper: 试验报\n',
  'raw/2021-11-22/01.txt': pageOf(1, 3),
  'raw/2021-11-22/02.txt': pageOf(4, 3),
  'raw/2021-11-29/01.txt': pageOf(7, 2),
}

/** Ingests a folder. */
export const run = (contentDir: string): Promise<{ messages: Message[] }> =>
  ingest({ contentDir, dryRun: false, today: '2026-01-01' })

/** Every file that is kept, as path → bytes: all but the lock, the caches (they hold times) and the messages of the last run. */
export function stateOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !/^\.ingest\/(?:lock|cache|messages)/.test(name))
    .filter((name) => statSync(path.join(folder, name)).isFile())
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]))
}

/** An archive that was ingested; then ten edits by a person, a decision, and a raw page and an issue that are new. */
export async function beforeRun(t: TestContext): Promise<string> {
  const folder = archiveFolder(t, FILES)
  await run(folder)
  const articles = path.join(folder, 'articles/2021-11-22')
  for (const name of readdirSync(articles).slice(0, 5)) {
    const place = path.join(articles, name)
    const text = readFileSync(place, 'utf8')
    writeFileSync(place, text.replace('装好了\n', '安好了\n').replace('又有人来看', '还有人来看'))
  }
  writeFileSync(
    path.join(folder, 'raw/2021-11-22/02.txt'),
    `${pageOf(4, 2)}社区书房开门了\n\n本报讯 昨天，社区的书房开门了，孩子们来看书。\n`,
  )
  cpSync(path.join(folder, 'raw/2021-11-29'), path.join(folder, 'raw/2021-12-06'), { recursive: true })
  rmSync(path.join(folder, 'raw/2021-11-29'), { recursive: true })
  confirmRaw(folder)
  return folder
}

/** A copy of a folder, removed after the test. */
export function copyOf(t: TestContext, folder: string): string {
  const twin = archiveFolder(t)
  cpSync(folder, twin, { recursive: true })
  return twin
}
