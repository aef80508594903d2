import { namesAfter } from '../../people/name-list.ts'
import { beginsPlace, leastBehind, roleAtEnd, TITLES } from '../../people/roles.ts'
import type { Look, Recogniser, Found } from '../finding.ts'

function holders(look: Look): Found[] {
  const { key, text } = look.part
  const found: Found[] = []
  let since = 0
  for (const { 0: title, index } of key.matchAll(TITLES)) {
    const end = index + title.length
    if (
      index < since ||
      !/^ ?\p{Script=Han}{2}|^ ?\p{Script=Han}[ □?〇(]/u.test(key.slice(end)) ||
      beginsPlace(key, end)
    )
      continue
    const start = end + (key.charAt(end) === ' ' ? 1 : 0)
    const { names, end: last, open } = namesAfter(key, start, { ...look.evidence, least: start > end ? 3 : 2 })
    if (names.length === 0 || /^[和与及]/u.test(names[0]?.name ?? '')) continue
    const role = roleAtEnd(key.slice(since, end), title.length)
    const least = leastBehind([key.slice(since, end - role.length), role], title)
    if (least === null) continue
    if (least > 2 && namesAfter(key, start, { ...look.evidence, least }).names.length === 0) continue
    const printed = text.slice(end - role.length, end)
    found.push(
      ...names.map(({ name, from }) => ({ kind: 'person' as const, name, role: printed, from, open, leader: false })),
    )
    since = last
  }
  return found
}

/** 某某研究院院长×××: people with an office, a rank or a profession that is none of the district's. Their names must end plainly. */
export const roleHolder: Recogniser = {
  id: 'role-holder',
  find: holders,
  examples: [
    { text: '首先登场的是市档案馆利用处处长李建国,他介绍了馆藏。', finds: ['李建国 市档案馆利用处处长'] },
    { text: '第三中学党委副书记王芳长期从事德育工作。', finds: ['王芳 第三中学党委副书记'] },
    { text: '随后,故居纪念馆策展人赵小明分享了故事。', finds: ['赵小明 故居纪念馆策展人'] },
    { text: '桃源镇党委副书记、镇长李建国来了。', finds: ['李建国 桃源镇党委副书记、镇长'] },
    { text: '市政协副主席李建国、王芳出席。', finds: ['李建国 市政协副主席', '王芳 市政协副主席'] },
    { text: '医院院长高度重视这项工作。', finds: [] },
    { text: '居委会主任和志愿者一起上门。', finds: [] },
    { text: '活动在湖南省长沙市举行。', finds: [] },
  ],
}
