import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makersOf } from '../../../src/facts/credits.ts'
import { kindOf, type KindReading } from '../../../src/facts/kind.ts'
import type { ArticleKind } from '../../../src/model/article.ts'
import type { Block, BlockKind } from '../../../src/model/block.ts'
import { draftOf } from './draft.ts'

interface Made {
  label?: string
  title?: string
  by?: string
  text: string[]
}

const block = (kind: BlockKind, text: string | undefined): Block[] =>
  text === undefined ? [] : [{ kind, text, span: { line: 1, from: 0, to: text.length }, rule: 'made', confidence: 1 }]

function readingOf({ label, title, by, text }: Made): KindReading {
  const draft = {
    ...draftOf(text),
    kicker: block('kicker', label),
    headline: block('headline', title),
    bylines: block('byline', by),
  }
  return kindOf(draft, makersOf(draft))
}

const PROSE = '渡口的石阶上个月换了新的，走的人多了，青苔反倒少了。'
const VIEW = '修一条路不难，难的是修好以后有人管。'

const SURE: [ArticleKind, Made][] = [
  ['news', { title: '渡口石阶换新', by: '记者 方一鸣', text: [PROSE] }],
  ['news', { title: '渡口石阶换新', text: [PROSE] }],
  ['editorial', { title: '路要有人管', by: '本报评论员', text: [VIEW] }],
  ['editorial', { label: '时评', title: '路要有人管', by: '方一鸣', text: [VIEW] }],
  ['editorial', { title: '社论：路要有人管', text: [VIEW] }],
  ['editorial', { title: '编者按', text: ['今起本报开设专栏，说说路的事。'] }],
  ['letter', { title: '盼望路灯早些亮', text: ['编辑同志：', '我家门口的路灯坏了半个月。', '北桥村 方老伯'] }],
  ['letter', { title: '谢谢那位司机', text: ['我把布包忘在车上，司机追了一站路送来。', '一位老读者'] }],
  ['letter', { label: '读者来信', title: '盼望路灯早些亮', text: ['我家门口的路灯坏了半个月。'] }],
  ['letter', { title: '致全县家长的一封信', text: ['各位家长朋友：', '暑假到了，请看好孩子，不要下河。'] }],
  ['serial', { label: '连载（三）', title: '渡口', by: '方一鸣', text: [PROSE] }],
  ['serial', { title: '渡口', by: '方一鸣', text: [PROSE, '（未完待续）'] }],
  ['serial', { title: '渡口（七）', by: '方一鸣', text: [PROSE, '（下期续《摆渡人》）'] }],
  ['serial', { title: '长篇小说连载：渡口', text: [PROSE] }],
  ['notice', { title: '关于北桥封闭维修的通告', text: ['北桥自3月2日起封闭三十天。', '河湾县交通运输局'] }],
  ['notice', { title: '遗失声明', text: ['方一鸣遗失驾驶证一本，声明作废。'] }],
  ['notice', { title: '停水通知（第2号）', text: ['3月2日8时起停水。'] }],
  ['notice', { text: ['北桥商店遗失公章一枚，特此声明。'] }],
  ['notice', { title: '北桥封闭维修', text: ['北桥封闭三十天，请绕行。', '河湾县交通运输局', '2021年3月1日'] }],
  ['notice', { title: '春季义诊', text: ['时间：3月6日上午', '地点：县医院广场', '欢迎前来。'] }],
  ['notice', { title: '讣告', text: ['方老伯于2021年3月1日逝世，享年九十岁。'] }],
  ['notice', { title: '敬告读者', by: '本报编辑部', text: ['节日停报三天。', '特此敬告。'] }],
  ['ad', { title: '望江苑二期盛大开盘', text: ['每平方米4800元起', '售楼热线：0512-60000000'] }],
  ['ad', { label: '广告', title: '望江苑', text: ['住在江边，每天看船。'] }],
  ['ad', { title: '春装全场特价', text: ['满300减60'] }],
  ['teaser', { title: '老桥重开', text: ['停用两年的老桥昨天通行了。（详见第3版）'] }],
  ['teaser', { title: '老桥重开', text: ['停用两年的老桥昨天通行了。', '▶详见A2版'] }],
  ['teaser', { title: '今日要目', text: ['老桥重开通行', '渡口石阶换新'] }],
  ['news', { title: '公告栏前的约定', text: [PROSE] }],
]

test('an article is of the kind of which it has the form', () => {
  for (const [kind, made] of SURE) assert.deepEqual(readingOf(made), { kind }, JSON.stringify(made))
})

test('a report stays one: signed, told with a dateline, about a notice, an offer or a letter', () => {
  const reports: Made[] = [
    { title: '交通部门发布封桥通告', by: '记者 方一鸣', text: [PROSE] },
    { title: '北桥封闭维修', by: '记者 方一鸣', text: ['北桥封闭三十天。', '河湾县交通运输局', '2021年3月1日'] },
    { title: '商场促销引来排队', by: '记者 方一鸣', text: ['买一送一', '咨询电话 60000000'] },
    { title: '老桥重开', by: '记者 方一鸣', text: ['老桥昨天通行了。（详见第3版）'] },
    { title: '一封信牵出三十年的约定', text: [PROSE] },
    { title: '评论员走进校园', by: '记者 方一鸣', text: [PROSE] },
    { title: '小说连载本周收官', by: '记者 方一鸣', text: [PROSE] },
    { title: '春运客流（上）', by: '记者 方一鸣', text: [PROSE] },
  ]
  for (const made of reports) assert.deepEqual(readingOf(made), { kind: 'news' }, JSON.stringify(made))
})

test('what speaks for a kind and is too little to decide leaves a report with a doubt', () => {
  const doubts: [ArticleKind, Made][] = [
    ['notice', { title: '县里公布停水公告', text: ['3月2日停水一天。'] }],
    ['notice', { title: '北桥封闭维修', text: ['北桥封闭三十天，请绕行。', '河湾县交通运输局'] }],
    ['letter', { title: '过年的话', text: ['亲爱的朋友们：', '又是一年。'] }],
    ['ad', { title: '望江苑', text: ['江景房每平方米4800元起。', '售楼热线：60000000'] }],
    ['editorial', { label: '南窗夜谈', title: '路要有人管', by: '小雨', text: [VIEW] }],
  ]
  for (const [perhaps, made] of doubts)
    assert.deepEqual(readingOf(made), { kind: 'news', perhaps }, JSON.stringify(made))
})

test('lines that keep their ends are verse', () => {
  const draft = draftOf(['竹篙点开早雾'])
  const verse = { ...draft, paragraphs: draft.paragraphs.map((each) => ({ ...each, kind: 'lines' as const })) }
  assert.deepEqual(kindOf(verse, makersOf(verse)), { kind: 'poem' })
})
