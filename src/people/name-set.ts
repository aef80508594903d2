import { isChineseName, isTransliterated, surnameLength } from '../blocks/name-shape.ts'
import { endWeight, nameAtStart, type NameEvidence } from './name-start.ts'

/** 王 华, 李 志 远: a name whose characters are set apart. */
const SPACED =
  /^(\p{Script=Han}) {1,2}(\p{Script=Han})(?: {1,2}(\p{Script=Han})(?!\p{Script=Han}? {1,2}\p{Script=Han}))?(.{0,4})/u
/** 王(火+华), 李□明: a name with a character that could not be set. */
const UNSET = /^\p{Script=Han}{1,2}(?:[□?〇■]|\(\p{Script=Han}{1,3}\+\p{Script=Han}{1,3}\))/u
/** Without one of these a name has no parts and no character that could not be set: asked first, for speed. */
const SPECIAL = /[·•・‧.□?〇■(]/u
const DOT = '[·•・‧.]'
const FIRST_PARTS = new RegExp(`^(?:\\p{Script=Han}{2,6}${DOT})+`, 'u')

/** 买买提·艾力: parts joined by a middle dot; the last part ends where a name ends most plainly. */
function foreignName(text: string): string | null {
  const first = FIRST_PARTS.exec(text)?.[0]
  if (first === undefined) return null
  const sizes = [2, 3, 4, 5, 6, 7, 8, 9].filter((size) =>
    /^\p{Script=Han}+$/u.test(text.slice(first.length, first.length + size)),
  )
  const plainAt = (size: number): number => endWeight(text.slice(first.length + size))
  const isOwn = (size: number): boolean =>
    isTransliterated(text.slice(first.length, first.length + size)) && plainAt(size) >= 2
  const runsOn = (size: number): boolean =>
    /[的和与及等]/u.test(text.charAt(first.length + size - 1)) && sizes.includes(size - 1) && isOwn(size - 1)
  const size =
    sizes.findLast((each) => isOwn(each) && !runsOn(each)) ??
    sizes.find((each) => plainAt(each) >= 2.5) ??
    sizes.find((each) => plainAt(each) >= 2)
  return size === undefined || first.length + size > text.length ? null : text.slice(0, first.length + size)
}

function spacedName(text: string): { name: string; length: number } | null {
  const [all = '', first = '', second = '', third = '', rest = ''] = SPACED.exec(text) ?? []
  if (third !== '' && isChineseName(first + second + third) && endWeight(rest) >= 3)
    return { name: first + second + third, length: all.length - rest.length }
  const length = all.indexOf(second, 1) + 1
  const isPlain = isChineseName(first + second) && endWeight(all.slice(length)) >= 2
  return isPlain ? { name: first + second, length } : null
}

function unsetName(text: string): string | null {
  const found = UNSET.exec(text)?.[0]
  if (found === undefined || surnameLength(found) === 0) return null
  const isWhole = (size: number): boolean => endWeight(text.slice(size)) >= 3
  const size = isWhole(found.length) ? found.length : found.length + 1
  return isWhole(size) && size <= text.length ? text.slice(0, size) : null
}

/** ×××, 张××: a name that was taken out of the text. */
const HIDDEN = /^(?:×{2,3}|\p{Script=Han}×{1,2})(?!×)/u

/** True for a name that was taken out: whoever it is, it is nobody of whom there is a page. */
export const isHidden = (name: string): boolean => HIDDEN.exec(name)?.[0] === name

/** A name at the start of `text`, also one set with a space between its two characters; with the number of characters it takes up. */
export function nameWithSpace(
  text: string,
  evidence: NameEvidence,
  least = 0,
): { name: string; length: number } | null {
  const spaced = text.charAt(1) === ' ' ? spacedName(text) : null
  if (spaced) return spaced
  const special = SPECIAL.test(text) ? (foreignName(text) ?? unsetName(text)) : null
  const name = HIDDEN.exec(text)?.[0] ?? special ?? nameAtStart(text, evidence, least)
  return name === null ? null : { name, length: name.length }
}
