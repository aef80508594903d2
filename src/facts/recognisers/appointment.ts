import { actsIn, TELLS_ACT } from '../../people/acts.ts'
import { roleAtEnd, TITLES } from '../../people/roles.ts'
import type { Look, PersonFinding, Recogniser } from '../finding.ts'

type Told = Pick<PersonFinding, 'name' | 'role' | 'from' | 'leader'>

/** 任命×××为县教育局局长、×××为…: an office that is none of the district's leaders'. */
const OTHERS =
  /(?<=任命|聘任|聘请|选举|[、,])(\p{Script=Han}{2,4}?)(?:同志)?为([^,。;为]{3,40}?)(?=[,。;]|、\p{Script=Han}{2,4}为)/gu

function others(look: Look): Told[] {
  const { key } = look.part
  if (!/任命|聘任|聘请|选举/u.test(key)) return []
  return [...key.matchAll(OTHERS)].flatMap(({ 1: name = '', 2: office = '', index }) => {
    const title = [...office.matchAll(TITLES)].at(-1)
    const isWhole = title !== undefined && title.index + title[0].length === office.length
    const isAct = /(?:任命|聘任|聘请|选举)[^。;]*$/u.test(key.slice(0, index)) && isWhole
    return isAct ? [{ name, role: roleAtEnd(office, title[0].length), from: index, leader: false }] : []
  })
}

/** 任命A、B为区人民政府副区长; A当选区长: an office given to people named before it. */
export const appointment: Recogniser = {
  id: 'appointment',
  needs: '为任选辞免',
  find: (look) => {
    const { key } = look.part
    const { district } = look.context
    if (!TELLS_ACT.test(key)) return []
    const acts = key.includes(district.level) ? actsIn({ key, district, evidence: look.evidence }) : []
    const begun = acts.filter(({ kind }) => kind === 'elected' || kind === 'appointed')
    const own = begun.map(({ name, title, from }) => ({ name, role: title, from, leader: true }))
    const isOwn = ({ from }: Told): boolean => own.some((each) => each.from === from)
    const told = [...own, ...others(look).filter((each) => !isOwn(each))]
    return told.map((each) => ({ kind: 'person', ...each, open: false }))
  },
  examples: [
    {
      text: '会议决定任命李建国、王芳为区人民政府副区长。',
      finds: ['李建国 区人民政府副区长', '王芳 区人民政府副区长'],
    },
    { text: '赵小明当选徐汇区区长。', finds: ['赵小明 徐汇区区长'] },
    { text: '赵小明全票当选区长。', finds: ['赵小明 区长'] },
    { text: '区政协选举赵小明为主席,王芳、李建国为副主席。', finds: ['赵小明 主席', '王芳 副主席', '李建国 副主席'] },
    { text: '任命王芳为区教育局局长。', finds: ['王芳 区教育局局长'] },
    { text: '会议决定免去李建国的副区长职务。', finds: [] },
    { text: '会议接受李建国辞去副区长职务的请求。', finds: [] },
    { text: '提名李建国为区长候选人。', finds: [] },
    { text: '会议任命李建国为静安区副区长。', finds: ['李建国 静安区副区长'] },
  ],
}
