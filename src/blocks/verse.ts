import { readCredits } from './credits.ts'
import { countOf, isPoint, readingLength, withoutOrnament } from './marks.ts'
import { isChineseName, isLikelyName } from './name-shape.ts'
import { isIndent } from './layout.ts'
import { isKnownWord } from './seam.ts'
import { bothPass, stretches, type UnitSpan } from './stretches.ts'
import type { Unit } from './unit.ts'

const LONGEST_VERSE_LINE = 20
const SHORTEST_REGULAR_VERSE = 3
const LONGEST_REGULAR_VERSE = 8
const LONGEST_LYRIC = 24
const LEAST_VERSE = 4
/** Lines of names or in a frame, by their first characters: neither verse, nor a list, nor names alone. */
export const ROLE_LINE =
  /^【[^】]*】$|^(?:[◉●◎○□■▌◆◇▲]|本报|文\/|图\/|见习|实习|通讯员|记者|(?:摄影|图片|文字|撰文|作者|供稿|供图|来源)[:\/ ])/u
/** An author with the act behind the name: 王安平 著. */
const MADE_BY = /^\S{2,4}\s+(?:文|图|摄|著|编|译|撰文|整理|摄影|供稿)$|作者[\s:]/u

/** True for a line of names with role words or with whom they belong to. */
export const isSigning = (key: string): boolean => readCredits(key)?.some(({ roles }) => roles.length > 0) === true

function isVerseLine(key: string): boolean {
  const length = readingLength(key)
  return (
    (length >= 3 || /^\p{Script=Han}+$/u.test(key)) &&
    length <= LONGEST_VERSE_LINE &&
    !/:|^[一二三四五六七八九十\d]+[、.]|\d(?:°C|℃|%)/u.test(key) &&
    countOf(key, ',') <= 1 &&
    !ROLE_LINE.test(key) &&
    !MADE_BY.test(key) &&
    !isSigning(key)
  )
}

/** A line of a lyric, as long or short as its tune wants it, of short clauses with a mark each: 烟雨空蒙。 */
function isClauseOfVerse(key: string): boolean {
  return key.length <= LONGEST_LYRIC && /^(?:[\p{Script=Han}、]{2,9}[,。;!?])+$/u.test(key)
}

function bareLength(key: string): number {
  return key.replace(/[,。;!?]$/u, '').length
}

const hasMarks = (key: string): boolean => /[,。;:]/u.test(key)

/** The stretch without its title lines: a name within its first three lines is the poet's. */
function belowPoet(units: readonly Unit[], [from, to]: UnitSpan): UnitSpan {
  const poet = units
    .slice(from, Math.min(from + 3, to))
    .findIndex((unit) => isPoet(unit) && isLikelyName(bareName(unit)))
  return [from + poet + 1, to]
}

/** The words of a line without what stands around a name. */
const bareName = ({ key }: Unit): string => withoutOrnament(key).replace(/\s|[(][^()]{1,12}[)]$/gu, '')
const isPoet = (unit: Unit): boolean => isChineseName(bareName(unit))

/** The poems of a stretch that stand without a gap, each below its title and its poet. */
function betweenPoets(units: readonly Unit[], [from, to]: UnitSpan): UnitSpan[] {
  const isHead = (unit: Unit): boolean => isLikelyName(bareName(unit)) && !isKnownWord(bareName(unit))
  const poet = units.slice(from, to).findIndex((unit, at) => at > LEAST_VERSE && isHead(unit)) + from
  if (poet < from) return [[from, to]]
  return [[from, poet - 1], ...betweenPoets(units, [poet + 1, to])]
}

/** The stretch without its last lines where those are the title of the next poem or article: who wrote it stands below, or last in the stretch. */
function aboveNextPoem(units: readonly Unit[], [from, end]: UnitSpan): UnitSpan {
  const isSignedText =
    end - from > LEAST_VERSE && units[end] !== undefined && isLikelyName(bareName(units[end - 1] as Unit))
  const to = isSignedText ? end - 1 : end
  const next = units[to]
  const last = units[to - 1] as Unit
  const isReport = next !== undefined && REPORT.test(next.key)
  if (next === undefined || !(isReport || isPoet(next) || ROLE_LINE.test(next.key) || isSigning(next.key)))
    return [from, to]
  const below = Math.max(
    0,
    units.slice(from, to).findLastIndex(({ gap }) => gap > 0),
  )
  if (isReport && to - from - below <= LONGEST_REPORT_HEAD) return [from, from + below]
  const isTitle = next.gap === 0 && below > 0 && to - from - below <= LONGEST_HEAD
  const isTitled = units[to + 1] !== undefined && isLikelyName(bareName(units[to + 1] as Unit))
  const isClose = isPoet(next) && !isTitled && !hasMarks(last.key) && (next.gap === 0 || last.gap > 0)
  return [from, isTitle ? from + below : isClose ? to - 1 : to]
}

/** Longer titles are not those of a poem in a cycle. */
const LONGEST_PART = 6
const LONGEST_TITLE = 10
/** So many lines above the first stanza its title and its poet stand. */
const POEM_HEAD = 3
/** The title of what comes next is at most so many close lines; that of a report, which opens with where it comes from. */
const LONGEST_HEAD = 2
const LONGEST_REPORT_HEAD = 6
const REPORT =
  /^(?:本[报台刊网]|\p{Script=Han}{2,8}(?:融媒|新闻网|社))\S{0,10}[讯电消](?:息|\s|[(])|^(?:[■□◎○●]\s*)?(?:本报)?\S{0,4}(?:记者|讯|通讯员)/u

/** True where a poet, or a title that says so, stands above a stretch. */
function isHeadedAsPoem(units: readonly Unit[], from: number): boolean {
  const above = units.slice(Math.max(0, from - POEM_HEAD), from)
  return above.some((unit) => isPoet(unit) || /[诗词歌]/u.test(unit.key))
}

/** Stanzas that stand one below the other, an empty line between, are one poem. */
function poems(stanzas: readonly UnitSpan[], units: readonly Unit[]): UnitSpan[] {
  const found: UnitSpan[] = []
  for (const [from, to] of stanzas) {
    const last = found.at(-1)
    const isNext = last?.[1] === from && (units[from] as Unit).gap <= 2
    if (last && isNext) last[1] = to
    else found.push([from, to])
  }
  return found
}

/** Lines of a lyric, each of short clauses and with a mark at its end. */
export const lyricSpans = (units: readonly Unit[]): UnitSpan[] => stretches(units, bothPass(isClauseOfVerse))

/** Lines of regular verse are equally long; lines of free verse stand close together, and hardly one has a mark. */
export function verseSpans(units: readonly Unit[]): UnitSpan[] {
  const isVerse = bothPass(isVerseLine)
  const regular = stretches(
    units,
    (unit, before) =>
      isVerse(unit, before) &&
      bareLength(unit.key) === bareLength(before.key) &&
      bareLength(unit.key) >= SHORTEST_REGULAR_VERSE &&
      bareLength(unit.key) <= LONGEST_REGULAR_VERSE,
  )
  const stanzas = stretches(
    units,
    (unit, before) =>
      unit.gap === 0 &&
      isVerse(unit, before) &&
      !/[。;:]/u.test(unit.key + before.key) &&
      (!isIndent(unit.indent) || isIndent(before.indent)),
  )
    .flatMap((span) => betweenPoets(units, span))
    .map((span) => belowPoet(units, span))
  const free = poems(
    stanzas.filter(([from, to]) => to - from > 1),
    units,
  ).filter(([from, to]) => {
    const marked = units.slice(from, to).filter(({ key }) => hasMarks(key)).length
    return (isHeadedAsPoem(units, from) ? 1.5 : 3) * marked <= to - from
  })
  const spans = [...regular.map((span) => belowPoet(units, span)), ...lyricSpans(units), ...free].map((span) =>
    aboveNextPoem(units, span),
  )
  const couplets = stretches(units, (unit, before) => isCouplet(before.key, unit.key) || isLyric(before.key, unit.key))
  const whole = spans.filter((span) => span[1] - span[0] >= LEAST_VERSE || isOfCycle(span, spans, units))
  return [...whole, ...cycles(spans, units), ...couplets]
}

/** The lengths of a line's clauses, in order. */
const rhythmOf = (key: string): string =>
  key
    .split(/[,;。!?]/u)
    .map(({ length }) => length)
    .join()

/** True for the two halves of a lyric, each on its line and of one rhythm, which is no saying of three or four characters a clause: 平畴五月麦初黄,风软云轻。布谷声声,催得农家未晓行。 */
function isLyric(first: string, second: string): boolean {
  const areHalves = [first, second].every((key) => /^(?:[\p{Script=Han}、]{2,9}[,。;!?]){3,}$/u.test(key))
  const rhythm = rhythmOf(first)
  return areHalves && rhythm === rhythmOf(second) && !/^([34]),(?:\1,)*0$/u.test(rhythm)
}

/** True for two lines of one length and one rhythm: 一水绕城,绿染千家烟柳; 双桥卧月,光摇万户楼台。 */
function isCouplet(first: string, second: string): boolean {
  const [one, other] = [first, second].map(rhythmOf)
  const isPair = /[,;]$/u.test(first) && second.endsWith('。') && !isPoint(first)
  return isPair && one === other && first.length >= 6 && first.length <= 30
}

/** The poems that stand one below the other with a short title each, from the one given on. */
function chainFrom([from, to]: UnitSpan, spans: readonly UnitSpan[], units: readonly Unit[]): UnitSpan[] {
  const title = units[to]
  const isTitle = title !== undefined && title.gap > 0 && !hasMarks(title.key) && title.key.length <= LONGEST_TITLE
  const next = isTitle ? spans.find((each) => each[0] === to + 1) : undefined
  return [[from, to], ...(next ? chainFrom(next, spans, units) : [])]
}

/** Poems of a few lines each under one heading and one poet. */
function cycles(spans: readonly UnitSpan[], units: readonly Unit[]): UnitSpan[] {
  return spans.flatMap((span) => {
    const chain = chainFrom(span, spans, units)
    const lines = chain.reduce((sum, [from, to]) => sum + to - from, 0)
    return chain.length > 1 && lines >= LEAST_VERSE && isHeadedAsPoem(units, span[0]) ? chain : []
  })
}

/** True for a few lines under a short title of their own, right below a poem: the next one of the same poet. */
function isOfCycle([from, to]: UnitSpan, spans: readonly UnitSpan[], units: readonly Unit[]): boolean {
  const isBelow = spans.some(([first, end]) => end === from - 1 && end - first >= LEAST_VERSE)
  const isAbovePoem = units[to] === undefined || isVerseLine((units[to] as Unit).key)
  return isBelow && isAbovePoem && to - from > 2 && (units[from - 1] as Unit).key.length <= LONGEST_PART
}
