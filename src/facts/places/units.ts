import { CITIES, PROVINCES, KNOWN_DISTRICTS } from '../../model/districts.ts'
import type { District } from '../../people/district.ts'
import { wordAtEnd } from '../../people/words.ts'
import { endsWithUnit } from './cut.ts'
import type { PlaceSpan } from './suffix.ts'
import { isLeadCharacter } from './words.ts'

/** Districts' names that are common words with 区: 老城区 is any old town. */
const COMMON: ReadonlySet<string> = new Set(
  '老城 新城 新市 城中 城东 城西 城南 城北 市中 市北 市南 中心 港口 工农 前锋 大东'.split(' '),
)
const LEVELS = /特别行政区|自治区|自治州|新区|[省市区县]/gu
/** Words behind a district or a city that is a place and no part of a body's name (徐汇区|委党校, 上海市|作家协会). */
const FOLLOWS =
  /^(?:$|[^\p{Script=Han}\d]|[的在共将已与和及等是为从到向把按也正以被由对还]|有(?!关|限)|位于|率先|举行|召开|开展|启动|推出|成立|发布|出台|实施|累计|现有|推进|聚焦|坚持|围绕|开始|通过|组织|举办|不少|多地|多家|一些|今年|去年|目前|近年|近日|日前|区(?:、|和)(?:乡)?镇)/u

/** The name of a unit at the end of `text`, before the word of its level. */
function nameAtEnd(text: string, level: string, district: District): string | null {
  for (const size of [4, 3, 2]) {
    const name = text.slice(-size)
    if (name.length < size) continue
    const isOwn = name === district.short && level === district.level
    const isDistrict = /[区县]$/u.test(level) && KNOWN_DISTRICTS.has(name) && !COMMON.has(name)
    const isCity = level === '市' && (CITIES.has(name) || PROVINCES.has(name))
    const isProvince = /^(?:省|自治区|特别行政区)$/u.test(level) && PROVINCES.has(name)
    if (isOwn || isDistrict || isCity || isProvince) return name
  }
  return null
}

/** True when a word of the dictionary lies across the beginning: 西|南山区. */
const beginsInWord = (text: string, from: number): boolean =>
  /\p{Script=Han}/u.test(text.charAt(from - 1)) &&
  !isLeadCharacter(text.charAt(from - 1)) &&
  wordAtEnd(text.slice(Math.max(0, from - 3), from + 1)) > 1

/** Cities, districts, counties and provinces by themselves, with their level (徐汇区, 上海市); no part of a body's name. */
export function unitsIn(text: string, district: District): PlaceSpan[] {
  return [...text.matchAll(LEVELS)].flatMap((match) => {
    const to = match.index + match[0].length
    const name = FOLLOWS.test(text.slice(to, to + 6)) ? nameAtEnd(text.slice(0, match.index), match[0], district) : null
    const from = match.index - (name?.length ?? 0)
    return name === null || beginsInWord(text, from) ? [] : [{ name: name + match[0], from, to }]
  })
}

const POLLING = /第\d{1,4}选区(?:第\d{1,4}投票站)?/gu

/** Constituencies and polling stations by number: 徐汇区第1选区第1投票站. */
export function pollingPlaces(text: string): PlaceSpan[] {
  return [...text.matchAll(POLLING)].map((match) => {
    const unit = /\p{Script=Han}{2,4}[区县市]$/u.exec(text.slice(Math.max(0, match.index - 5), match.index))?.[0] ?? ''
    const size = [3, 4, 5].find((length) => unit.length >= length && endsWithUnit(unit.slice(-length))) ?? 0
    const [from, to] = [match.index - size, match.index + match[0].length]
    return { name: text.slice(from, to), from, to }
  })
}
