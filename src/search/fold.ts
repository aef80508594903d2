import { COMMON_HAN, simplifiedOf, simplifiedOfCommon } from './traditional.ts'

/** A text as search sees it: unit `i` was read from the UTF-16 offsets `from[i]` to `to[i]` (half-open) of the text. */
export interface Folded {
  readonly units: readonly string[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

type Kind = 'han' | 'digit' | 'latin' | 'letter' | 'mark' | 'cut'

/** Characters to be normalised together: conjoining Hangul, or a character with its marks, invisible ones included. */
const CLUSTER =
  /[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+[\p{M}\p{DI}]*|[^\p{M}\p{DI}][\p{M}\p{DI}\uff9e\uff9f]*|[\p{M}\p{DI}]+/uy
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu
/** Strokes that are characters count as Han. */
const HAN = /[\p{Script=Han}\u31c6\u31cf-\u31e1]/u
const LATIN = /\p{Script=Latin}/u
const LETTER = /\p{L}/u
const MARK = /\p{M}/u
const DIGIT = /\p{Nd}/u

function kindOf(character: string): Kind {
  if (HAN.test(character)) return 'han'
  if (DIGIT.test(character)) return 'digit'
  if (MARK.test(character)) return 'mark'
  if (LATIN.test(character)) return 'latin'
  return LETTER.test(character) ? 'letter' : 'cut'
}

/** A character as it is read. */
type Reading = [character: string, kind: Kind]

/** Readings of single characters; there are few of them, and they come again and again. */
const known = new Map<string, Reading[]>()

function readAs(cluster: string): Reading[] {
  const plain = cluster.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKC')
  return [...plain.replace(INVISIBLE, '')].map((character) => [character, kindOf(character)])
}

function keyOf(cluster: string): Reading[] {
  if (cluster.length > 1) return readAs(cluster)
  const read = known.get(cluster) ?? readAs(cluster)
  known.set(cluster, read)
  return read
}

/** Kinds of ASCII by code, and codes of the marks of Chinese texts: with common Han characters, most texts are made of these. */
const ASCII = Array.from({ length: 0x80 }, (_, code) => kindOf(String.fromCharCode(code)))
const MARKS = new Set([...'、。“”‘’《》…—　！（），：；？'].map((mark) => mark.charCodeAt(0)))

/** Kind of such a character; undefined for any other. */
function plainKind(code: number): Kind | undefined {
  if (code >= COMMON_HAN.first && code <= COMMON_HAN.last) return 'han'
  return MARKS.has(code) ? 'cut' : ASCII[code]
}

/** Collects units; a run stays open while characters of its kind follow. */
class Folder implements Folded {
  readonly units: string[] = []
  readonly from: number[] = []
  readonly to: number[] = []
  private open: Kind = 'cut'

  add([character, kind]: Readonly<Reading>, { start, end }: { start: number; end: number }): void {
    if (kind === 'mark') return this.mark(character, end)
    if (kind !== 'cut' && kind !== 'han' && kind === this.open) this.extend(character, end)
    else if (kind !== 'cut') this.begin(kind === 'han' ? simplifiedOf(character) : character, start, end)
    this.open = kind
  }

  /** Reads characters of {@link plainKind} from a place on, up to the first that is none or has one that is none behind it; gives its place. */
  addPlain(text: string, start: number): number {
    let at = start
    let kind = plainKind(text.charCodeAt(at))
    while (kind !== undefined) {
      const next = at + 1 < text.length ? plainKind(text.charCodeAt(at + 1)) : 'cut'
      if (next === undefined) break
      if (kind === 'han') this.begin(simplifiedOfCommon(text.charCodeAt(at)), at, at + 1)
      else if (kind !== 'cut') this.add([text.charAt(at).toLowerCase(), kind], { start: at, end: at + 1 })
      this.open = kind
      at++
      kind = at < text.length ? next : undefined
    }
    return at
  }

  private mark(character: string, end: number): void {
    if (this.open === 'latin' || this.open === 'letter') this.extend(character, end)
  }

  private begin(character: string, start: number, end: number): void {
    this.units.push(character)
    this.from.push(start)
    this.to.push(end)
  }

  private extend(character: string, end: number): void {
    const last = this.units.length - 1
    this.units[last] += character
    this.to[last] = end
  }
}

/**
 * Folds a text to units: a Han character, a run of digits, a run of Latin letters, or a run of letters of other scripts
 * (kana, Greek, Cyrillic). Width, case, punctuation, white space, symbols, radicals and compatibility glyphs are folded
 * away by NFKC, lower case and Unicode's table of equivalent ideographs, so ㎡ is `m`, `2`, ① is `1` and ㈠ is 一.
 * Traditional characters are folded to simplified ones one by one (`traditional.ts` says what must be awaited before).
 * Invisible characters and variation selectors vanish without cutting a run. Accents are kept: é is not e.
 * Two units may stem from the same place (both of ㎡ do). Any string is allowed, lone surrogates included.
 */
export function fold(text: string): Folded {
  const [folder, clusters] = [new Folder(), new RegExp(CLUSTER)]
  for (let start = folder.addPlain(text, 0); start < text.length;) {
    clusters.lastIndex = start
    const cluster = clusters.exec(text)?.[0] ?? text.charAt(start)
    const end = start + cluster.length
    for (const read of keyOf(cluster)) folder.add(read, { start, end })
    start = folder.addPlain(text, end)
  }
  return folder
}

/** The units of a text alone, without their places. */
export function unitsOf(text: string): readonly string[] {
  return fold(text).units
}
