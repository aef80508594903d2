import { namesBefore, namesOfGroup, type NameList } from '../../people/name-list.ts'
import { officeStanding } from '../../people/office-standing.ts'
import { officePatterns } from '../../people/offices.ts'
import type { Look, Recogniser, Found } from '../finding.ts'

function findings({ names, open }: NameList, role: string): Found[] {
  return names.map(({ name, from }) => ({ kind: 'person', name, role, leader: true, open, from }))
}

/** Words between the group's name and the first of the names: 区领导还有A, 区领导:A, 区领导(A). */
const BETWEEN = /^(?:同志)?(?:还?有|包括|为|:|——|\()?:?\s*/u
/** Behind the group's name: words that make another thing of it. */
const NO_GROUP = /^(?:干部|小组|班子|机关|同志们|层|下|力|权|人员|职|者|岗|联系|接待|信箱)/u

function before(look: Look, role: string, at: number): Found[] {
  const closing =
    /(?:等(?:\d{1,2}[位名]|[一二三四五六七八九十]{1,2}[位名])?(?:同志)?|同志)?$/u.exec(
      look.part.key.slice(0, at),
    )?.[0] ?? ''
  const list = namesBefore(look.part.key, at - closing.length, look.evidence)
  const proven = closing.startsWith('等') || list.names.length > 1
  return proven ? findings({ ...list, open: closing.startsWith('等') }, role) : []
}

/** 区领导A、B参加 and A、B、C等区领导: names in a list that the text itself calls leaders of the district. */
export const leaderGroup: Recogniser = {
  id: 'leader-group',
  needs: '领班',
  find: (look) => {
    const { key } = look.part
    const found: Found[] = []
    if (!key.includes('领导') && !key.includes('班子成员')) return found
    for (const match of key.matchAll(officePatterns(look.context.district).group)) {
      const end = match.index + match[0].length
      const words = key.slice(Math.max(0, match.index - 6), match.index)
      if (officeStanding([words, match[0]], look.context.district) !== 'own') continue
      if (NO_GROUP.test(key.slice(end))) continue
      const start = end + (BETWEEN.exec(key.slice(end, end + 8))?.[0].length ?? 0)
      const after = findings(namesOfGroup(key, start, look.evidence), match[0])
      found.push(...(after.length > 0 ? after : before(look, match[0], match.index)))
    }
    return found
  },
  examples: [
    { text: '区领导李建国、王芳参加调研。', finds: ['李建国 区领导', '王芳 区领导'] },
    { text: '李建国、王芳、赵小明等区领导分别到各点投票。', finds: ['李建国 区领导', '王芳 区领导', '赵小明 区领导'] },
    {
      text: '区领导李建国、王芳,赵小明、孙丽出席。',
      finds: ['李建国 区领导', '王芳 区领导', '赵小明 区领导', '孙丽 区领导'],
    },
    { text: '李建国等区领导到场。', finds: ['李建国 区领导'] },
    { text: '全区领导干部大会召开。', finds: [] },
    { text: '静安区领导李建国到访。', finds: [] },
    { text: '在区领导小组会议上,大家发言。', finds: [] },
    { text: '区领导向困难职工送上慰问金。', finds: [] },
  ],
}
