import { below, chanceFrom, oneOf } from '../../scripts/bench/chance.ts'
import { scan, unitCount, type Scanned } from './linear-scan.ts'

/** Units of a drawn string: at least two, at most this many. */
const LONGEST = 12
/** Characters taken at most. */
const CHARACTERS = 16

function piece(chance: () => number, text: string): string {
  const characters = [...text]
  const start = below(chance, characters.length)
  return characters.slice(start, start + 2 + below(chance, CHARACTERS)).join('')
}

/** `count` strings of at least two units that stand in the texts, cut anywhere, punctuation included. */
export function drawnStrings(texts: readonly string[], count: number, seed: number): string[] {
  const chance = chanceFrom(seed)
  const drawn: string[] = []
  while (drawn.length < count) {
    const string = piece(chance, oneOf(chance, texts))
    const units = unitCount(string)
    if (units >= 2 && units <= LONGEST) drawn.push(string)
  }
  return drawn
}

/** `count` strings of at least two units that stand nowhere: parts of two strings joined, or one character changed. */
export function absentStrings(texts: readonly string[], articles: readonly Scanned[], count: number): string[] {
  const chance = chanceFrom(count)
  const absent: string[] = []
  while (absent.length < count) {
    const [first, second] = [piece(chance, oneOf(chance, texts)), piece(chance, oneOf(chance, texts))]
    const string = first.slice(0, 1 + below(chance, 4)) + second.slice(0, 1 + below(chance, 4))
    if (unitCount(string) >= 2 && scan(articles, string).length === 0) absent.push(string)
  }
  return absent
}
