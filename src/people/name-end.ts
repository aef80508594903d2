import { hasNameForm, isChineseName, isTransliterated, surnameLength } from '../blocks/name-shape.ts'
import { NOT_NAMES, WORDS_AFTER_NAMES } from './lexicon.ts'
import type { NameEvidence } from './name-start.ts'
import { isWordless, wordAtEnd, wordsOf } from './words.ts'

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
  const front = name.slice(0, 2)
  const isWord = surnameLength(name) < 2 && (NOT_NAMES.has(front) || WORDS_AFTER_NAMES.has(front))
  const isForeign = isTransliterated(name) && (size > 3 || isWordless(name))
  const isRare = size <= 3 && isWordless(name) && (begin === 4 || hasNameForm(name))
  if (isWord || !(isChineseName(name) || (begin >= 3 && (isForeign || isRare)))) return null
  const usual = isForeign && size > 2 ? 1.5 : size === 3 ? 1 : size === 4 && surnameLength(name) < 2 ? -4 : 0
  return { name, weight: begin + usual }
}

/** The first part of a name with a dot, without the words before it: 任命|古丽·, 会见|约翰·. */
function firstPart(run: string): string {
  const written = [6, 5, 4, 3, 2].map((size) => run.slice(-size)).find(isTransliterated)
  const words = wordsOf(run)
  const from = words.findLastIndex(
    (word, at) => at < words.length - 1 && (word.length > 1 || /[由与和及请]/u.test(word)),
  )
  return written ?? words.slice(from + 1).join('')
}

/** The name with which `text` ends, or null: of 6 to 2 characters the reading that begins most plainly. */
export function nameAtEnd(text: string, evidence: NameEvidence): { name: string; length: number } | null {
  const spaced = /(?:^|[^\p{Script=Han}])(\p{Script=Han}) {1,2}(\p{Script=Han})$/u.exec(text)
  if (spaced && isChineseName(`${spaced[1]}${spaced[2]}`)) {
    const length = spaced[0].length - (/^\p{Script=Han}/u.test(spaced[0]) ? 0 : 1)
    return { name: `${spaced[1]}${spaced[2]}`, length }
  }
  const [, first, rest = ''] = /(\p{Script=Han}+)((?:[·•・‧]\p{Script=Han}{1,8})+)$/u.exec(text) ?? []
  if (first !== undefined) {
    const name = firstPart(first) + rest
    return { name, length: name.length }
  }
  const run = /\p{Script=Han}+$/u.exec(text)?.[0] ?? ''
  const found = [6, 5, 4, 3, 2].map((size) => nameBehind(run, size, evidence)).filter((each) => each !== null)
  const best = found.sort((a, b) => b.weight - a.weight)[0]
  return best ? { name: best.name, length: best.name.length } : null
}
