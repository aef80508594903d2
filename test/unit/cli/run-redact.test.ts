import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { auditArchive } from '../../../src/files/audit.ts'
import { redact } from '../../../src/files/redact.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import type { Message } from '../../../src/model/message.ts'
import { MAX_PAGE_BYTES } from '../../../src/read/limits.ts'
import { archiveFolder } from '../files/folder.ts'
import { snapshot } from '../publish/sample-site.ts'
import { runScript } from './run-script.ts'
import { holding } from './traces.ts'

const SPANS = 50
const SITE = 'title: 试验文库\npaper: 试验报\n'
const TODAY = '2026-01-02'
const [FOLDER, PAGES] = ['raw/2024-01-01', 5] as const

/** Six Han characters that stand nowhere else: a linear congruential generator with a fixed seed over the block's middle. */
function spans(): string[] {
  let state = 20240101
  const next = (): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCodePoint(0x5000 + ((state >>> 8) % 0x3000))
  }
  return Array.from({ length: SPANS }, () => Array.from({ length: 6 }, next).join(''))
}

/** An article that says two spans: one within a paragraph or the headline, one over a line end or with spaces between. */
function article(at: number, [first = '', second = '']: readonly string[]): string {
  const title = at % 5 === 0 ? `${first}桥今日通车` : `第${at + 1}座桥今日通车`
  const said = at % 5 === 0 ? '一位居民' : `住在河边的${first}`
  const cut = at % 2 === 0 ? `${second.slice(0, 3)}\n${second.slice(3)}` : [...second].join(' ')
  return `${title}\n\n记者 王芳\n\n本报讯 昨天，这座桥通车。${said}说，孩子上学近了。\n\n桥头的石碑是老人们一起从河里抬上来的，洗了三天才洗干净，上面刻着${cut}几个大字，过往的人都停下来看，说这座桥等了很久。\n`
}

const idOf = (at: number): string => `2024-01-01-0${(at % PAGES) + 1}-0${Math.floor(at / PAGES) + 1}`
const fileOf = (at: number): string => `articles/2024-01-01/${idOf(at)}.md`

function archive(all: readonly string[]): Record<string, string> {
  const pages = Array.from({ length: PAGES }, (_, page) => {
    const own = Array.from({ length: SPANS / 2 }, (__, at) => at).filter((at) => at % PAGES === page)
    return [`${FOLDER}/0${page + 1}.txt`, own.map((at) => article(at, all.slice(at * 2, at * 2 + 2))).join('\n\n')]
  })
  return { 'site.yaml': SITE, ...Object.fromEntries(pages) }
}

/** What a person had done by hand before: a span replaced in one article, words beside a span changed in another. */
function editByHand(folder: string, all: readonly string[]): void {
  const edit = (at: number, from: string, to: string): void => {
    const place = path.join(folder, fileOf(at))
    const text = readFileSync(place, 'utf8')
    assert.ok(text.includes(from), from)
    writeFileSync(place, text.replaceAll(from, to))
  }
  edit(1, all[2] ?? '', '×××')
  edit(2, `住在河边的${all[4] ?? ''}`, `住在对岸的${all[4] ?? ''}`)
}

/** All but the made pages' likeness to each other, and hints. */
const troubles = (messages: readonly Message[]): Message[] =>
  messages.filter(({ severity, rule }) => severity !== 'info' && rule !== 'page-twice')

/** The editions of a site: with each engine of the search, and the one that is opened as files. */
const EDITIONS = { pagefind: [], shards: [], offline: ['--offline'] } as const

/** Builds an edition anew where it was built before; gives its folder. */
function edition(name: keyof typeof EDITIONS, folder: string, desk: string): string {
  const [site, out] = [path.join(folder, 'site.yaml'), path.join(desk, name)]
  writeFileSync(site, `${SITE}engine: ${name === 'offline' ? 'auto' : name}\n`)
  const { status, stdout } = runScript('build', '--content', folder, '--out', out, ...EDITIONS[name])
  assert.equal(status, 0, stdout)
  return out
}

const editions = (folder: string, desk: string): string[] =>
  (['pagefind', 'shards', 'offline'] as const).map((name) => edition(name, folder, desk))

/** A site's index, as path → text. */
const indexOf = (out: string): Record<string, string> => snapshot(path.join(out, 'search/data'))

/** A copy of an archive folder without what was made of it before. */
function withoutCaches(t: TestContext, folder: string): string {
  const twin = archiveFolder(t)
  cpSync(folder, twin, { recursive: true, filter: (name) => path.basename(name) !== '.ingest' })
  return twin
}

test('fifty spans that were taken out are nowhere: not in the archive folder, nor in the site, however packed', async (t) => {
  const all = spans()
  const folder = archiveFolder(t, archive(all))
  const desk = archiveFolder(t)
  const read = (): ReturnType<typeof ingest> => ingest({ contentDir: folder, dryRun: false, today: TODAY })
  await read()
  editByHand(folder, all)
  await read()
  for (const out of editions(folder, desk)) assert.ok(holding(out, all).length > SPANS / 2, out)
  const why = '当事人请求'
  all.forEach((words, at) => {
    const told = redact(folder, { id: idOf(Math.floor(at / 2)), words, mark: '×××', why, today: TODAY })
    assert.deepEqual([told[0]?.rule, told.length], ['redacted', 1], words)
  })
  assert.deepEqual(troubles((await read()).messages), [])
  assert.deepEqual(holding(folder, all), [])
  const [out = '', shards = '', offline = ''] = editions(folder, desk)
  for (const each of [out, shards, offline]) assert.deepEqual(holding(each, all), [], each)
  // The index of the second engine tells pairs of characters by numbers: it must be that of an archive without a past.
  assert.deepEqual(indexOf(edition('shards', withoutCaches(t, folder), archiveFolder(t))), indexOf(shards))
  assert.deepEqual(troubles(auditArchive({ contentDir: folder }).messages), [])
  const page = readFileSync(path.join(out, '2024/01/01/03-01/index.html'), 'utf8')
  assert.match(page, /住在对岸的×××/)
  assert.match(page, /隐去文字[^]*1 处[^]*当事人请求/)
})

const PAGE = `${FOLDER}/01.txt`
const NEWS = '第一座桥今日通车\n\n记者 吕鸣岐\n\n本报讯 昨天，第一座桥通车，区委书记陶令名到场，孩子上学近了。\n'
const asked = { id: '2024-01-01-01-01', words: '吕鸣岐', mark: '×××', why: '本人请求', today: TODAY }

test('the picture of the page goes with the words, the byline stays one, and the registry names nobody', async (t) => {
  const picture = new Uint8Array(MAX_PAGE_BYTES + 1)
  const folder = archiveFolder(t, { 'site.yaml': SITE, [PAGE]: NEWS, [`${FOLDER}/01.jpg`]: picture })
  const read = (): ReturnType<typeof ingest> => ingest({ contentDir: folder, dryRun: false, today: TODAY })
  await read()
  assert.match(readFileSync(path.join(folder, 'registry.jsonl'), 'utf8'), /吕鸣岐/)
  const rules = redact(folder, asked).map(({ rule, file }) => `${rule} ${file}`)
  assert.deepEqual(rules, [`redacted articles/2024-01-01/${asked.id}.md`, `redacted ${FOLDER}/01.jpg`])
  assert.deepEqual((await read()).messages, [])
  const text = readFileSync(path.join(folder, `articles/2024-01-01/${asked.id}.md`), 'utf8')
  assert.doesNotMatch(text, /reporters|吕鸣岐/)
  assert.match(text, /^title: 第一座桥今日通车$/m)
  assert.doesNotMatch(readFileSync(path.join(folder, 'registry.jsonl'), 'utf8'), /吕鸣岐/)
  assert.equal(existsSync(path.join(folder, FOLDER, '01.jpg')), false)
  assert.ok(existsSync(path.join(folder, 'withheld', FOLDER, '01.jpg')))
  assert.match(holding(path.join(folder, 'withheld'), ['吕鸣岐']).join(), /01-[0-9a-f]{12}\.txt/)
})

test('nothing is written when the words or the article are not there, or an original is in doubt', async (t) => {
  const folder = archiveFolder(t, { 'site.yaml': SITE, [PAGE]: NEWS })
  await ingest({ contentDir: folder, dryRun: false, today: TODAY })
  const rules = (more: Partial<typeof asked>): string[] => redact(folder, { ...asked, ...more }).map(({ rule }) => rule)
  assert.deepEqual(rules({ words: '查无此人' }), ['redact-refused'])
  assert.deepEqual(rules({ id: '2024-01-01-01-09' }), ['redact-refused'])
  writeFileSync(path.join(folder, PAGE), NEWS.replace('近了', '近些'))
  assert.deepEqual(rules({}), ['raw-changed'])
  assert.equal(existsSync(path.join(folder, 'withheld')), false)
})

test('the command reads the issue again and names where else the words stand', (t) => {
  const other = NEWS.replace('第一座', '第二座').replace('吕鸣岐', '王芳').replace('到场', '和记者吕鸣岐到场')
  const folder = archiveFolder(t, { 'site.yaml': SITE, [PAGE]: NEWS, [`${FOLDER}/02.txt`]: other })
  const at = ['--content', folder]
  assert.equal(runScript('ingest', ...at).status, 0)
  const said = runScript('redact', asked.id, ...at, '--text', '吕鸣岐', '--reason', '本人请求')
  assert.equal(said.status, 0)
  assert.match(said.stdout + said.stderr, /articles\/2024-01-01\/2024-01-01-02-01\.md 警告：隐去的文字在这个文件里还有/)
  assert.equal(runScript('redact', asked.id, ...at, '--text', '吕鸣岐', '--reason', '本人请求').status, 1)
})
