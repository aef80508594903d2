import { nameAtStart } from '../../people/name-start.ts'
import type { Look, PersonFinding, Recogniser } from '../finding.ts'

/** Titles that make the words before them a person's role. Only those that name an office, a profession or a rank. */
const TITLE =
  '(?:(?:党委|党组|党总支|党支部|党工委|支部|团委)(?:副)?书记|(?:副)?(?:书记|处长|科长|局长|院长|校长|园长|馆长|所长|站长|队长|会长|行长|厂长|台长|社长|村长|镇长|乡长|市长|省长|厅长|司长|署长|关长|庭长|检察长|秘书长|理事长|董事长|总经理|总裁|总监|总编辑|主编|经理|部长|主任|主席|团长|班长|政委|司令员)|(?:副)?(?:教授|研究员|研究馆员|主任医师|主任护师)|(?:高级|总|首席)?工程师|策展人|创始人|发起人|主理人|负责人|传承人|设计师|建筑师|护士长|院士|检察官|法官|律师|教练)'
const TITLES = new RegExp(`${TITLE}(?=\\p{Script=Han}{2})`, 'gu')
/** The words right before a title that may belong to the role. */
const ROLE_WORDS = /[\p{Script=Han}A-Za-z0-9·“”《》()—]*$/u
const LONGEST_ROLE = 40

/** Words that lead in to a role and are no part of it. */
const LEAD_IN =
  /^.*(?:的是|邀请到?|请来|来自|听取了?|会见了?|采访了?|随后|期间|同时|据悉|据|由|让|请|当天|现场|活动中|会上|其中|一边|在(?!线|地)|对(?!外)|给|陪同|带着|跟着|认识|宣读了|包括|成为|担任|的(?!士))/u

function trimRole(raw: string): string {
  const unquoted = raw.replace(/^[”》)—·]+/u, '')
  const led = LEAD_IN.exec(unquoted)
  const role = led && led[0].length < unquoted.length - 2 ? unquoted.slice(led[0].length) : unquoted
  const opened = (role.match(/[“《(]/gu) ?? []).length
  const closed = (role.match(/[”》)]/gu) ?? []).length
  return opened === closed ? role : role.replace(/^.*[“”《》()]/u, '')
}

function holder(look: Look, match: RegExpMatchArray, since: number): PersonFinding | null {
  const { key } = look.part
  const end = (match.index ?? 0) + match[0].length
  const name = nameAtStart(key.slice(end, end + 8), look.evidence, 2)
  if (!name || name.startsWith('和')) return null
  const before = ROLE_WORDS.exec(key.slice(Math.max(since, end - LONGEST_ROLE), end - match[0].length))?.[0] ?? ''
  const role = trimRole(before + match[0])
  if (role.length < 4 || /^(?:原|前|时任|已故|[和与及]?副?(?:主席|主任|书记)$)/u.test(role)) return null
  return {
    kind: 'person',
    name,
    role,
    leader: false,
    open: false,
    line: look.part.lineAt(end),
    paragraph: look.paragraph,
    from: end,
    rule: 'role-holder',
  }
}

function holders(look: Look): PersonFinding[] {
  const found: PersonFinding[] = []
  let since = 0
  for (const match of look.part.key.matchAll(TITLES)) {
    const person = holder(look, match, since)
    if (!person) continue
    found.push(person)
    since = person.from + person.name.length
  }
  return found
}

/** 某某研究院院长×××: a person with an office that is none of the district's. The name must end plainly. */
export const roleHolder: Recogniser = {
  id: 'role-holder',
  find: holders,
  examples: [
    { text: '首先登场的是市档案馆利用处处长李建国,他介绍了馆藏。', finds: ['李建国 市档案馆利用处处长'] },
    { text: '第三中学党委副书记王芳长期从事德育工作。', finds: ['王芳 第三中学党委副书记'] },
    { text: '随后,故居纪念馆策展人赵小明分享了故事。', finds: ['赵小明 故居纪念馆策展人'] },
    { text: '医院院长高度重视这项工作。', finds: [] },
    { text: '居委会主任和志愿者一起上门。', finds: [] },
  ],
}
