import { namesBefore } from '../../people/name-list.ts'
import { officeStanding } from '../../people/office-standing.ts'
import { officePatterns } from '../../people/offices.ts'
import type { Look, PersonFinding, Recogniser } from '../finding.ts'

/** Between the names and the office: A、B(同志)(当选)为|区长. */
const VERB = /(?:等?(?:\d+[位名])?(?:同志)?)(?:为|当选为?|任)$/u
/** What must stand before the names for 为 to be an appointment. */
const APPOINTED = /(?:任命|选举|补选|推选|决定)[^,。;]{0,3}$/u
/** Behind the office: it is not held yet. */
const NOT_YET = /^(?:候选人|人选|提名|建议)/u

function appointed(look: Look, [role, from]: readonly [string, number]): PersonFinding[] {
  const before = look.part.key.slice(0, from)
  const verb = VERB.exec(before)?.[0]
  if (verb === undefined) return []
  const list = namesBefore(look.part.key, from - verb.length, look.evidence)
  const first = list.names[0]
  if (!first || (verb.endsWith('为') && !verb.includes('当选') && !APPOINTED.test(before.slice(0, first.from))))
    return []
  return list.names.map((name) => ({
    ...({ kind: 'person', name: name.name, role, leader: true, open: false } as const),
    ...{ line: look.part.lineAt(name.from), paragraph: look.paragraph, from: name.from, rule: 'appointment' },
  }))
}

/** 任命A、B为区人民政府副区长; A当选区长: an office of the district, given to people named before it. */
export const appointment: Recogniser = {
  id: 'appointment',
  find: (look) => {
    const { key } = look.part
    const { district } = look.context
    if (!/[为任选]/u.test(key) || !key.includes(district.level)) return []
    return [...key.matchAll(officePatterns(district).phrase)].flatMap((match) => {
      const end = match.index + match[0].length
      const words = key.slice(Math.max(0, match.index - 6), match.index).replace(/^.*[为任选]/u, '')
      if (NOT_YET.test(key.slice(end)) || officeStanding([words, match[0]], district) !== 'own') return []
      return appointed(look, [match[0], match.index])
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
