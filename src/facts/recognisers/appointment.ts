import { namesBefore } from '../../people/name-list.ts'
import { officeStanding } from '../../people/office-standing.ts'
import { officePatterns } from '../../people/offices.ts'
import type { Look, PersonFinding, Recogniser } from '../finding.ts'

/** Between the names and the office: A、B(同志)(当选)为|区长. */
const VERB = /(?:等?(?:\d+[位名])?(?:同志)?)(?:为|当选为?|(?:现|出|担|就|升|调|转|接|继|兼)?任)$/u
/** What must stand before the names for 为 to be an appointment. */
const APPOINTED = /(?:任命|选举|补选|推选|决定)[^,。;]{0,3}$/u
/** Behind the office: it is not held yet. */
const NOT_YET = /^(?:候选人|人选|提名|建议)/u
/** One more of the same act: 、周建平为|区监委主任; ,陈小红为秘书长. */
const ALSO = /^[、,;和]$/u
/** Not the act itself: 曾任, 历任. */
const NOT_NOW = /[曾历原前拟将]$/u

type Office = readonly [role: string, from: number]

function appointed(look: Look, [role, from]: Office, since: number): PersonFinding[] {
  const before = look.part.key.slice(0, from)
  const verb = VERB.exec(before)?.[0]
  if (verb === undefined) return []
  const list = namesBefore(look.part.key, from - verb.length, look.evidence)
  const first = list.names[0]
  if (!first || NOT_NOW.test(before.slice(0, -verb.length))) return []
  const isAct =
    APPOINTED.test(before.slice(0, first.from)) || (since >= 0 && ALSO.test(before.slice(since, first.from)))
  if (verb.endsWith('为') && !verb.includes('当选') && !isAct) return []
  return list.names.map((name) => ({
    ...({ kind: 'person', name: name.name, role, leader: true, open: false } as const),
    ...{ line: look.part.lineAt(name.from), paragraph: look.paragraph, from: name.from, rule: 'appointment' },
  }))
}

/** The unit's offices in a paragraph, and what leans on one: 、陈小红为|秘书长. */
function offices({ part: { key }, context: { district } }: Look): Office[] {
  const { phrase, elliptical } = officePatterns(district)
  return [...key.matchAll(phrase)].flatMap((match): Office[] => {
    const end = match.index + match[0].length
    const more = /^[、,;]\p{Script=Han}{2,4}(?:同志)?为/u.exec(key.slice(end))?.[0]
    const brief = more === undefined ? undefined : elliptical.exec(`,${key.slice(end + more.length)}`)?.[0].slice(1)
    const leans: Office[] = more === undefined || brief === undefined ? [] : [[brief, end + more.length]]
    return [[match[0], match.index], ...leans]
  })
}

/** 任命A、B为区人民政府副区长; A当选区长: an office of the district, given to people named before it. */
export const appointment: Recogniser = {
  id: 'appointment',
  find: (look) => {
    const { key } = look.part
    const { district } = look.context
    if (!/[为任选]/u.test(key) || !key.includes(district.level)) return []
    let since = -1
    return offices(look).flatMap(([role, from]) => {
      const end = from + role.length
      const words = key.slice(Math.max(0, from - 6), from).replace(/^.*[为任选]/u, '')
      if (NOT_YET.test(key.slice(end)) || officeStanding([words, role], district) !== 'own') return []
      const found = appointed(look, [role, from], since)
      if (found.length > 0) since = end
      return found
    })
  },
  examples: [
    {
      text: '会议决定任命李建国、王芳为区人民政府副区长。',
      finds: ['李建国 区人民政府副区长', '王芳 区人民政府副区长'],
    },
    { text: '赵小明当选徐汇区区长。', finds: ['赵小明 徐汇区区长'] },
    { text: '会议决定免去李建国的副区长职务。', finds: [] },
    { text: '提名李建国为区长候选人。', finds: [] },
    { text: '会议任命李建国为静安区副区长。', finds: [] },
  ],
}
