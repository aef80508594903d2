import { surnameLength } from '../../blocks/name-shape.ts'
import { CITIES, PROVINCES, KNOWN_DISTRICTS } from '../../model/districts.ts'
import { WORDS_AFTER_NAMES } from '../../people/lexicon.ts'
import { VERBS } from '../../people/verbs.ts'
import { isWordless, wordAtEnd, wordAtStart } from '../../people/words.ts'
import type { PlaceKind } from './kinds.ts'
import {
  COMMON_IN_NAMES,
  isLeadCharacter,
  LEADS_IN,
  NAMED_AFTER,
  NEVER_FIRST,
  NEVER_IN_NAMES,
  NEVER_PART,
} from './words.ts'

/** Characters before a suffix that are looked at. */
const REACH = 24

/** Endings of a larger unit's name, where its own name is one of the lists. */
const LEVEL = /(?:特别行政区|自治区|自治州|自治县|新区|[省市州县区旗盟])$/u

function isUnitName(name: string): boolean {
  return PROVINCES.has(name) || CITIES.has(name)
}

/** Characters of a larger unit (徐汇区, 江苏, 嘉兴) with which `text` begins, 0 when there is none. */
function unitAtStart(text: string): number {
  for (const size of [4, 3, 2]) {
    const name = text.slice(0, size)
    const level = /^(?:特别行政区|自治区|新区|[省市州县区])/u.exec(text.slice(size, size + 5))?.[0].length ?? 0
    if (name.length < size) continue
    if (isUnitName(name) || (level > 0 && KNOWN_DISTRICTS.has(name))) return size + level
  }
  return 0
}

/** True when `text` ends with a larger unit: 徐汇区, 江苏, 嘉兴市, or any 街道, 镇, 乡 by its last word. */
export function endsWithUnit(text: string): boolean {
  const level = LEVEL.exec(text)?.[0].length ?? 0
  const name = text.slice(0, text.length - level)
  return [4, 3, 2].some(
    (size) => isUnitName(name.slice(-size)) || (level > 0 && KNOWN_DISTRICTS.has(name.slice(-size))),
  )
}

/** The words of a Chinese text, by the dictionary, each the longest that begins where the one before ends. */
export function dictionaryWords(text: string): string[] {
  const found: string[] = []
  for (let rest = text; rest !== '';) {
    const size = Math.max(1, wordAtStart(rest))
    found.push(rest.slice(0, size))
    rest = rest.slice(size)
  }
  return found
}

/** A verb is no front and no end of a name (居民感受|社区, 竞选|村), but for what places are named after, and cities. */
const isAct = (word = ''): boolean =>
  VERBS.has(word) && ![NAMED_AFTER, COMMON_IN_NAMES, CITIES, KNOWN_DISTRICTS].some((names) => names.has(word))

/**
 * True when the words before a suffix can be a name: none that describes, no act at their ends where it is no road,
 * and not all of them common; `inTown` where its town is printed before it, which makes a name of a common word (双河镇|幸福村).
 */
export function isProper(name: string, sort: PlaceKind['sort'] = 'local', inTown = false): boolean {
  if (NEVER_PART.test(name)) return false
  if (NAMED_AFTER.has(name)) return true
  const words = dictionaryWords(name)
  if (NEVER_FIRST.has(words[0] ?? '')) return false
  if (words.some((word) => NEVER_IN_NAMES.has(word) || WORDS_AFTER_NAMES.has(word))) return false
  const isOfUnit = sort === 'institution' && unitAtStart(name) > 0
  if (sort !== 'road' && (isAct(words[0]) || (!isOfUnit && isAct(words.at(-1))))) return false
  if (isWordless(name)) return !/^[省市区县镇乡村街校园]+$/u.test(name)
  return inTown || words.some((word) => !COMMON_IN_NAMES.has(word))
}

/** True when a name that goes on with `after` can begin behind these words: at a mark, or behind what leads in to a place. */
export function leads(before: string, after: string): boolean {
  if (before === '' || /[^\p{Script=Han}\dA-Za-z”’》」』)·%]$/u.test(before)) return true
  if (LEADS_IN.test(before)) return true
  const last = before.slice(-1)
  return isLeadCharacter(last) && wordAtEnd(before) === 1 && wordAtStart(last + after) === 1
}

/** A local name without larger units at its front, where enough is left: 福建宁德|坦洋, 兴县|瓦塘, 安亭镇|讴象. */
function withoutUnits(own: string): string {
  const level = /^.*(?:街道|自治州|[省市县区旗镇乡])(?=\p{Script=Han}{2})/u.exec(own)?.[0].length ?? 0
  const rest = own.slice(level)
  const size = unitAtStart(rest)
  return size > 0 && rest.length - size >= 2 ? withoutUnits(rest.slice(size)) : rest
}

/** An institution's name from the first larger unit in it: 旅客往返|北京大兴. */
function fromUnit(own: string): string {
  for (let at = 0; at < own.length - 1; at++) if (unitAtStart(own.slice(at)) > 0) return own.slice(at)
  return own
}

/** 家乡 is everybody's, 马家|乡 a township. */
const isHome = (own: string): boolean => own.endsWith('家') && (own.length !== 2 || surnameLength(own) === 0)

/** True when a local name has swallowed a larger unit, or an institution's begins with the level of one: 甘泉县道, 自治区|博物馆. */
function isMiscut(own: string, isLocal: boolean): boolean {
  if (isLocal) return /\p{Script=Han}{2}[省市县]|(?:街道|[镇乡])$/u.test(own)
  return unitAtStart(own) === 0 && /^(?:[省市区县镇乡州]|自治区|特区)/u.test(own) && wordAtStart(own) !== 2
}

/** A town right before the name of what lies in it. */
export const TOWN = /\p{Script=Han}{2}(?:街道|苏木|[镇乡])$/u

/** Suffixes with which cities' names end too: 江西萍乡, 绍兴柯桥. */
const ALSO_OF_CITIES = '乡桥镇'
const isCity = (name: string): boolean =>
  [3, 2].some((size) => CITIES.has(name.slice(-size)) || KNOWN_DISTRICTS.has(name.slice(-size)))

/**
 * The part before a suffix that ends at `end` of `text`: where the name begins, the nearest place where it can begin
 * plainly. Null where none is, or where the words are no name.
 */
export function ownPart(text: string, end: number, kind: PlaceKind): { from: number; own: string } | null {
  const run = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, end - REACH), end))?.[0] ?? ''
  const isLocal = kind.sort !== 'institution'
  for (let size = 0; size <= Math.min(run.length, kind.most + 6); size++) {
    const before = text.slice(Math.max(0, end - size - REACH), end - size)
    const printed = run.slice(run.length - size)
    if (!leads(before, printed + kind.suffix) && !(isLocal && size > 1 && endsWithUnit(before))) continue
    if (size === 1 && /[向和由从对沿]$/u.test(before) && leads(before.slice(0, -1), before.slice(-1) + printed))
      continue
    const own = isLocal ? withoutUnits(printed) : fromUnit(printed)
    const isWhole = kind.ofUnit !== true || unitAtStart(own) > 0
    const inTown = isLocal && TOWN.test(printed.slice(0, printed.length - own.length))
    if (size < 2 || !isWhole || own.length > kind.most || isMiscut(own, isLocal)) return null
    if (!isProper(own, kind.sort, inTown) || (own + kind.suffix).lastIndexOf(kind.suffix, own.length - 1) >= 0)
      return null
    if (kind.suffix === '乡' && isHome(own)) return null
    if (ALSO_OF_CITIES.includes(kind.suffix) && isCity(own + kind.suffix)) return null
    return { from: end - own.length, own }
  }
  return null
}
