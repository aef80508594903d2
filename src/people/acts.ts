import type { District } from './district.ts'
import { namesBefore } from './name-list.ts'
import type { NameEvidence } from './name-start.ts'
import { officeStanding } from './office-standing.ts'
import { officePatterns } from './offices.ts'

/** Beginnings and ends of an office: by election, by appointment, by resigning, by being relieved of it. */
export type ActKind = 'elected' | 'appointed' | 'resigned' | 'removed'

/** An act told in a text: somebody gets or leaves an office of the district. Offsets are of the text's width key. */
interface OfficeAct {
  kind: ActKind
  name: string
  /** As printed. */
  title: string
  /** Of the name. */
  from: number
  /** Behind the office. */
  end: number
  /** The office whose body this one leaves out, as printed just before it. */
  leansOn?: string
}

/** True for texts that can tell of any act: asked first, for speed. */
export const TELLS_ACT = /[为任选]|辞去|免去|免除/u
/** Between the names and the office: A、B(同志)(当选)为|区长. */
const TAKES =
  /等?(?:\d+[位名])?(?:同志)?(?:全票|高票|满票|正式|再次|依法|继续)?(?:为|当选为?|(?:现|出|担|就|升|调|转|接|继|兼|连)?任)$/u
/** Words that must stand before the names for 为 to be an appointment. */
const DECIDED = /(?:任命|选举|补选|推选|选出|决定)[^,。;]{0,3}$/u
/** One more of the same act: 、周建平为|区监委主任; ,陈小红为秘书长. */
const ALSO = /^[、,;和]$/u
/** Not the act itself: 曾任, 历任. */
const NOT_NOW = /[曾历原前拟将时]$/u
/** Behind the office: it is not held yet. */
const NOT_YET = /^(?:提名)?(?:候选人|人选|提名|建议)/u
/** Between a name and the office that is left: A(同志)|辞去|, A的|. */
const LEAVES = /(?:同志)?(?:(?:因[^,。;]{0,16})?(?:提出)?(?:请求|申请)?辞去|不再(?:担任|兼任)|的)(?:其|所任|担任)?的?$/u
/** Words that must stand before the names for 的 to be a removal. */
const RELIEVED = /(?:免去|免除|撤销|罢免)[^,。;]{0,2}$/u

type Office = readonly [title: string, from: number]

/** Text to read: a width key, the district whose offices count, and the knowledge of names. */
interface ActText {
  key: string
  district: District
  evidence: NameEvidence
}

/** Offices that leave out their body, in a sentence in which a body of the district elects: 县政协选举×××为|主席. */
const ELECTED_BRIEF = /(?<=\p{Script=Han}(?:同志)?为)(?:常务副|副)?(?:主席|主任|秘书长)(?=[,。;、])/gu

/** The district's offices in a text, and what leans on one: 、陈小红为|秘书长; ,甲、乙为|副主任. */
function offices({ key, district }: ActText): Office[] {
  const { phrase, elliptical, elects } = officePatterns(district)
  const full = [...key.matchAll(phrase)].flatMap((match): Office[] => {
    const end = match.index + match[0].length
    const more = /^[、,;](?:\p{Script=Han}{2,4}[、和]){0,14}\p{Script=Han}{2,4}(?:同志)?为/u.exec(key.slice(end))?.[0]
    const brief = more === undefined ? undefined : elliptical.exec(`,${key.slice(end + more.length)}`)?.[0].slice(1)
    const leans: Office[] = more === undefined || brief === undefined ? [] : [[brief, end + more.length]]
    return [[match[0], match.index], ...leans]
  })
  if (!elects.test(key)) return full
  const brief = [...key.matchAll(ELECTED_BRIEF)].map(({ 0: title, index }): Office => [title, index])
  return [
    ...full,
    ...brief.filter(([, at]) => !full.some(([title, from]) => at >= from && at < from + title.length)),
  ].sort((a, b) => a[1] - b[1])
}

function namesOf(text: ActText, length: number, to: number): { name: string; from: number }[] {
  return namesBefore(text.key, to - length, text.evidence).names
}

/** People who take an office; `last` is the act before. */
function taken(text: ActText, [title, from]: Office, last: OfficeAct | undefined): OfficeAct[] {
  const before = text.key.slice(0, from)
  const verb = TAKES.exec(before)?.[0]
  if (verb === undefined) return []
  const names = namesOf(text, verb.length, from)
  const [first] = names
  if (!first || NOT_NOW.test(before.slice(0, -verb.length))) return []
  const ahead = before.slice(0, first.from)
  const isAlso = last !== undefined && ALSO.test(before.slice(last.end, first.from))
  if (verb.endsWith('为') && !verb.includes('当选') && !isAlso && !DECIDED.test(ahead)) return []
  const isElected = verb.includes('当选') || /选[举出]?[^,。;]{0,3}$/u.test(ahead)
  const kind = isAlso && verb.endsWith('为') ? last.kind : isElected ? 'elected' : 'appointed'
  return names.map((each) => ({ kind, name: each.name, title, from: each.from, end: from + title.length }))
}

/** People who leave an office. */
function left(text: ActText, [title, from]: Office, last: OfficeAct | undefined): OfficeAct[] {
  const before = text.key.slice(0, from)
  const verb = LEAVES.exec(before)?.[0]
  if (verb === undefined) return []
  const names = namesOf(text, verb.length, from)
  const [first] = names
  if (!first) return []
  const ahead = before.slice(0, first.from)
  const isSaid = /辞去|不再/u.test(verb) || RELIEVED.test(ahead)
  if (!isSaid && !(last !== undefined && ALSO.test(before.slice(last.end, first.from)))) return []
  const kind = verb.includes('辞去') ? 'resigned' : 'removed'
  return names.map((each) => ({ kind, name: each.name, title, from: each.from, end: from + title.length }))
}

/** An office that says nothing of its body. */
const BRIEF = /^(?:常务副|副)?(?:主席|主任|书记|秘书长)$/u

/** The head's office of the body that elects, 县政协主席 in 县政协选举…为主席; '' without one. */
function bodyElecting({ key, district }: ActText): string {
  const found = officePatterns(district).elects.exec(key)?.[0] ?? ''
  const body = /政协|人大/u.exec(found)?.[0]
  return body === undefined ? '' : `${district.level}${body === '政协' ? '政协主席' : '人大常委会主任'}`
}

/** Acts by which people get or leave an office of the district, in printed order; offices only sought or proposed are none. */
export function actsIn(text: ActText): OfficeAct[] {
  let last: OfficeAct | undefined
  let body = bodyElecting(text)
  return offices(text).flatMap((office) => {
    const [title, from] = office
    const end = from + title.length
    const words = text.key.slice(Math.max(0, from - 6), from).replace(/^.*(?:[为任选]|辞去|的)/u, '')
    if (NOT_YET.test(text.key.slice(end)) || officeStanding([words, title], text.district) !== 'own') return []
    const started = taken(text, office, last)
    const acts = started.length > 0 ? started : left(text, office, last)
    last = acts.at(-1) ?? last
    const isBrief = BRIEF.test(title)
    const leaning = isBrief && body !== '' ? acts.map((act) => ({ ...act, leansOn: body })) : acts
    if (!isBrief && acts.length > 0) body = title
    return leaning
  })
}
