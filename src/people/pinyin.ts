import { pinyin } from 'pinyin-pro'
import { COMPOUND_SURNAMES } from '../model/surnames.ts'
import { unifiedName } from '../read/width.ts'

const HAN_NAME = /^\p{Script=Han}+$/u
/** 100 bytes (safety rule 7) less room for a suffix such as `-12`. */
const MAX_ID = 96

/** Syllables of Han characters without tone marks, ü written yu as in passports (GB/T 28039—2011); others as they are. */
function syllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive' }).map((syllable) =>
    syllable.toLowerCase().replaceAll('ü', 'yu'),
  )
}

/** Length of the surname: two characters for a double one that has a given name after it, else one. */
function surnameLength(name: string): number {
  const characters = [...name]
  return characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1
}

function hanName(name: string): string {
  const parts = syllables(name)
  const whole = parts.length < 2 || COMPOUND_SURNAMES.has(name)
  if (whole) return parts.join('')
  const cut = surnameLength(name)
  return `${parts.slice(0, cut).join('')} ${parts.slice(cut).join('')}`
}

/**
 * Pinyin of a person's name: lower case, no tones, surname and given name separated by a space (`cao liqiang`,
 * `ouyang xiu`). The parts of a name with an interpunct stay parts (`maimaiti aili`); a name in Latin letters is itself.
 * Characters without a reading are kept.
 */
export function pinyinOf(name: string): string {
  if (HAN_NAME.test(name)) return hanName(name)
  return name
    .split(/[·•・‧.\s]+/u)
    .filter((part) => part !== '')
    .map((part) => syllables(part).join(''))
    .join(' ')
}

/** First letters of a name's syllables: `clq` of 曹立强. What has no reading is left out. */
export function initialsOf(name: string): string {
  return syllables(name.replace(/[·•・‧.\s]+/gu, ''))
    .flatMap((syllable) => /^[a-z]/.exec(syllable) ?? [])
    .join('')
}

/** ASCII form of what has no pinyin: accents dropped, any other character as its code point in hexadecimal. */
function asciiOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\x00-\x7f]/gu, (character) => `-u${character.codePointAt(0)?.toString(16) ?? ''}-`)
}

/** Lower-case ASCII letters, digits and single hyphens of a text, at most 96 bytes. */
const idOf = (text: string): string =>
  asciiOf(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID)
    .replace(/^-+|-+$/g, '')

/**
 * Id of a person made from the name: `cao-liqiang`, `ouyang-xiu`, `john-smith`; lower-case ASCII letters, digits and
 * single hyphens, at most 96 bytes, never empty. Two people of one sound get the same: whoever gives ids adds `-2`.
 */
export const personId = (name: string): string => idOf(pinyinOf(unifiedName(name))) || 'person'

/** Id of what is no person, a syllable a part: `jie-zhen-su-di` of 街镇速递; of the same form as a person's. */
export const slugOf = (name: string): string => idOf(syllables(unifiedName(name)).join('-')) || 'topic'
