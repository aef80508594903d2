import { buildArchive } from '../../../src/archive/build.ts'
import type { Archive } from '../../../src/model/archive.ts'
import type { Article, PersonMention } from '../../../src/model/article.ts'
import type { PrintedArticle, PrintedText } from '../../../src/model/printed.ts'
import { personId } from '../../../src/people/pinyin.ts'
import { below, chanceFrom, oneOf } from '../chance.ts'
import type { Chance } from '../chance.ts'

const SEED = 20_211_122
const WEEK = 7 * 86_400_000
/** Mondays of twenty years. */
const [FIRST, WEEKS] = [Date.UTC(2002, 0, 7), 1043]
const SURNAMES = [...'林周方沈苏何郑许唐韩冯于董萧程曹袁邓傅曾']
const GIVEN = ['晓川', '静', '一鸣', '小满', '禾', '平', '明远', '思齐', '若云', '立新', '海波', '文君']
const ROLES = [
  '区委书记',
  '区委副书记、区长',
  '副区长',
  '区委常委',
  '区人大常委会主任',
  '区政协主席',
  '区委常委、区纪委书记',
]
const THEMES = [
  '河道治理',
  '旧区改造',
  '“一张图”平台',
  '社区食堂',
  '老年大学',
  '滨水步道',
  '垃圾分类',
  '“15分钟生活圈”',
  '加装电梯',
  '校园足球',
  '非遗展演',
  '消防演练',
]
const ACTS = ['调研', '推进', '启动', '部署', '走访', '共话', '点亮', '见证', '服务', '升级']
const ENDS = ['工作取得新进展', '座谈会举行', '进社区受欢迎', '让居民更安心', '项目开工', '成果发布']
const PLACES = ['柳河区行政服务中心', '长桥街道', '枫林公园', '第一小学', '文化馆', '滨江大道']
/** Given names of two characters for people who are no leaders: thousands of different names. */
const PARTS = [...'安宝春德芳国海红嘉建锦丽美娜培巧荣淑涛婉霞雅玉振志忠祖']
const WALKS = ['社区居民', '第一小学教师', '河长办工作人员', '柳河医院医生', '食堂厨师', '志愿者']
const COLUMNS = ['打造“水清岸绿的城区”', '奋进新征程', '我为群众办实事']
const SENTENCES = [
  '河边新修的步道昨日开放，沿线居民前来散步，孩子们在树下追逐。',
  '会议指出，要坚持先易后难、分类施策，把好事办实、把实事办好。',
  '据介绍，项目共涉及12个小区、3400余户居民，预计明年5月完工。',
  '“以前上下楼要歇三次，现在按一下就到”，家住六楼的陈阿姨说。',
  '大家边走边看，仔细询问设施运行、人员配备、经费保障等情况。',
  '下一步，相关部门将继续听取意见，完善方案，推动各项任务落地见效。',
]

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Sixty leaders, each in office for some years. */
function makeLeaders(chance: Chance): (PersonMention & { from: number })[] {
  const names = new Set<string>()
  while (names.size < 60) names.add(oneOf(chance, SURNAMES) + oneOf(chance, GIVEN))
  return [...names].map((name, at) => ({
    id: personId(name),
    name,
    role: ROLES[at % ROLES.length] as string,
    from: Math.floor((at / 60) * WEEKS * 0.8),
  }))
}

interface Making {
  chance: Chance
  leaders: readonly (PersonMention & { from: number })[]
  week: number
}

function paragraphs({ chance }: Making, lead: string): Article['body'] {
  const count = 2 + below(chance, 6)
  const text = (): string => Array.from({ length: 2 + below(chance, 4) }, () => oneOf(chance, SENTENCES)).join('')
  return [lead, ...Array.from({ length: count }, text)].map((words) => ({ kind: 'paragraph', text: words }))
}

/** Up to two people whom an article names beside the leaders. */
function others(chance: Chance): PersonMention[] {
  return Array.from({ length: below(chance, 3) }, () => {
    const name = oneOf(chance, SURNAMES) + oneOf(chance, PARTS) + oneOf(chance, PARTS)
    return { id: personId(name), name, role: oneOf(chance, WALKS) }
  }).filter(({ id }, at, all) => all.findIndex((person) => person.id === id) === at)
}

function makeArticle(making: Making, id: string, date: string): Article {
  const { chance, leaders, week } = making
  const serving = leaders.filter(({ from }) => week >= from && week < from + 260)
  const seen = [
    ...new Set(Array.from({ length: below(chance, 4) }, () => oneOf(chance, serving.length > 0 ? serving : leaders))),
  ]
  const [theme, place] = [oneOf(chance, THEMES), oneOf(chance, PLACES)]
  const [first] = seen
  const title = `${first ? first.name : ''}${oneOf(chance, ACTS)}${theme}${oneOf(chance, ENDS)}`
  const day = `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
  const lead = `${day}，${first ? `${first.role}${first.name}` : '有关部门'}在${place}${oneOf(chance, ACTS)}${theme}。${oneOf(chance, SENTENCES)}`
  const untitled = chance() < 0.05
  const page = /-(\d+)-\d+$/.exec(id)?.[1] ?? '01'
  return {
    id,
    title: untitled ? null : title,
    ...(untitled ? { displayTitle: title } : {}),
    ...(chance() < 0.3 ? { kicker: oneOf(chance, COLUMNS) } : {}),
    kind: 'news',
    date,
    dateStatus: 'given',
    dateEvidence: [],
    page,
    dateline: '本报讯',
    reporters: [oneOf(chance, SURNAMES) + oneOf(chance, GIVEN)],
    photographers: [],
    contributors: [],
    captions: [],
    events: [{ text: day, date }],
    leaders: seen.map(({ id: person, name, role }) => ({ id: person, name, role })),
    leadersOpen: seen.length > 2,
    people: others(chance),
    places: [place],
    flags: [],
    origin: { file: `raw/${date}/${page}.txt`, lines: [1, 20], sha256: 'a'.repeat(64) },
    continued: [],
    review: chance() < 0.3 ? 'reviewed' : 'machine',
    body: paragraphs(making, lead),
  }
}

function weekArticles(making: Making): Article[] {
  const date = dayOf(FIRST + making.week * WEEK)
  if (making.chance() < 0.03) return []
  const pages = 1 + below(making.chance, 3)
  return Array.from({ length: pages }, (_, page) =>
    Array.from({ length: 1 + below(making.chance, 3) }, (__, at) =>
      makeArticle(making, `${date}-0${page + 1}-0${at + 1}`, date),
    ),
  ).flat()
}

/** Articles a week in the mean. */
const A_WEEK = 3.8

/**
 * An invented weekly, the same every time: sixty leaders, some weeks missing; some 4,000 articles of twenty years, or the
 * years that about `articles` take.
 */
export function madeArchive(articles?: number): Archive {
  const chance = chanceFrom(SEED)
  const leaders = makeLeaders(chance)
  const weeks = Array.from({ length: articles === undefined ? WEEKS : Math.ceil(articles / A_WEEK) }, (_, week) =>
    weekArticles({ chance, leaders, week }),
  )
  const site = {
    title: '柳河文库',
    paper: '柳河报',
    paperInferred: false,
    place: '临江市柳河区',
    rhythm: { every: 'week', weekday: 1 },
    language: 'zh-Hans',
    contact: 'archive@example.org',
  } as const
  return buildArchive({ site, articles: weeks.flat(), registrations: [], people: [], issues: {} }).value
}

/** Commas as if the page printed them half-width. */
function printedText(text: string, line: number): PrintedText {
  const commas = [...text.matchAll(/，/g)].map(({ index }) => index)
  return { text, line, repairs: commas.map((at) => ({ kind: 'width', at, before: ',', after: '，' })) }
}

/** Print of the made articles: half-width commas. */
export function madePrint({ articles }: Archive): Map<string, PrintedArticle> {
  return new Map(
    articles.map(({ article }) => [
      article.id,
      { body: article.body.map(({ text }, at) => printedText(text, at * 2 + 1)), lines: [] },
    ]),
  )
}
