import { isBody, isLocalBody } from './credit-words.ts'
import { isColumnHost, readingLength } from './marks.ts'
import { isChineseName } from './name-shape.ts'
import { bothPass, stretches, type UnitSpan } from './stretches.ts'
import type { Unit } from './unit.ts'
import { isSigning, ROLE_LINE, verseSpans } from './verse.ts'

/**
 * Kinds of runs of short lines: `verse` and `names` keep their line ends, `list` is a paragraph a line. Such lines end
 * without a full stop and are no titles and no halves of a sentence.
 */
export type RunKind = 'verse' | 'names' | 'list'

const LONGEST_LIST_LINE = 36
/** The same of a point that ends in a semicolon. */
const LONGEST_POINT = 60
const LEAST_CLAUSES = 3
const LEAST_LABELS = 2
/** A mark and words behind it; a name of two or three characters alone may be a byline. */
const BULLET = /^[●■◆★○□•·]\s*\S.{4,}/u
/** Labels in a notice of an event, each on its own line. */
const NOTICE_LABEL =
  /^(?:时间|日期|地点|地址|主办|承办|协办|联系人|(?:联系|监督|举报|受理)?(?:电话|邮箱|地址)|报名|票价|费用|对象|名额|咨询)\S{0,4}:/u

/** True for 王秀珍 李德宝 陈志强, also with words in brackets behind a name or a rank before the names. */
export function isNameLine(key: string): boolean {
  const words = key
    .replace(/[(][^()]{1,16}[)]/gu, ' ')
    .replace(/(?<= |^)(\p{Script=Han}) (\p{Script=Han})(?= |$)/gu, '$1$2')
  const parts = words.split(/[\s、]+/u).filter((word) => word !== '')
  const names = parts.filter((word) => isChineseName(word))
  return names.length >= 2 && names.length >= parts.length - 1 && !ROLE_LINE.test(key)
}

function isListLine(key: string): boolean {
  return readingLength(key) <= LONGEST_LIST_LINE && !/[。;]|[,、]$|^[%,、。)”]/u.test(key) && !ROLE_LINE.test(key)
}

function isLabelled(key: string): boolean {
  return isListLine(key) && /^[^,。:]{1,14}:\S/u.test(key) && !isSigning(key)
}

/** True for days and hours, and nothing besides: 7月6日 8:00-16:00. */
export const isTime = (key: string): boolean =>
  /^(?=.*\d[日:])[\d\s年月日时分上下午晚至()星期周一二三四五六:~—-]{4,36}$/u.test(key)

function isClause(key: string): boolean {
  return isListLine(key) && /^[^,。]{2,10},\S/u.test(key)
}

/** 云岭2:0石桥: who played whom, with the score between. */
const SCORE = '[\\p{Script=Han}()]{2,10}\\s*\\d{1,3}\\s*[:∶比-]\\s*\\d{1,3}\\s*[\\p{Script=Han}()]{2,10}'
/** A number and what it counts, a short name and its numbers, an hour and what is then, works that won a prize, scores: 63家 入驻企业, 一等奖 5注 单注奖金8000元, 18:30 新闻. */
const ROW = new RegExp(
  `^(?:\\d[\\d.]*[%\\p{Script=Han}]{0,5}\\s+\\p{Script=Han}\\S*|\\p{Script=Han}{1,4}\\s+\\d\\S{0,7}(?:\\s+\\S+)*|\\d{1,2}:\\d{2}\\s+\\S.*|[特一二三]等奖\\S{0,8}|(?:\\p{Script=Han}{2,14}《[^《》]{1,16}》(?:\\s+|$))+|${SCORE}(?:\\s+${SCORE})*)$`,
  'u',
)
const isRow = (key: string): boolean => isListLine(key) && ROW.test(key)

/** Number of cells of a row of a table, parted by spaces: 学校 参考人数 一本上线; 0 for any other line. */
export const cellsOf = (key: string): number => (isListLine(key) && !/[,:]/u.test(key) ? key.split(/ +/u).length : 0)

const NAME_AND_POST =
  /^(\p{Script=Han}{2,4}|\p{Script=Han} \p{Script=Han})(?:[(][^()]{1,8}[)])? +\p{Script=Han}{4,24}$/u
/** True for a name with the work behind it, as on a roll: 唐晓芳(女) 县人民医院护士长. */
function isOfRoll(key: string): boolean {
  const name = NAME_AND_POST.exec(key)?.[1]?.replace(' ', '')
  return name !== undefined && isChineseName(name)
}

/** True below words that announce a list: 授予下列企业称号:, 附:拟命名名单. */
const isAnnounced = (units: readonly Unit[], from: number): boolean => /(?::|名单)$/u.test(units[from - 1]?.key ?? '')

/** Rows of a table, of equally many cells, three at least, and with numbers in most, or below words that announce a list. */
function tableSpans(units: readonly Unit[]): UnitSpan[] {
  const rows = stretches(units, ({ key }, before) => cellsOf(key) > 2 && cellsOf(key) === cellsOf(before.key))
  return rows.filter(([from, to]) => {
    const keys = units.slice(from, to).map(({ key }) => key)
    const numbered = keys.filter((key) => /\d/u.test(key)).length
    return (numbered * 2 >= keys.length && !keys.every(isRow)) || isAnnounced(units, from)
  })
}

/** Names with their work, one below the other. */
const rolls = (units: readonly Unit[]): UnitSpan[] => stretches(units, bothPass(isOfRoll))
/** True for lines of which half end in the name of a body: no verse. */
const nameBodies = (units: readonly Unit[]): boolean =>
  units.filter(({ key }) => isBody(key.slice(key.lastIndexOf(' ') + 1))).length * 2 >= units.length

/** The names of bodies, one below the other in a text; a roll of names with their work. */
function rollSpans(units: readonly Unit[]): UnitSpan[] {
  const bodies = stretches(
    units,
    bothPass((key) => /^\p{Script=Han}{4,20}$/u.test(key) && isBody(key)),
  )
  return [...bodies.filter(([from]) => isAnnounced(units, from)), ...rolls(units)]
}

function hasCutNumber(units: readonly Unit[]): boolean {
  return units.some(({ key }, at) => /\d$/.test(key) && !isTime(key) && /^\d/.test(units[at + 1]?.key ?? ''))
}

/** True for two points that begin or end with the same words: 何建华的…职务; 杨帆的…职务。 */
const areAlike = ({ key: one }: Unit, { key: other }: Unit): boolean =>
  one.slice(0, 2) === other.slice(0, 2) ||
  one.slice(-3, -1) === other.slice(-3, -1) ||
  [one, other].every((key) => /^\p{Script=Han}{2,4}为\p{Script=Han}{4,}[;。]$/u.test(key))

/** True for lines of one length, the last one left out, whose commas stand anywhere: text that was wrapped. */
function isOneWidth(units: readonly Unit[]): boolean {
  const lines = units.slice(0, -1).map(({ key }) => key)
  const lengths = lines.map((key) => readingLength(key))
  const isEven = (each: readonly number[]): boolean => Math.max(...each) - Math.min(...each) <= 1
  return (
    (isEven(lengths) || isEven(lines.map(({ length }) => length))) &&
    new Set(lines.map((key) => key.indexOf(','))).size > 1
  )
}

/** A list says several things in one form: a label with a colon, or a clause, each on its line. */
function listSpans(units: readonly Unit[]): UnitSpan[] {
  const labels = stretches(
    units,
    bothPass((key) => isLabelled(key) || isTime(key) || isRow(key)),
  ).filter(([from, to]) => to - from >= LEAST_LABELS)
  const clauses = stretches(units, bothPass(isClause)).filter(
    ([from, to]) => to - from >= LEAST_CLAUSES && !isOneWidth(units.slice(from, to)),
  )
  const points = stretches(units, (unit, before) => /;$/u.test(before.key) && /[;。]$/u.test(unit.key)).filter(
    ([from, to]) =>
      (to - from > 2 || areAlike(units[from] as Unit, units[from + 1] as Unit)) &&
      units.slice(from, to).every(({ key }) => readingLength(key) <= LONGEST_POINT),
  )
  const bullets = stretches(
    units,
    bothPass((key) => BULLET.test(key)),
  )
  const notices = units.flatMap(({ key, gap }, at): UnitSpan[] => {
    const isHost = isColumnHost([units[at - 1]?.key, key, units[at + 1]?.key])
    const isUnderNames = gap === 0 && isLabelled(key) && isNameLine(units[at - 1]?.key ?? '')
    const isNamed = isAnnounced(units, at) && cellsOf(key) > 2
    return (isUnderNames || isNamed || NOTICE_LABEL.test(key)) && isListLine(key) && !isHost ? [[at, at + 1]] : []
  })
  return [...labels, ...clauses, ...points, ...bullets, ...notices].filter(
    (span) => !hasCutNumber(units.slice(...span)),
  )
}

const SIGNED_DAY =
  /^(?:(?:(?:\d{4}|[〇○零一二三四五六七八九]{4})年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|\d{4}年\d{1,2}月)$/u

const endsInName = (key: string): boolean => key.includes(' ') && isChineseName(key.slice(key.lastIndexOf(' ') + 1))

/** The same behind the body that signs: 区水务局 2024年3月16日. */
function isBodyAndDay(key: string): boolean {
  const [, body, day] = /^([\p{Script=Han}()]{3,20})\s+(\S+)$/u.exec(key) ?? []
  return body !== undefined && SIGNED_DAY.test(day ?? '') && /年/u.test(key) && isBody(body)
}

/** A notice is signed by a body and a day, a letter by a person and a day that may lack its year, each on its own line. */
function signatures(units: readonly Unit[]): UnitSpan[] {
  return units.flatMap((unit, at): UnitSpan[] => {
    const body = units[at - 1]
    if (isBodyAndDay(unit.key)) return [[at, at + 1]]
    if (!SIGNED_DAY.test(unit.key)) return []
    const isLetter = body !== undefined && (endsInName(body.key) || isLocalBody(body.key))
    if (!isLetter && !unit.key.includes('年')) return []
    return [[body && isListLine(body.key) ? at - 1 : at, at + 1]]
  })
}

/** The stretch without a bold line that opens it over plain ones: the head of a list. */
const belowHead = (units: readonly Unit[], [from, to]: UnitSpan): UnitSpan =>
  units[from]?.place?.bold === true && units[from + 1]?.place?.bold === false ? [from + 1, to] : [from, to]

/** Finds the runs of short lines on a page: for every unit its run's kind, or null. */
export function shortRuns(units: readonly Unit[]): (RunKind | null)[] {
  const kinds: (RunKind | null)[] = units.map(() => null)
  const mark = ([from, to]: UnitSpan, kind: RunKind): void => {
    for (let at = from; at < to; at++) kinds[at] ??= kind
  }
  for (const span of stretches(units, bothPass(isNameLine))) mark(span, 'names')
  for (const span of tableSpans(units)) mark(span, 'names')
  for (const span of [
    ...stretches(units, bothPass(isRow)),
    ...rolls(units).filter((span) => nameBodies(units.slice(...span))),
  ])
    mark(span, 'list')
  const isTable = ([from, to]: UnitSpan): boolean => kinds.slice(from, to).some((kind) => kind !== null)
  for (const span of verseSpans(units)) if (!isTable(span)) mark(belowHead(units, span), 'verse')
  for (const span of [...signatures(units), ...listSpans(units), ...rollSpans(units)]) mark(span, 'list')
  return kinds
}
