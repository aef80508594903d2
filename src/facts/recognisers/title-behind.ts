import { nameAtEnd } from '../../people/name-end.ts'
import { endWeight } from '../../people/name-start.ts'
import { officeStanding } from '../../people/office-standing.ts'
import { officePatterns } from '../../people/offices.ts'
import { isWordless } from '../../people/words.ts'
import type { Look, Recogniser, Found } from '../finding.ts'

/** Titles that are set behind the names of those who bear them: 李建国|副校长. */
const TITLE =
  /(?<![、总])(?:常务副|副)?(?:(?:[校院园馆所局处科部镇乡县区市旗州盟会团师]|董事|检察|秘书)长|主任(?!委员)|书记|主席|总?经理|总工程师|教授|研究员|院士|医生|律师|常委(?!会))/gu
/** Any of them with a character before it, asked first, for speed. */
const ANY =
  /\p{Script=Han} ?(?:常务|副)*(?:[校院园馆所局处科部镇乡县区市旗州盟会团师事察书]长|主任|书记|主席|经理|工程师|教授|研究员|院士|医生|律师|常委)/u
/** Ends of what is no name: the front of a body, or of a longer title. */
const NO_NAME = /[村镇乡县区市局院校馆所站队会厂台社部处科室组团园店路街办委府总副代场联协]$/u
/** Titles behind which a name of two characters is more often the front of a body: 菜场|经理. */
const COMMON = /(?:经理|主任|书记|主席|医生|律师|工程师|部长|队长|会长)$/u

/** True when the words before the name make it the district's own title: a body of the district, or a title that only its leaders bear. */
function isOwn({ part: { key }, context: { district } }: Look, before: string, title: string): boolean {
  const { body, head } = officePatterns(district)
  const own = body.exec(before)?.[0]
  if (own !== undefined)
    return officeStanding([before.slice(0, -own.length).slice(-6), own + title], district) === 'own'
  const isPlain = !/[^和与及\P{Script=Han}]$/u.test(before)
  return isPlain && (head.test(title) || (title === '常委' && key.includes(`${district.level}委`)))
}

function found(look: Look, title: string, at: number): Found[] {
  const { key } = look.part
  const end = at + title.length
  if (endWeight(key.slice(end, end + 8)) < 2) return []
  const near = key.slice(Math.max(0, at - 12), at)
  const read = nameAtEnd(near, look.evidence)
  const name = read && !NO_NAME.test(read.name) ? read : null
  if (name?.name.endsWith('为') && /(?:任命|选举|推选|聘)[^。;]*$/u.test(key.slice(0, at))) return []
  if (!name || (name.name.length < 3 && !isWordless(name.name))) return []
  const from = at - name.length
  const before = key.slice(0, from)
  const leader = isOwn(look, before, title)
  if (!leader && name.name.length < 3 && COMMON.test(title)) return []
  if (!leader && /[^由请与和及\P{Script=Han}]$/u.test(before)) return []
  return [{ kind: 'person', name: name.name, role: title, leader, open: false, from }]
}

/** 李建国副区长指出, 区人大李建国主任: a name that begins plainly, its title behind it. */
export const titleBehind: Recogniser = {
  id: 'title-behind',
  needs: '长任记席理师授员士生委',
  find: (look) =>
    !ANY.test(look.part.key)
      ? []
      : [...look.part.key.matchAll(TITLE)].flatMap(({ 0: title, index }) => found(look, title, index)),
  examples: [
    { text: '李建国副区长指出,要抓好落实。', finds: ['李建国 副区长'] },
    { text: '区人大李建国主任、区政协王芳主席到会。', finds: ['李建国 主任', '王芳 主席'] },
    { text: '赵小明校长致辞。', finds: ['赵小明 校长'] },
    { text: '高校校长、江南小学校长参加。', finds: [] },
    { text: '桥北村村长表示,路修好了。', finds: [] },
  ],
}
