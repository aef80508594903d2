import { officePatterns, officeStanding } from '../../people/offices.ts'
import { namesAfter, namesBefore, type NameList } from '../../people/name-list.ts'
import type { Look, PersonFinding, Recogniser } from '../finding.ts'

function findings(list: NameList, role: string, look: Look): PersonFinding[] {
  return list.names.map(({ name, from }) => ({
    kind: 'person',
    name,
    role,
    leader: true,
    open: list.open,
    paragraph: look.paragraph,
    from,
    rule: 'leader-group',
  }))
}

/** What may stand between the group's name and the first of the names: 区领导还有A, 区领导:A. */
const BETWEEN = /^(?:同志)?(?:还?有|包括|:|——)?\s*/u

function before(look: Look, role: string, at: number): PersonFinding[] {
  const closing =
    /(?:等(?:\d{1,2}位|[一二三四五六七八九十]位)?(?:同志)?|同志)?$/u.exec(look.part.key.slice(0, at))?.[0] ?? ''
  const list = namesBefore(look.part.key, at - closing.length)
  const proven = closing.startsWith('等') || list.names.length > 1
  return proven ? findings({ ...list, open: closing.startsWith('等') }, role, look) : []
}

/** 区领导A、B参加 and A、B、C等区领导: names in a list that the text itself calls leaders of the district. */
export const leaderGroup: Recogniser = {
  id: 'leader-group',
  find: (look) => {
    const { key } = look.part
    const found: PersonFinding[] = []
    if (!key.includes('领导')) return found
    for (const match of key.matchAll(officePatterns(look.context.district).group)) {
      const end = match.index + match[0].length
      if (
        officeStanding([key.slice(Math.max(0, match.index - 4), match.index), match[0]], look.context.district) !==
        'own'
      )
        continue
      if (/^(?:干部|小组|班子|机关|同志们|层|下|力|权|人员|职|者)/u.test(key.slice(end))) continue
      const start = end + (BETWEEN.exec(key.slice(end, end + 6))?.[0].length ?? 0)
      const after = findings(namesAfter(key, start, look.text.all), match[0], look)
      found.push(...(after.length > 0 ? after : before(look, match[0], match.index)))
    }
    return found
  },
  examples: [
    { text: '区领导李建国、王芳参加调研。', finds: ['李建国 区领导', '王芳 区领导'] },
    { text: '李建国、王芳、赵小明等区领导分别到各点投票。', finds: ['李建国 区领导', '王芳 区领导', '赵小明 区领导'] },
    { text: '全区领导干部大会召开。', finds: [] },
    { text: '静安区领导李建国到访。', finds: [] },
    { text: '在区领导小组会议上,大家发言。', finds: [] },
  ],
}
