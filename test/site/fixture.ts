import { buildArchive } from '../../src/archive/build.ts'
import type { Archive } from '../../src/model/archive.ts'
import type { Article, BodyBlock } from '../../src/model/article.ts'
import type { AuthorityPerson, IssueInfo } from '../../src/model/authority.ts'
import type { PrintedArticle, PrintedText } from '../../src/model/printed.ts'
import type { Registration } from '../../src/model/registry.ts'
import type { SiteInfo } from '../../src/model/site.ts'

/** Facts of an invented paper. */
export const SITE: SiteInfo = {
  title: '柳河文库',
  paper: '柳河报',
  paperInferred: true,
  paperEvidence: '原文未印报名；文中的区名与街道名都在柳河区',
  place: '临江市柳河区',
  rhythm: { every: 'week', weekday: 1 },
  language: 'zh-Hans',
  licence: '文字版权归原作者所有',
  contact: 'archive@example.org',
}

/** A paragraph of body text. */
export function paragraph(text: string): BodyBlock {
  return { kind: 'paragraph', text }
}

/** An invented article; `id` decides its issue and page, everything else has a plain default. */
export function makeArticle(id: string, fields: Partial<Article> = {}): Article {
  const [, folder = '', page = '', number = '0'] = /^(.+)-(\d+)-(\d+)$/.exec(id) ?? []
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(folder)
  const line = Number(number) * 20
  return {
    id,
    title: `柳河新闻第${number}则`,
    kind: 'news',
    dateStatus: dated ? 'given' : 'unknown',
    ...(dated ? { date: folder } : {}),
    dateEvidence: [],
    page,
    reporters: [],
    photographers: [],
    contributors: [],
    captions: [],
    events: [],
    leaders: [],
    leadersOpen: false,
    people: [],
    places: [],
    flags: [],
    origin: { file: `raw/${folder}/${page}.txt`, lines: [line, line + 9], sha256: 'a'.repeat(64) },
    continued: [],
    review: 'machine',
    body: [paragraph('河边新修的步道昨日开放，沿线居民前来散步。')],
    ...fields,
  }
}

const LIN = { id: 'lin-xiaochuan', name: '林晓川', role: '区委书记' }
const OUYANG = { id: 'ouyang-jing', name: '欧阳静', role: '区委常委、区纪委书记' }
const INFERRED = {
  date: '2023-05-22',
  dateStatus: 'inferred',
  dateEdtf: '2023-05-22?',
  dateEvidence: [
    { text: '全市运动会', line: 12, says: '2023-05-10/2023-05-14 起' },
    { text: '5月18日下午', line: 30, says: '不早于 2023-05-18' },
  ],
} as const

function inferred(): Pick<Article, 'dateEvidence' | 'dateStatus'> & { date: string; dateEdtf: string } {
  return { ...INFERRED, dateEvidence: [...INFERRED.dateEvidence] }
}

/** Text that would do harm if anything took it for markup, a template, or a script. */
export const HOSTILE = '{{ 7 * 7 }} {% y %} {# z #} <script>alert(1)</script> "&amp;\' ${x} ]]> <!-- * _a_ [b](c)'

const LEAD = makeArticle('undated-attic-01-01', {
  ...inferred(),
  title: '林晓川调研河道治理“一张图”工作',
  kicker: '打造“水清岸绿的城区”',
  subtitle: '四个街道先行试点',
  dateline: '本报讯',
  reporters: ['方一鸣'],
  photographers: ['苏禾'],
  contributors: ['周小满'],
  source: '柳河融媒',
  captions: [{ text: '步道开放首日。', photographer: '苏禾' }],
  events: [{ text: '5月18日下午', date: '2023-05-18' }],
  leaders: [LIN, OUYANG],
  leadersOpen: true,
  people: [{ id: 'he-ping', name: '何平', role: '柳河第一小学校长' }],
  places: ['柳河区行政服务中心'],
  pageName: '要闻',
  body: [
    paragraph('5月18日下午，区委书记林晓川在区行政服务中心调研河道治理“一张图”工作。林晓川指出，要先易后难。'),
    { kind: 'crosshead', text: '先易后难' },
    paragraph('欧阳静参加调研。何平在座谈会上发言，欧阳静作了回应。'),
    { kind: 'lines', text: '河水清清\n两岸青青' },
  ],
})

const UNTITLED = makeArticle('undated-attic-01-02', {
  ...inferred(),
  title: null,
  displayTitle: '区委书记林晓川看望环卫工人',
  kind: 'photo',
  reporters: ['苏禾'],
  photographers: ['苏禾'],
  leaders: [LIN],
  body: [paragraph('近日，区委书记林晓川看望环卫工人。')],
})

const HARM = makeArticle('2023-05-15-01-01', {
  title: HOSTILE,
  kicker: HOSTILE,
  subtitle: HOSTILE,
  source: HOSTILE,
  dateline: HOSTILE,
  reporters: [HOSTILE],
  leaders: [{ id: 'x-y', name: '{{ x }}<b>', role: HOSTILE }],
  events: [{ text: HOSTILE, date: '2023-05-08' }],
  body: [paragraph(`${HOSTILE} {{ x }}<b> 到场。`), paragraph('11. 数字开头'), paragraph('# 不是标题')],
  issue: '77',
})

/** Somebody whom nothing but an advertisement names. */
const AD_ONLY = { id: 'mai-chunlan', name: '麦春兰', role: '总经理' }

const TIMES = [
  { text: '5月5日至6日', date: '2023-05-05/2023-05-06' },
  { text: '2023年4月', date: '2023-04' },
  { text: '今年', date: '2023' },
  { text: '1949年5月18日', date: '1949-05-18' },
]

/** Invented articles of six issues: given days, an inferred day, a bounded one, an unknown one, two issues of one day. */
export const ARTICLES: Article[] = [
  makeArticle('2022-12-26-01-01', {
    title: '去年最后一期',
    leaders: [{ ...LIN, name: '林小川', role: '区长' }],
    review: 'reviewed',
  }),
  makeArticle('2023-05-08-01-01', {
    title: '柳河两岸新貌',
    reporters: ['方一鸣', '周小满', '沈默', '唐果'],
    events: TIMES,
  }),
  makeArticle('2023-05-08-01-02', { title: '通知', kind: 'notice', dateline: '本报讯' }),
  makeArticle('2023-05-08-02-01', {
    title: '副刊：河边的树',
    pageName: '副刊',
    column: '河边闲话',
    contributors: ['周小满'],
  }),
  HARM,
  LEAD,
  UNTITLED,
  makeArticle('undated-twin-01-01', { date: '2023-05-08', dateStatus: 'inferred', dateEdtf: '2023-05-08?' }),
  makeArticle('undated-late-01-01', { dateStatus: 'inferred', dateEdtf: '2023-06-01/..', title: '不早于六月' }),
  makeArticle('undated-lost-01-01', {
    title: '不知何日',
    leaders: [OUYANG],
    events: [{ text: '5月18日', date: 'XXXX-05-18' }],
  }),
]

/** What stands beside the articles of a page: an advertisement and a pointer. */
export const ASIDES: Article[] = [
  makeArticle('2023-05-08-02-02', { title: '柳河商场全场特价', kind: 'ad', leaders: [AD_ONLY] }),
  makeArticle('2023-05-08-02-03', { title: '河边的树会说话', kind: 'teaser' }),
]

const REGISTRATIONS: Registration[] = [
  { type: 'person', id: 'fang-yiming', name: '方一鸣' },
  {
    type: 'article',
    id: 'undated-attic-01-01',
    anchor: '',
    sketch: '',
    urls: ['/undated/attic/01-01/', '/2023/05/22/01-01/'],
    sha256: '',
  },
]

/** What the authority file says: terms with and without ends, an alias, somebody whom no article names. */
export const PEOPLE: AuthorityPerson[] = [
  {
    id: 'lin-xiaochuan',
    name: '林晓川',
    aliases: ['林小川'],
    offices: [
      { title: '区长', from: '2021-02', to: '2022-12-30', evidence: '2022-12-26-01-01' },
      { title: '区委书记', from: '2023-01?', evidence: '柳河年鉴' },
    ],
    not: [],
  },
  { id: 'he-mo', name: '何墨', aliases: [], offices: [{ title: '区政协主席', to: '2018' }], leader: true, not: [] },
]

const ISSUES: Record<string, IssueInfo> = { '2023-05-08': { number: '1205', pages: { '01': '要闻' } } }

/** The archive of {@link ARTICLES}; fields of the site may be replaced. */
export function fixtureArchive(site: Partial<SiteInfo> = {}): Archive {
  const input = { site: { ...SITE, ...site }, registrations: REGISTRATIONS, people: PEOPLE, issues: ISSUES }
  return buildArchive({ ...input, articles: [...ARTICLES, ...ASIDES] }).value
}

/** An archive without a single article. */
export function emptyArchive(): Archive {
  return buildArchive({ site: SITE, articles: [], registrations: [], people: [], issues: {} }).value
}

/** What is printed of every article: its commas half-width. */
export function fixturePrint({ articles }: Archive): Map<string, PrintedArticle> {
  const printed = (text: string, line: number): PrintedText => {
    const commas = [...text.matchAll(/，/g)]
    return { text, line, repairs: commas.map(({ index }) => ({ kind: 'width', at: index, before: ',', after: '，' })) }
  }
  return new Map(
    articles.map(({ article }) => [
      article.id,
      { body: article.body.map(({ text }, at) => printed(text, at + 1)), lines: [] },
    ]),
  )
}
