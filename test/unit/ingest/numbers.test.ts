import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { auditArchive } from '../../../src/files/audit.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { archiveFolder, confirmRaw } from '../files/folder.ts'

const SITE = 'title: 试验文库\npaper: 试验报\nplace: 上海市徐汇区\nrhythm: { every: week, weekday: 1 }\n'

const page = (folio: string, day: string): string => `${folio}

又一家食堂开门迎客

记者 王芳

本报讯 ${day},又一家社区食堂开门迎客,老人们吃饭方便了。
`

const UNDATED = 'articles/undated-canteen/undated-canteen-01-01.md'

function archive(t: TestContext): string {
  return archiveFolder(t, {
    'site.yaml': SITE,
    'raw/2021-11-15/01.txt': page('2021年11月15日 星期一 总第1653期', '11月11日'),
    'raw/2021-11-29/01.txt': page('2021年11月29日 星期一 总第1655期', '11月25日'),
    'raw/undated-canteen/01.txt': page('总第1654期 今日八版', '18日'),
  })
}

/** What a run with the cache makes of the undated article, after making sure that one without it makes the same. */
async function undated(folder: string): Promise<string> {
  const run = (): Promise<unknown> => {
    confirmRaw(folder)
    return ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  }
  await run()
  const withCache = readFileSync(path.join(folder, UNDATED), 'utf8')
  rmSync(path.join(folder, '.ingest/cache.jsonl'))
  await run()
  assert.equal(readFileSync(path.join(folder, UNDATED), 'utf8'), withCache)
  const errors = auditArchive({ contentDir: folder }).messages.filter(({ severity }) => severity === 'error')
  assert.deepEqual(errors, [])
  return /^date: "?([\d-]+)"?$/m.exec(withCache)?.[1] ?? 'unknown'
}

test('an undated issue is dated by the numbers around it, its days with it', async (t) => {
  const folder = archive(t)
  assert.equal(await undated(folder), '2021-11-22')
  const text = readFileSync(path.join(folder, UNDATED), 'utf8')
  assert.match(text, /^dateStatus: inferred$/m)
  assert.match(text, /^dateEdtf: "2021-11-22\?"$/m)
  assert.match(text, /says: 总第1653期是 2021-11-15，总第1655期是 2021-11-29；按刊期这一期是 2021-11-22/)
  assert.match(text, /events: \[\{ text: 18日, date: "2021-11-18" \}\]/)
})

test('what becomes of the other issues reaches the undated one through the cache', async (t) => {
  const folder = archive(t)
  const place = (file: string): string => path.join(folder, file)
  await ingest({ contentDir: folder, dryRun: false, today: '2026-01-01' })
  const seen: string[] = []
  const after = async (change: () => void): Promise<void> => {
    change()
    seen.push(await undated(folder))
  }
  await after(() => writeFileSync(place('raw/2021-11-29/issue.yaml'), 'number: "1656"\n'))
  await after(() => rmSync(place('raw/2021-11-29/issue.yaml')))
  await after(() => writeFileSync(place('raw/2021-11-29/01.txt'), page('2021年11月29日 星期一 总第1660期', '11月25日')))
  await after(() => rmSync(place('raw/2021-11-29'), { recursive: true }))
  await after(() => writeFileSync(place('raw/2021-11-15/issue.yaml'), 'number: "1652"\n'))
  await after(() => {
    rmSync(place('raw/2021-11-15/issue.yaml'))
    writeFileSync(place('site.yaml'), SITE.replace('weekday: 1', 'weekday: [1, 4]'))
  })
  await after(() => {
    mkdirSync(place('raw/2021-11-25'))
    writeFileSync(place('raw/2021-11-25/01.txt'), page('2021年11月25日 星期四 总第1654期', '11月23日'))
  })
  assert.deepEqual(seen, ['2021-11-22', '2021-11-22', 'unknown', '2021-11-22', 'unknown', '2021-11-18', 'unknown'])
  assert.equal(readdirSync(place('raw')).length, 3)
})

test('a printed weekday that does not fit is stronger than numbers', async (t) => {
  const folder = archive(t)
  const printed = async (folio: string): Promise<string> => {
    writeFileSync(path.join(folder, 'raw/undated-canteen/01.txt'), page(folio, '18日'))
    return undated(folder)
  }
  assert.equal(await printed('星期一 总第1654期'), '2021-11-22')
  assert.equal(await printed('星期五 总第1654期'), 'unknown')
})
