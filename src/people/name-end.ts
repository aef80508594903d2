import { isChineseName, surnameLength } from '../blocks/name-shape.ts'
import { NOT_NAMES, WORDS_AFTER_NAMES } from './lexicon.ts'
import type { NameEvidence } from './name-start.ts'
import { isWordless, wordAtEnd } from './words.ts'

/** Plainness of a name's beginning behind `before`: at a mark or the start, behind a word or a particle, else in doubt. */
function beginWeight(before: string): number {
  if (before === '' || !/\p{Script=Han}$/u.test(before)) return 4
  if (wordAtEnd(before) > 1) return 3
  return /[由与和及向在为请对了有是的]$/u.test(before) ? 2 : 0
}

function nameBehind(
  run: string,
  size: number,
  { known, rejected }: NameEvidence,
): { name: string; weight: number } | null {
  const name = run.slice(-size)
  if (name.length < size || rejected.has(name)) return null
  const begin = beginWeight(run.slice(0, -size))
  if (known.has(name)) return { name, weight: begin + 4 }
  const isName = isChineseName(name) && !NOT_NAMES.has(name.slice(0, 2)) && !WORDS_AFTER_NAMES.has(name.slice(0, 2))
  const isRare = begin === 4 && size <= 3 && isWordless(name) && !NOT_NAMES.has(name.slice(0, 2))
  if (!isName && !isRare) return null
  const usual = size === 3 ? 1 : size === 4 && surnameLength(name) < 2 ? -4 : 0
  return { name, weight: begin + usual }
}

/** The Chinese name with which `text` ends, or null: of 4, 3, 2 characters the reading that begins most plainly. */
export function nameAtEnd(text: string, evidence: NameEvidence): { name: string; length: number } | null {
  const spaced = /(?:^|[^\p{Script=Han}])(\p{Script=Han}) {1,2}(\p{Script=Han})$/u.exec(text)
  if (spaced && isChineseName(`${spaced[1]}${spaced[2]}`)) {
    const length = spaced[0].length - (/^\p{Script=Han}/u.test(spaced[0]) ? 0 : 1)
    return { name: `${spaced[1]}${spaced[2]}`, length }
  }
  const foreign = /\p{Script=Han}{2,6}·\p{Script=Han}{2,6}$/u.exec(text)?.[0]
  if (foreign !== undefined) return { name: foreign, length: foreign.length }
  const run = /\p{Script=Han}+$/u.exec(text)?.[0] ?? ''
  const found = [4, 3, 2].map((size) => nameBehind(run, size, evidence)).filter((each) => each !== null)
  const best = found.sort((a, b) => b.weight - a.weight)[0]
  return best ? { name: best.name, length: best.name.length } : null
}
