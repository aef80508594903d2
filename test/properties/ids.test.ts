import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { readArticle } from '../../src/compose/article-file.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { confirmRaw } from '../unit/files/folder.ts'

/** How often the archive is perturbed and imported again. */
const ROUNDS = 200
const SEED = 20_240_102

/** Mulberry32 (Tommy Ettinger, public domain). */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const below = random(SEED)
const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T

const WHO = ['居民', '街坊', '志愿者', '老师傅', '孩子们', '店主', '医生', '园丁', '邮递员', '摄影爱好者']
const WHERE = ['弄堂口', '河边', '社区食堂', '图书馆', '菜市场', '老厂房', '滨江步道', '地铁站旁', '小花园', '文化馆']
const WHAT = [
  '装好了新长椅',
  '看见了白鹭',
  '办起了画展',
  '修好了路灯',
  '种下了樟树',
  '摆出了旧书摊',
  '唱起了沪剧',
  '挂上了门牌',
]
const HOW = [
  '大家都说方便',
  '一早就排起了队',
  '连下雨也不停',
  '花了整整三个月',
  '比去年多了一倍',
  '年轻人也来帮忙',
  '还上了墙报',
]

/** A true mark of an article: no other has it, and no perturbation takes it out. */
const markOf = (serial: number): string => `第${serial * 7 + 1001}号`

let serial = 0
function newArticle(): string[] {
  serial += 1
  const sentence = (): string => `${pick(WHO)}在${pick(WHERE)}${pick(WHAT)},${pick(HOW)}。`
  const paragraph = (): string => Array.from({ length: 2 + below(3) }, sentence).join('')
  const body = [`本报讯 ${markOf(serial)}${paragraph()}`, ...Array.from({ length: 1 + below(2) }, paragraph)]
  return [`${pick(WHERE)}${pick(WHAT)}`, '', '记者 王芳', '', ...body.flatMap((text) => [text, ''])]
}

const newPage = (): string[] => Array.from({ length: 2 + below(2) }, newArticle).flat()

/** Folder → pages → lines; the archive as the archivist holds it. */
type Raw = Map<string, string[][]>

/** A line of text that is long enough to be touched without becoming something else. */
function textLine(page: readonly string[]): number {
  const long = page.flatMap((line, at) => (line.length > 30 ? [at] : []))
  return long.length === 0 ? -1 : pick(long)
}

const isMark = (line: string, at: number): boolean => /[第号\d]/.test(line.slice(Math.max(0, at - 1), at + 2))

type Perturbation = (raw: Raw, folder: string, pages: string[][]) => void

const touchLine = (change: (line: string, at: number) => string[]): Perturbation => {
  return (_, __, pages) => {
    const page = pick(pages)
    const at = textLine(page)
    const line = page[at]
    if (line === undefined) return
    const offset = 12 + below(line.length - 14)
    if (!isMark(line, offset)) page.splice(at, 1, ...change(line, offset))
  }
}

const PERTURBATIONS: Record<string, Perturbation> = {
  'a character is read otherwise': touchLine((line, at) => [`${line.slice(0, at)}囗${line.slice(at + 1)}`]),
  'a character is lost': touchLine((line, at) => [line.slice(0, at) + line.slice(at + 1)]),
  'a character is added': touchLine((line, at) => [`${line.slice(0, at)}了${line.slice(at)}`]),
  'a line is cut in two': touchLine((line, at) => [line.slice(0, at), line.slice(at)]),
  'two lines become one': (_, __, pages) => {
    const page = pick(pages)
    const at = textLine(page)
    if ((page[at + 2]?.length ?? 0) > 30 && page[at + 1] === '') page.splice(at, 3, `${page[at]}${page[at + 2]}`)
  },
  'a page is scanned anew': (raw, folder, pages) => {
    const page = pick(pages)
    for (let count = 0; count < 12; count++) {
      touchLine((line, at) => [`${line.slice(0, at)}囗${line.slice(at + 1)}`])(raw, folder, [page])
    }
  },
  'title and byline are lost': (_, __, pages) => {
    const page = pick(pages)
    const bylines = page.flatMap((line, at) => (line === '记者 王芳' && at > 2 ? [at] : []))
    if (bylines.length > 0) page.splice(pick(bylines) - 2, 4)
  },
  'an article is taken out': (_, __, pages) => {
    const page = pick(pages)
    const starts = page.flatMap((line, at) => (line === '记者 王芳' && at > 1 ? [at - 2] : []))
    const at = below(Math.max(1, starts.length - 1))
    if (starts.length > 2) page.splice(starts[at] ?? 0, (starts[at + 1] ?? 0) - (starts[at] ?? 0))
  },
  'an empty line is put in': (_, __, pages) => void pick(pages).splice(0, 0, ''),
  'an article is put in before': (_, __, pages) => void pick(pages).unshift(...newArticle()),
  'an article is added behind': (_, __, pages) => void pick(pages).push(...newArticle()),
  'a page is put in before': (_, __, pages) => void (pages.length < 5 && pages.unshift(newPage())),
  'an issue is added': (raw) => void (raw.size < 8 && raw.set(`undated-n${serial}`, [newPage()])),
  'the date of an issue is found': (raw, folder, pages) => {
    const name = `2021-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
    if (!folder.startsWith('undated-') || raw.has(name)) return
    raw.delete(folder)
    raw.set(name, pages)
  },
}

function write(contentDir: string, raw: Raw): void {
  const root = path.join(contentDir, 'raw')
  const present = existsSync(root) ? readdirSync(root) : []
  const [gone] = present.filter((name) => !raw.has(name))
  const [fresh] = [...raw.keys()].filter((name) => !present.includes(name))
  if (gone !== undefined && fresh !== undefined) renameSync(path.join(root, gone), path.join(root, fresh))
  for (const [folder, pages] of raw) {
    mkdirSync(path.join(root, folder), { recursive: true })
    for (const [at, lines] of pages.entries()) {
      writeFileSync(path.join(root, folder, `${String(at + 1).padStart(2, '0')}.txt`), `${lines.join('\n')}\n`)
    }
  }
}

/** The marks in every article, by id. */
function marksById(contentDir: string): Map<string, string[]> {
  const root = path.join(contentDir, 'articles')
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  const found = names.map((name): [string, string[]] => {
    const { value } = readArticle(readFileSync(path.join(root, name), 'utf8'), name)
    const text = value?.body.map((block) => block.text).join('') ?? ''
    return [value?.id ?? name, [...text.matchAll(/第\d+号/g)].map(([mark]) => mark)]
  })
  return new Map(found)
}

/** Which article each id is: the mark that it had first. Adds ids that are new, and gives those that now are another article. */
function movedIds(owner: Map<string, string>, marks: ReadonlyMap<string, string[]>): string[] {
  return [...marks].flatMap(([id, present]) => {
    const known = owner.get(id)
    if (known === undefined && present.length === 1) owner.set(id, present[0] as string)
    return known === undefined || present.includes(known) ? [] : [`${id} from ${known} to ${present.join(' ')}`]
  })
}

/** Ids of one article, by its mark, of which it has two: one that stayed where it was would do. */
function doubleIds(owner: ReadonlyMap<string, string>): number {
  return owner.size - new Set(owner.values()).size
}

test(`an id never moves to another article: ${ROUNDS} perturbations`, async () => {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'ids-'))
  try {
    writeFileSync(path.join(contentDir, 'site.yaml'), 'title: 试验文库\npaper: 试验报\n')
    const raw: Raw = new Map([
      ['2021-11-22', [newPage(), newPage()]],
      ['undated-attic', [newPage()]],
    ])
    const owner = new Map<string, string>()
    const moved: string[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const [what, perturb] = pick(Object.entries(PERTURBATIONS))
      const folder = pick([...raw.keys()])
      if (round > 0) perturb(raw, folder, raw.get(folder) ?? [])
      write(contentDir, raw)
      confirmRaw(contentDir)
      await ingest({ contentDir, dryRun: false, today: '2026-01-01' })
      moved.push(...movedIds(owner, marksById(contentDir)).map((one) => `round ${round}, ${what}: ${one}`))
    }
    assert.deepEqual(moved, [])
    assert.ok(owner.size > 50, String(owner.size))
    assert.ok(doubleIds(owner) <= 2, `articles that lost their id: ${doubleIds(owner)}`)
  } finally {
    rmSync(contentDir, { recursive: true, force: true })
  }
})
