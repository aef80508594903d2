import { encodeGbk } from './gb18030.ts'

/** Bytes 0x80 to 0x9F of Windows-1252 by their character; other characters of one byte are their own code. */
const CP1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))].map(
    (character, at) => [character, 0x80 + at],
  ),
)

const latinByte = (character: string): number | undefined => {
  const code = character.charCodeAt(0)
  return code >= 0x80 && code <= 0xff ? code : CP1252.get(character)
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0xbf

/** Number of characters of Chinese text in UTF-8 in some bytes: Han, CJK punctuation, full-width forms, quotation marks, U+FFFD. */
function chineseIn(bytes: readonly number[]): number {
  let found = 0
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    const [second, third] = [bytes[at + 1], bytes[at + 2]]
    const isChinese = (lead >= 0xe3 && lead <= 0xe9) || lead === 0xef || (lead === 0xe2 && second === 0x80)
    const isWhole = isChinese && isContinuation(second) && isContinuation(third)
    found += isWhole ? 1 : 0
    at += isWhole ? 3 : 1
  }
  return found
}

/** Bytes outside ASCII in a line, and the number of characters they are in their own encoding. */
interface Recovered {
  bytes: number
  characters: number
}

/** Least share of the bytes that make characters when read otherwise: in clean text it is under a tenth, in damaged text above 0.6. */
const LEAST_SHARE = 0.5
/** Least characters of a line to be sure, and of a line beside one that is. */
const [SURE, BESIDE] = [4, 2]

const isRecovered = ({ bytes, characters }: Recovered, least: number): boolean =>
  characters >= least && characters * 3 >= bytes * LEAST_SHARE

const NOTHING: Recovered = { bytes: 0, characters: 0 }
/** Marks and a word that hardly a clean line lacks, and that UTF-8 read as GBK never makes. */
const CLEAN = /[，。的]/u
/** The first byte of every Chinese character in UTF-8, read as Latin-1. */
const LATIN_LEAD = /[\u00e2-\u00ef]/u

/** UTF-8 that was read as GBK (`闈掔煶` for 青石). */
function fromGbk(line: string): Recovered {
  if (CLEAN.test(line)) return NOTHING
  const bytes: number[] = []
  for (const character of line) {
    const both = character > '\u007f' ? encodeGbk(character) : null
    if (both !== null) bytes.push(...(both > 0xff ? [both >> 8, both & 0xff] : [both]))
  }
  return { bytes: bytes.length, characters: chineseIn(bytes) }
}

/** UTF-8 that was read as Latin-1 or Windows-1252 (`é’çŸ³`). */
function fromLatin(line: string): Recovered {
  if (!LATIN_LEAD.test(line)) return NOTHING
  const bytes = [...line].flatMap((character) => (character > '\u007f' ? [latinByte(character) ?? 0] : []))
  return { bytes: bytes.length, characters: chineseIn(bytes) }
}

/** Runs of Latin letters with accents and signs, as GBK bytes read as Latin-1 are; three signs in a row make no word. */
const LATIN_RUN =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{4,}/gu
const LEAST_KINDS = 3

/** GBK that was read as Latin-1 or Windows-1252 (`ÇàÊ¯½Ö` for 青石街): pairs of bytes that are characters of GB 2312. */
function gbkFromLatin(line: string): Recovered {
  const runs = (line.match(LATIN_RUN) ?? []).filter(
    (run) => new Set(run).size >= LEAST_KINDS && (run.match(/[\u00c0-\u00ff]/gu)?.length ?? 0) * 3 >= run.length,
  )
  const pairs = runs.map((run) => {
    const bytes = [...run].map((character) => latinByte(character) ?? 0)
    return bytes.filter((byte, at) => at % 2 === 1 && byte >= 0xa1 && (bytes[at - 1] ?? 0) >= 0xa1).length
  })
  const [bytes, found] = [runs.join('').length, pairs.reduce((sum, pair) => sum + pair, 0)]
  return { bytes: bytes * 1.5, characters: found }
}

const WAYS: readonly (readonly [string, (line: string) => Recovered])[] = [
  ['UTF-8 的文字被当作 GBK 打开过', fromGbk],
  ['UTF-8 的文字被当作西文打开过', fromLatin],
  ['GBK 的文字被当作西文打开过', gbkFromLatin],
]

/** Lines (from 0) of text that was read in a wrong encoding before it came, how many characters they are, and what happened to them. */
interface Mojibake {
  why: string
  lines: number[]
  count: number
}

/**
 * Finds text that was decoded wrongly and saved so: its characters, encoded again in the wrong encoding, are bytes that
 * read as Chinese in the right one. Clean Chinese hardly ever is. A line of few characters counts beside a sure one only.
 */
export function findMojibake(lines: readonly string[]): Mojibake[] {
  return WAYS.flatMap(([why, recover]): Mojibake[] => {
    const found = lines.map(recover)
    if (!found.some((each) => isRecovered(each, SURE))) return []
    const marked = [...found.keys()].filter((at) => isRecovered(found[at] as Recovered, BESIDE))
    const count = marked.reduce((sum, at) => sum + (found[at] as Recovered).characters, 0)
    return [{ why, lines: marked, count }]
  })
}
