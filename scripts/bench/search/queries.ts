import { Converter } from 'opencc-js'
import { pinyinOf } from '../../../src/people/pinyin.ts'
import { printTerm } from '../../../src/search/query/print.ts'
import type { BenchArticle } from './articles.ts'
import { below, oneOf, type Chance } from '../chance.ts'

/** A drawn query: what is typed, and the strings of which one must stand in an article that is to be found. */
export interface DrawnQuery {
  typed: string
  strings: string[]
}

/** A set of queries of one kind. */
export interface QuerySet {
  name: string
  title: string
  queries: DrawnQuery[]
}

/** Most tries to draw a set of a kind that some archives hardly have, and most without a new query. */
const TRIES = { all: 20_000, idle: 2000 }
/** Characters of a paragraph that a query is drawn from: words of a text without end are more than memory holds. */
const LONGEST = 1000
const HAN = /^\p{Script=Han}+$/u
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** Sources of queries. */
interface Source {
  chance: Chance
  articles: readonly BenchArticle[]
  names: readonly string[]
}

type Draw = (source: Source) => DrawnQuery | null

/** A string that a bare word does not stand for is put in quotation marks: between words a space means "and", 版: begins a field. */
function plain(text: string): DrawnQuery | null {
  const string = text.replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, '')
  if (string === '' || /["\u{10000}-\u{10ffff}]/u.test(string)) return null
  return { typed: printTerm({ text: string, quoted: false }), strings: [string] }
}

function paragraph({ chance, articles }: Source): string {
  const { title, paras } = oneOf(chance, articles)
  const text = oneOf(chance, [title, ...paras])
  const from = text.length > LONGEST ? below(chance, text.length - LONGEST) : 0
  return text.slice(from, from + LONGEST)
}

function words(source: Source): string[] {
  return [...WORDS.segment(paragraph(source))].map(({ segment }) => segment)
}

function twoCharacterWord(source: Source): DrawnQuery | null {
  const found = words(source).filter((word) => word.length === 2 && HAN.test(word))
  return found.length === 0 ? null : plain(oneOf(source.chance, found))
}

function acrossWords(source: Source): DrawnQuery | null {
  const all = words(source)
  const seams = all.flatMap((word, at) => {
    const pair = word.slice(-1) + (all[at + 1] ?? '').slice(0, 1)
    return pair.length === 2 && HAN.test(pair) ? [pair] : []
  })
  return seams.length === 0 ? null : plain(oneOf(source.chance, seams))
}

function phrase(source: Source): DrawnQuery | null {
  const text = paragraph(source)
  const from = below(source.chance, text.length)
  const piece = text.slice(from, from + 4 + below(source.chance, 5))
  return piece.length >= 4 && HAN.test(piece) ? plain(piece) : null
}

function headline({ chance, articles }: Source): DrawnQuery | null {
  return plain(oneOf(chance, articles).title)
}

/** Cut so that no number and no foreign word is cut in two. */
function mixed(source: Source): DrawnQuery | null {
  const text = paragraph(source)
  const runs = [...text.matchAll(/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+/gu)]
  if (runs.length === 0) return null
  const run = oneOf(source.chance, runs)
  const before = /\p{Script=Han}{0,2}$/u.exec(text.slice(0, run.index))?.[0] ?? ''
  const after = /^\p{Script=Han}{1,3}/u.exec(text.slice(run.index + run[0].length))?.[0] ?? ''
  return before + after === '' ? null : plain(before + run[0] + after)
}

const toTraditional = Converter({ from: 'cn', to: 't' })
const toSimplified = Converter({ from: 't', to: 'cn' })

/** A word or phrase written in traditional characters, such that its simplified form is the word again. */
function traditional(source: Source): DrawnQuery | null {
  const drawn = source.chance() < 0.5 ? twoCharacterWord(source) : phrase(source)
  if (drawn === null) return null
  const [string = ''] = drawn.strings
  const typed = toTraditional(string)
  return typed === string || toSimplified(typed) !== string ? null : { typed, strings: [typed, string] }
}

function name({ chance, names }: Source): DrawnQuery | null {
  return names.length === 0 ? null : plain(oneOf(chance, names))
}

/** A name's pinyin: every name of that sound counts, and the word itself where it stands. */
function pinyin({ chance, names }: Source): DrawnQuery | null {
  if (names.length === 0) return null
  const typed = pinyinOf(oneOf(chance, names)).replaceAll(' ', '')
  if (!/^[a-z]+$/.test(typed)) return null
  return { typed, strings: [typed, ...names.filter((other) => pinyinOf(other).replaceAll(' ', '') === typed)] }
}

const KINDS: readonly (readonly [name: string, title: string, draw: Draw])[] = [
  ['name', '姓名', name],
  ['word', '二字词', twoCharacterWord],
  ['across', '跨词二字', acrossWords],
  ['phrase', '四至八字', phrase],
  ['headline', '整条标题', headline],
  ['mixed', '夹数字字母', mixed],
  ['traditional', '繁体', traditional],
  ['pinyin', '拼音', pinyin],
]

function drawSet(source: Source, draw: Draw, count: number): DrawnQuery[] {
  const drawn = new Map<string, DrawnQuery>()
  let idle = 0
  for (let at = 0; at < TRIES.all && idle < TRIES.idle && drawn.size < count; at++) {
    const query = draw(source)
    idle = query === null || drawn.has(query.typed) ? idle + 1 : 0
    if (query !== null) drawn.set(query.typed, query)
  }
  return [...drawn.values()]
}

/** The eight sets, up to `count` different queries each, the same for the same articles and source of chance. */
export function drawQueries(articles: readonly BenchArticle[], count: number, chance: Chance): QuerySet[] {
  const names = [...new Set(articles.flatMap(({ leaders }) => leaders))].sort()
  const source = { chance, articles, names }
  return KINDS.map(([name, title, draw]) => ({ name, title, queries: drawSet(source, draw, count) }))
}

/** Ways to put terms together. */
const MIXES: readonly ((a: string, b: string) => string)[] = [
  (a) => a,
  (a, b) => `${a} ${b}`,
  (a, b) => `${a} 或 ${b}`,
  (a, b) => `${a} -${b}`,
  (a) => printTerm({ text: a, quoted: true }),
  (a) => printTerm({ text: a, quoted: false, field: 'title' }),
]

/** `count` queries of all kinds, alone and put together, the same for the same articles and source of chance. */
export function mixedQueries(sets: readonly QuerySet[], count: number, chance: Chance): string[] {
  const typed = sets.flatMap(({ queries }) => queries.map((query) => query.typed))
  if (typed.length === 0) return []
  return Array.from({ length: count }, () => oneOf(chance, MIXES)(oneOf(chance, typed), oneOf(chance, typed)))
}
