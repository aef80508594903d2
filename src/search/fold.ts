import { simplifiedOf, tables } from './traditional.ts'

/** A text as search sees it: unit `i` was read from the UTF-16 offsets `from[i]` to `to[i]` (half-open) of the text. */
export interface Folded {
  readonly units: readonly string[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Characters to be normalised together: conjoining Hangul, or a character with its marks, invisible ones included. */
const CLUSTER =
  /[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+[\p{M}\p{DI}]*|[^\p{M}\p{DI}][\p{M}\p{DI}\uff9e\uff9f]*|[\p{M}\p{DI}]+/uy
/** A UTF-16 unit that may be part of a cluster with others; two that are not are a cluster each. */
const JOINING = /[\p{M}\p{DI}\uff9e\uff9f\u1100-\u11ff\ua960-\ua97f\ud7b0-\udfff]/u
const INVISIBLE = /\p{DI}+/gu
/** Kinds of characters, by their numbers below; strokes that are characters count as Han. What is none of them cuts a run. */
const KINDS = [/[\p{Script=Han}\u31c6\u31cf-\u31e1]/u, /\p{Nd}/u, /\p{M}/u, /\p{Script=Latin}/u, /\p{L}/u]
const [CUT, HAN, MARK, LATIN] = [-1, 0, 2, 3]

/** A character as it is read, and the number of its kind. */
interface Reading {
  character: string
  kind: number
}

function readAs(cluster: string): Reading[] {
  const plain = cluster.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKC')
  return [...plain.replace(INVISIBLE, '')].map((character) => {
    const kind = KINDS.findIndex((form) => form.test(character))
    return { character: kind === HAN ? simplifiedOf(character) : character, kind }
  })
}

/** Readings of UTF-16 units by themselves, false for those that may join others, as far as they were asked for; and the tables they were made with. */
let [known, knownBy]: [(Reading[] | false)[], typeof tables] = [[], undefined]

/** Readings of the UTF-16 unit at a place of a text; beyond its end those of one that joins nothing. */
function aloneAt(text: string, at: number): Reading[] | false {
  const code = text.charCodeAt(at) || 0
  return (known[code] ??= !JOINING.test(String.fromCharCode(code)) && readAs(String.fromCharCode(code)))
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
  const [units, from, to]: [string[], number[], number[]] = [[], [], []]
  if (known.length === 0 || knownBy !== tables) [known, knownBy] = [new Array(2 ** 16), tables]
  let open = CUT
  let next = aloneAt(text, 0)
  for (let [at, end] = [0, 1]; at < text.length; at = end++) {
    let readings = next
    next = aloneAt(text, end)
    if (!readings || !next) {
      CLUSTER.lastIndex = at
      const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at)
      end = at + cluster.length
      readings = readAs(cluster)
      next = aloneAt(text, end)
    }
    for (const { character, kind } of readings) {
      const last = units.length - 1
      if (kind === MARK ? open >= LATIN : kind > HAN && kind === open) {
        units[last] += character
        to[last] = end
      } else if (kind !== MARK) {
        open = kind
        if (kind === CUT) continue
        units.push(character)
        from.push(at)
        to.push(end)
      }
    }
  }
  return { units, from, to }
}

/** The units of a text alone, without their places. */
export function unitsOf(text: string): readonly string[] {
  return fold(text).units
}
