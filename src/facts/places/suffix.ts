import { isWordless } from '../../people/words.ts'
import { ownPart } from './cut.ts'
import { DIRECTIONS, WISHES } from './words.ts'
import { KIND_OF, PLACE_KINDS, type PlaceKind } from './kinds.ts'

/** A place found in a text: its name, and where it stands. */
export interface PlaceSpan {
  name: string
  from: number
  to: number
}

const SUFFIXES = new RegExp([...KIND_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')
const NOT_BEFORE = new Map(
  PLACE_KINDS.flatMap((kind) =>
    kind.notBefore === undefined ? [] : [[kind, new RegExp(`^(?:${kind.notBefore})`, 'u')] as const],
  ),
)

/** Words behind a road that is a place: a number, a crossing, a station, another road. */
const ON_A_ROAD =
  /^(?:\d|口|的|上(?!的?发展)|段|站|沿线|附近|旁|边|一[侧带路段]|[东西南北两]侧|近|交叉|周边|街道|路口|以[东西南北]|[、和与及到至]\p{Script=Han}{2,5}(?:路|街|大道)|\(近|商圈|步行街|上海|地铁)/u
/** Words before a road that is a place. */
const TO_A_ROAD =
  /(?:位于|坐落于|坐落在|地处|途经|途径|沿着?|走过|穿过|经过|路过|横跨|毗邻|紧邻|靠近|[路街道][、和与及到至近])$/u

/** Old streets and new ones are no names, though the dictionary has no word for them. */
const LIKE_A_WORD = /^[一二三四五六七八九十老古新旧]|[古老新旧商天]$/u

function isRoad(text: string, span: PlaceSpan, own: string): boolean {
  if (WISHES.has(own)) return /^\d/u.test(text.slice(span.to))
  if (isWordless(own) && !LIKE_A_WORD.test(own)) return true
  const before = text.slice(Math.max(0, span.from - 6), span.from)
  return (
    ON_A_ROAD.test(text.slice(span.to, span.to + 12)) ||
    TO_A_ROAD.test(before) ||
    DIRECTIONS.has(span.name.slice(-2, -1))
  )
}

function isSuffix(text: string, at: number, kind: PlaceKind): boolean {
  const last = text.charAt(at - 1)
  if (kind.notBehind?.includes(last) === true) return false
  return NOT_BEFORE.get(kind)?.test(text.slice(at + kind.suffix.length, at + kind.suffix.length + 12)) !== true
}

/** True inside 《》: the title of a work. */
function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at)
}

function spanAt(text: string, at: number, kind: PlaceKind): PlaceSpan | null {
  if (!isSuffix(text, at, kind) || isInTitle(text, at)) return null
  const part = ownPart(text, at, kind)
  if (!part) return null
  const to = at + kind.suffix.length
  const span = { name: text.slice(part.from, to), from: part.from, to }
  return kind.sort === 'road' && !isRoad(text, span, part.own) ? null : span
}

/** Places of a text (half-width) that are known by their last word, in order; one inside a longer one is left out. */
export function placesBySuffix(text: string): PlaceSpan[] {
  const found: PlaceSpan[] = []
  for (const match of text.matchAll(SUFFIXES)) {
    const kind = KIND_OF.get(match[0])
    const span = kind ? spanAt(text, match.index, kind) : null
    if (span) found.push(span)
  }
  return found.filter(
    (span) => !found.some((other) => other !== span && other.from <= span.from && other.to >= span.to),
  )
}
