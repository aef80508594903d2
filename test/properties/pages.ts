import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { decodeText } from '../../src/read/decode.ts'

const PROJECT = path.resolve(import.meta.dirname, '../..')

function pagesIn(folder: string): string[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return files.flatMap((name) => {
    const decoded = decodeText(readFileSync(path.join(folder, name)))
    return 'text' in decoded ? [decoded.text] : []
  })
}

function issuesIn(folder: string): string[][] {
  const issues = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return issues.map(({ name }) => pagesIn(path.join(folder, name))).filter((pages) => pages.length > 0)
}

/** Every issue of the project's own archive and of the case folders, as the texts of its pages. */
export const KNOWN_ISSUES: readonly string[][] = [
  ...issuesIn(path.join(PROJECT, 'content/raw')),
  ...readdirSync(path.join(PROJECT, 'test/cases'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => issuesIn(path.join(PROJECT, 'test/cases', name, 'raw'))),
]

/** What makes trouble inside a page: controls, marks that open and close, roles, jump marks, radicals, lone halves. */
const PIECES = [
  '\u0000', '\u0007', '\u000b', '\f', '\u001b', '\u0085', '\u00a0', '\u00ad', '\u061c', '\u200b', '\u200e', '\u202e', '\u2028',
  '\u2066', '\u3000', '\u3000\u3000', '\ufeff', '\ufffd', '\ue000', '\ud800', '\udc00', '𠮷', '⼈', '⺇', '⻓', '\t', ' ', '\r', '\r\n',
  '\n', '\n\n', '\n\n\n', '(', ')', '（', '）', '“', '”', '——', ',', ':', '!', '?', ';', '。', '1', '2.', 'a', 'and', '◉', '□', '■', '▲',
  '(下转第2版)', '(上接第1版)', '(下转第', '版)', '记者', '(记者 王芳)', '(王芳)', '摄', '(李强 摄)', '图/李强', '文/', '本报讯', '本报讯 ',
  '新华社北京3月1日电 ', '通讯员', '来源:区委办', '责任编辑 王芳', '第02版:综合', '2021年11月22日', '一、', '●', '图片由区档案局提供', '(续)',
] // prettier-ignore

/** One way to spoil a text; places are shares of its length, so that any text takes any of them. */
export interface Harm {
  kind: 'drop' | 'double' | 'merge' | 'cut' | 'move' | 'insert' | 'widen' | 'narrow'
  at: number
  other: number
  piece: string
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

/** Any way to spoil a text. */
export const anyHarm: fc.Arbitrary<Harm> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'merge', 'cut', 'move', 'insert', 'insert', 'widen', 'narrow'),
  at: share,
  other: share,
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })),
})

const shifted = (text: string, pattern: RegExp, by: number): string =>
  text.replace(pattern, (character) => String.fromCharCode(character.charCodeAt(0) + by))

function harmLine(line: string, { kind, other, piece }: Harm): string[] {
  const offset = Math.floor(other * (line.length + 1))
  if (kind === 'drop') return []
  if (kind === 'double') return [line, line]
  if (kind === 'cut') return [line.slice(0, offset), line.slice(offset)]
  if (kind === 'insert') return [line.slice(0, offset) + piece + line.slice(offset)]
  if (kind === 'widen') return [shifted(line, /[!-~]/g, 0xfee0)]
  if (kind === 'narrow') return [shifted(line, /[\uff01-\uff5e]/g, -0xfee0)]
  return [line]
}

/** The text with one harm done to one of its lines. */
export function harmed(text: string, harm: Harm): string {
  const lines = text.split('\n')
  const at = Math.floor(harm.at * lines.length)
  const to = Math.floor(harm.other * lines.length)
  const line = lines[at] ?? ''
  if (harm.kind === 'merge') lines.splice(at, 2, line + (lines[at + 1] ?? ''))
  else if (harm.kind === 'move') lines.splice(to, 0, ...lines.splice(at, 1))
  else lines.splice(at, 1, ...harmLine(line, harm))
  return lines.join('\n')
}

const spoilt: fc.Arbitrary<string[]> = fc
  .tuple(fc.constantFrom(...KNOWN_ISSUES), fc.array(anyHarm, { maxLength: 12 }), share)
  .map(([pages, harms, where]) => {
    const victim = Math.floor(where * pages.length)
    return pages.map((page, at) => (at === victim ? harms.reduce(harmed, page) : page))
  })

const LINES = KNOWN_ISSUES.flat().flatMap((page) => page.split('\n'))

/** Lines of all known pages and troublesome pieces, in any order. */
const jumbled: fc.Arbitrary<string[]> = fc.array(
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LINES) }, fc.constantFrom(...PIECES)), { maxLength: 40 })
    .map((lines) => lines.join('\n')),
  { minLength: 1, maxLength: 3 },
)

/** A jump mark at one end of one of the page's lines. */
function marked(page: string, where: number, mark: string): string {
  const lines = page.split('\n')
  const full = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]))
  const at = full[Math.floor(where * full.length)] ?? 0
  const line = lines[at] ?? ''
  lines[at] = mark.includes('转') ? line + mark : mark + line
  return lines.join('\n')
}

const PAGES = KNOWN_ISSUES.flat()

/** Two pages with articles that jump from the first to the second, any line of it where the later part may begin. */
const jumping: fc.Arbitrary<string[]> = fc
  .tuple(fc.constantFrom(...PAGES), fc.constantFrom(...PAGES), fc.array(fc.tuple(share, share), { maxLength: 3 }))
  .map(([first, second, jumps]) => [
    jumps.reduce((page, [where]) => marked(page, where, '(下转第2版)'), first),
    jumps.reduce((page, [, where]) => marked(page, where, '(上接第1版)'), second),
  ])

/** Pieces without any sense. */
const noise: fc.Arbitrary<string[]> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((pieces) => [pieces.join('')])

/** Any issue: page texts like those that archives hold, more or less spoilt. */
export const anyIssue: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 5, arbitrary: spoilt },
  { weight: 2, arbitrary: jumbled },
  { weight: 2, arbitrary: jumping },
  noise,
)
