import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chanceFrom } from './chance.ts'
import { furnitureOf } from '../../src/blocks/blocks.ts'
import { decodeText } from '../../src/read/decode.ts'
import { textLines } from '../../src/read/lines.ts'

const CASES = 'test/cases'
const SEED = 20_211_122
/** Characters from which a page is full: then it has about as many lines and articles as the real page of this archive. */
const FULL_PAGE = 1300
const WEEK = 7 * 86_400_000
/** A Monday. */
const FIRST_ISSUE = Date.UTC(1990, 0, 1)
/** Lines that state a day or a page of their own, which would contradict the folder they are put in. */
const FOLIO = /星期[一二三四五六日天]|第\s*\d+\s*[版期]|^\s*\d{2}\s*[\p{Script=Han}]{2,4}\s*$|[上下]\s*[接转]/u
const MAKERS = /记者|摄|通讯员|编辑|校对|责编|供稿|来源|图|文|审/u
/** Characters that take the place of others in title lines, so that no two pages have the same headlines. */
const SPARE = [
  ...'春江花月夜山水林田湖草光影风雨云霞桥街巷院堂楼阁亭台岸舟车路门窗灯火书画琴棋诗酒茶香竹松梅兰菊荷柳桂',
]

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

/** Text of a page of the test cases, and the lines (first and last, from 0) of the articles that are to be read from it. */
interface CasePage {
  text: string
  articles: Range[]
}
type Range = readonly [number, number]

/** Lines of the articles of a raw page, by the files expected of it; from 1. */
function expectedOf(file: string): Range[] {
  const [root = '', own = ''] = file.split('/raw/')
  const articles = path.join(root, 'expected', path.dirname(own))
  const form = new RegExp(`origin: \\{ file: raw/${own}, lines: \\[(\\d+), (\\d+)\\]`)
  const texts = existsSync(articles)
    ? readdirSync(articles).map((name) => readFileSync(path.join(articles, name), 'utf8'))
    : []
  return texts.flatMap((text) => {
    const [, first, last] = form.exec(text) ?? []
    return first === undefined ? [] : [[Number(first), Number(last)] as const]
  })
}

function pageOf(file: string): CasePage[] {
  const decoded = decodeText(readFileSync(file))
  if (!('text' in decoded)) return []
  const all = decoded.text.split(/\r\n|[\n\r]/)
  const folios = furnitureOf(textLines(decoded.text, file).value).filter(({ text }) => /\d{4}/u.test(text))
  const isFolio = (line: string, at: number): boolean =>
    FOLIO.test(line) || folios.some(({ span }) => span.line === at + 1)
  const kept = all.flatMap((line, at) => (isFolio(line, at) ? [] : [{ line, at }]))
  const whole = kept.map(({ line }) => line).join('\n')
  const blank = /^\s*/.exec(whole)?.[0].split('\n').length ?? 1
  const at = (line: number): number => kept.filter((each) => each.at < line - 1).length - (blank - 1)
  return [{ text: whole.trim(), articles: expectedOf(file).map(([first, last]) => [at(first), at(last)] as const) }]
}

/** The raw pages of the project's test cases, without lines that name a day or a page. */
function casePages(): CasePage[] {
  const names = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const raw = names.filter((name) => /^[^/]+\/raw\/.+\.txt$/.test(name)).sort()
  return raw.flatMap((name) => pageOf(`${CASES}/${name}`))
}

/** Two characters of a title line exchanged; other lines, and very short ones (columns recur), as they are. */
function varied(line: string, random: () => number): string {
  const characters = [...line]
  if (characters.length < 7 || characters.length > 30 || MAKERS.test(line)) return line
  for (let n = 0; n < 2; n++) {
    const at = Math.floor(random() * characters.length)
    if (/\p{Script=Han}/u.test(characters[at] as string)) characters[at] = pick(SPARE, random)
  }
  return characters.join('')
}

function madePage(pages: readonly CasePage[], random: () => number): CasePage {
  const parts: CasePage[] = []
  for (let length = 0; length < FULL_PAGE; length += parts.at(-1)?.text.length ?? 0) parts.push(pick(pages, random))
  const lines = parts
    .map(({ text }) => text)
    .join('\n\n')
    .split('\n')
  let above = 1
  const articles = parts.flatMap(({ text, articles: own }) => {
    const moved = own.map(([first, last]) => [first + above, last + above] as const)
    above += text.split('\n').length + 1
    return moved
  })
  return { text: `${lines.map((line) => varied(line, random)).join('\n')}\n`, articles }
}

/** A maker of raw pages: texts, and the lines (from 1) of the articles that are to be read from them; the same row in every run. */
export function pageMaker(): () => CasePage {
  const [random, pages] = [chanceFrom(SEED), casePages()]
  return () => madePage(pages, random)
}

/**
 * Makes an archive folder of `pageCount` raw pages out of the project's test cases: weekly issues of 4 to 8 pages, the same
 * bytes in every run. Gives the number of issues and of characters.
 */
export function makeArchive(dir: string, pageCount: number): { issues: number; characters: number } {
  const random = chanceFrom(SEED)
  const pages = casePages()
  for (const file of ['site.yaml', 'events.yaml']) cpSync(path.join('content', file), path.join(dir, file))
  const made = { issues: 0, characters: 0 }
  for (let left = pageCount; left > 0; made.issues++) {
    const count = Math.min(left, 4 + Math.floor(random() * 5))
    const day = new Date(FIRST_ISSUE + made.issues * WEEK).toISOString().slice(0, 10)
    const folder = path.join(dir, 'raw', day)
    mkdirSync(folder, { recursive: true })
    for (let page = 1; page <= count; page++) {
      const { text } = madePage(pages, random)
      made.characters += text.length
      writeFileSync(path.join(folder, `${String(page).padStart(2, '0')}.txt`), text)
    }
    left -= count
  }
  return made
}
