import { readCredits } from './credits.ts'
import { countOf, readingLength } from './marks.ts'
import { isChineseName } from './name-shape.ts'
import type { Unit } from './unit.ts'

/**
 * Kinds of runs of short lines: `verse` and `names` keep their line ends, `list` is a paragraph a line. Such lines end
 * without a full stop and are no titles and no halves of a sentence.
 */
export type RunKind = 'verse' | 'names' | 'list'

const LONGEST_LIST_LINE = 36
/** The same of a point that ends in a semicolon. */
const LONGEST_POINT = 60
const LONGEST_VERSE_LINE = 20
const SHORTEST_REGULAR_VERSE = 3
const LONGEST_REGULAR_VERSE = 8
const LONGEST_LYRIC = 24
const LEAST_CLAUSES = 3
const LEAST_LABELS = 2
const LEAST_VERSE = 4
const ROLE_LINE =
  /^(?:[◉●◎○□■▌◆◇▲]|本报|文\/|图\/|见习|实习|通讯员|记者|(?:摄影|图片|文字|撰文|作者|供稿|供图|来源)[:\/ ])/u
/** An author with the act behind the name: 王安平 著. */
const MADE_BY = /^\S{2,4}\s+(?:文|图|摄|著|编|译|撰文|整理|摄影|供稿)$|作者[\s:]/u
/** A mark and words behind it; a name of two or three characters alone may be a byline. */
const BULLET = /^[●■◆★○□•·]\s*\S.{4,}/u
/** Labels in a notice of an event, each on its own line. */
const NOTICE_LABEL =
  /^(?:时间|日期|地点|地址|主办|承办|协办|联系人|联系电话|电话|报名|票价|费用|对象|名额|咨询)\S{0,4}:/u

/** 王秀珍 李德宝 陈志强, also with words in brackets behind a name or a rank before the names. */
function isNameLine(key: string): boolean {
  const words = key
    .replace(/[(][^()]{1,16}[)]/gu, ' ')
    .replace(/(?<= |^)(\p{Script=Han}) (\p{Script=Han})(?= |$)/gu, '$1$2')
  const parts = words.split(/[\s、]+/u).filter((word) => word !== '')
  const names = parts.filter((word) => isChineseName(word))
  return names.length >= 2 && names.length >= parts.length - 1 && !ROLE_LINE.test(key)
}

/** True for a line of names with role words or with whom they belong to. */
const isSigning = (key: string): boolean => readCredits(key)?.some(({ roles }) => roles.length > 0) === true

function isVerseLine(key: string): boolean {
  const length = readingLength(key)
  return (
    (length >= 3 || /^\p{Script=Han}+$/u.test(key)) &&
    length <= LONGEST_VERSE_LINE &&
    !/:|^[一二三四五六七八九十\d]+[、.]/u.test(key) &&
    countOf(key, ',') <= 1 &&
    !ROLE_LINE.test(key) &&
    !MADE_BY.test(key) &&
    !isSigning(key)
  )
}

function isListLine(key: string): boolean {
  return readingLength(key) <= LONGEST_LIST_LINE && !/[。;]|[,、]$|^[%,、。)”]/u.test(key) && !ROLE_LINE.test(key)
}

function isLabelled(key: string): boolean {
  return isListLine(key) && /^[^,。:]{1,14}:\S/u.test(key)
}

/** True for days and hours, and nothing besides: 7月6日 8:00-16:00. */
export const isTime = (key: string): boolean =>
  /^(?=.*\d[日:])[\d\s年月日时分上下午晚至()星期周一二三四五六:~—-]{4,36}$/u.test(key)

function isClause(key: string): boolean {
  return isListLine(key) && /^[^,。]{2,10},\S/u.test(key)
}

/** A line of a lyric, as long or short as its tune wants it, of short clauses with a mark each: 烟雨空蒙。 */
function isClauseOfVerse(key: string): boolean {
  return key.length <= LONGEST_LYRIC && /^(?:[\p{Script=Han}、]{2,9}[,。;!?])+$/u.test(key)
}

type Span = [from: number, to: number]

/** False for a line that the printed page sets as a title or under a picture. */
const isText = ({ place }: Unit): boolean => place?.role !== 'title' && place?.role !== 'caption'

/** Every longest stretch of lines of text in which each one goes with the one before it. */
function stretches(units: readonly Unit[], goesWith: (unit: Unit, before: Unit) => boolean): Span[] {
  const found: Span[] = []
  let start = 0
  for (let at = 1; at <= units.length; at++) {
    const [unit, before] = [units[at], units[at - 1]]
    if (unit && before && unit.gap <= 1 && isText(unit) && isText(before) && goesWith(unit, before)) continue
    if (at - start > 1) found.push([start, at])
    start = at
  }
  return found
}

function bothPass(test: (key: string) => boolean): (unit: Unit, before: Unit) => boolean {
  return (unit, before) => test(unit.key) && test(before.key)
}

function bareLength(key: string): number {
  return key.replace(/[,。;!?]$/u, '').length
}

const hasMarks = (key: string): boolean => /[,。;:]/u.test(key)

/** The stretch without its title lines: a name within its first three lines is the poet's. */
function belowPoet(units: readonly Unit[], [from, to]: Span): Span {
  const poet = units.slice(from, Math.min(from + 3, to)).findIndex(isPoet)
  return [from + poet + 1, to]
}

const isPoet = ({ key }: Unit): boolean => isChineseName(key.replace(/^[□◇\s]+|\s/gu, ''))

/** The stretch without its last lines where those are the title of the next poem or article: who wrote it stands below. */
function aboveNextPoem(units: readonly Unit[], [from, to]: Span): Span {
  const next = units[to]
  const isReport = next !== undefined && REPORT.test(next.key)
  if (next === undefined || !(isReport || isPoet(next) || ROLE_LINE.test(next.key) || isSigning(next.key)))
    return [from, to]
  const below = Math.max(
    0,
    units.slice(from, to).findLastIndex(({ gap }) => gap > 0),
  )
  if (isReport && to - from - below <= LONGEST_REPORT_HEAD) return [from, from + below]
  const isTitle = next.gap === 0 && below > 0 && to - from - below <= LONGEST_HEAD
  return [from, isTitle ? from + below : isPoet(next) ? to - 1 : to]
}

/** Longer titles are not those of a poem in a cycle. */
const LONGEST_PART = 6
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
function poems(stanzas: readonly Span[], units: readonly Unit[]): Span[] {
  const found: Span[] = []
  for (const [from, to] of stanzas) {
    const last = found.at(-1)
    const isNext = last?.[1] === from && (units[from] as Unit).gap <= 2
    if (last && isNext) last[1] = to
    else found.push([from, to])
  }
  return found
}

/** Lines of regular verse are equally long; lines of free verse stand close together, and hardly one has a mark. */
function verseSpans(units: readonly Unit[]): Span[] {
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
    (unit, before) => unit.gap === 0 && isVerse(unit, before) && !/[。;:]/u.test(unit.key + before.key),
  ).map((span) => belowPoet(units, span))
  const lyric = stretches(units, bothPass(isClauseOfVerse))
  const free = poems(
    stanzas.filter(([from, to]) => to - from > 1),
    units,
  ).filter(([from, to]) => {
    const marked = units.slice(from, to).filter(({ key }) => hasMarks(key)).length
    return (isHeadedAsPoem(units, from) ? 1.5 : 3) * marked <= to - from
  })
  const spans = [...regular, ...lyric, ...free].map((span) => aboveNextPoem(units, span))
  return spans.filter((span) => span[1] - span[0] >= LEAST_VERSE || isOfCycle(span, spans, units))
}

/** True for a few lines under a short title of their own, right below a poem: the next one of the same poet. */
function isOfCycle([from, to]: Span, spans: readonly Span[], units: readonly Unit[]): boolean {
  const isBelow = spans.some(([first, end]) => end === from - 1 && end - first >= LEAST_VERSE)
  const isAbovePoem = units[to] === undefined || isVerseLine((units[to] as Unit).key)
  return isBelow && isAbovePoem && to - from > 2 && (units[from - 1] as Unit).key.length <= LONGEST_PART
}

function hasCutNumber(units: readonly Unit[]): boolean {
  return units.some(({ key }, at) => /\d$/.test(key) && !isTime(key) && /^\d/.test(units[at + 1]?.key ?? ''))
}

/** True for two points that begin or end with the same words: 何建华的…职务; 杨帆的…职务。 */
const areAlike = ({ key: one }: Unit, { key: other }: Unit): boolean =>
  one.slice(0, 2) === other.slice(0, 2) || one.slice(-3, -1) === other.slice(-3, -1)

/** A list says several things in one form: a label with a colon, or a clause, each on its line. */
function listSpans(units: readonly Unit[]): Span[] {
  const labels = stretches(
    units,
    bothPass((key) => isLabelled(key) || isTime(key)),
  ).filter(([from, to]) => to - from >= LEAST_LABELS)
  const clauses = stretches(units, bothPass(isClause)).filter(([from, to]) => to - from >= LEAST_CLAUSES)
  const points = stretches(units, (unit, before) => /;$/u.test(before.key) && /[;。]$/u.test(unit.key)).filter(
    ([from, to]) =>
      (to - from > 2 || areAlike(units[from] as Unit, units[from + 1] as Unit)) &&
      units.slice(from, to).every(({ key }) => readingLength(key) <= LONGEST_POINT),
  )
  const bullets = stretches(
    units,
    bothPass((key) => BULLET.test(key)),
  )
  const notices = units.flatMap(({ key }, at): Span[] =>
    NOTICE_LABEL.test(key) && isListLine(key) ? [[at, at + 1]] : [],
  )
  return [...labels, ...clauses, ...points, ...bullets, ...notices].filter(
    (span) => !hasCutNumber(units.slice(...span)),
  )
}

const SIGNED_DAY =
  /^(?:(?:\d{4}|[〇○零一二三四五六七八九]{4})年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/u

const endsInName = (key: string): boolean => key.includes(' ') && isChineseName(key.slice(key.lastIndexOf(' ') + 1))

/** A notice is signed by a body and a day, a letter by a person and a day that may lack its year, each on its own line. */
function signatures(units: readonly Unit[]): Span[] {
  return units.flatMap((unit, at): Span[] => {
    const body = units[at - 1]
    const isLetter = body !== undefined && endsInName(body.key)
    if (!SIGNED_DAY.test(unit.key) || !(isLetter || unit.key.includes('年'))) return []
    return [[body && isListLine(body.key) ? at - 1 : at, at + 1]]
  })
}

/** Finds the runs of short lines on a page: for every unit its run's kind, or null. */
export function runsOf(units: readonly Unit[]): (RunKind | null)[] {
  const kinds: (RunKind | null)[] = units.map(() => null)
  const mark = ([from, to]: Span, kind: RunKind): void => {
    for (let at = from; at < to; at++) kinds[at] ??= kind
  }
  for (const span of stretches(units, bothPass(isNameLine))) mark(span, 'names')
  for (const span of verseSpans(units)) mark(span, 'verse')
  for (const span of [...signatures(units), ...listSpans(units)]) mark(span, 'list')
  return kinds
}
