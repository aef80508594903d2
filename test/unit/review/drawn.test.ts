import path from 'node:path'
import { test } from 'node:test'
import type { Message } from '../../../src/model/message.ts'
import type { Actions } from '../../../src/review/client/actions.ts'
import type { App } from '../../../src/review/client/app.ts'
import { drawIssues } from '../../../src/review/client/issues-view.ts'
import { messageList } from '../../../src/review/client/messages.ts'
import { drawNames } from '../../../src/review/client/names-view.ts'
import { drawRaw, tellBlock } from '../../../src/review/client/raw-view.ts'
import { articleCard } from '../../../src/review/client/read-view.ts'
import { drawScan } from '../../../src/review/client/scan-view.ts'
import { worthList } from '../../../src/review/client/worth-view.ts'
import type { ArticleCard, BlockView, NamesOutcome, Overview, ReviewPage, Setup } from '../../../src/review/protocol.ts'
import { drawing, paper } from '../../run/drawn.ts'
import { expectFolder } from '../../run/expect-folder.ts'

const message = (rule: string, more: Partial<Message> = {}): Message => ({
  severity: 'warning',
  file: 'raw/2024-03-04/01.txt',
  what: '改过了',
  todo: '看一看',
  rule,
  ...more,
})
const MESSAGES = [message('raw-changed', { line: 3 }), message('lock-held', { file: '', todo: '', severity: 'error' })]

const block = (more: Partial<BlockView>): BlockView => ({
  kind: 'paragraph',
  text: '食堂开张了。',
  line: 2,
  from: 0,
  to: 6,
  rule: 'vote-text-form',
  confidence: 0.9,
  doubt: null,
  article: 0,
  opens: false,
  continues: false,
  boxes: [[0.1, 0.2, 0.3, 0.04]],
  ...more,
})
const BLOCKS = [
  block({ kind: 'headline', text: '食堂开张', line: 1, to: 4, opens: true, rule: 'decided', confidence: 1 }),
  block({ doubt: 0 }),
  block({ doubt: 0, continues: true, line: 3, from: 2, to: 8 }),
  block({ kind: 'headline', line: 4, opens: true, article: 1, boxes: [] }),
  block({ line: 5, article: 1, doubt: 1 }),
  block({ kind: 'furniture', line: 6, article: null, opens: true }),
]
const PAGE: ReviewPage = { page: '01', blocks: BLOCKS, articles: [] }

const CARD: ArticleCard = {
  id: '2024-03-04-01-01',
  lines: [1, 6],
  title: '食堂开张',
  ours: false,
  kicker: '',
  subtitle: '',
  bylines: [],
  dateline: '',
  body: [{ kind: 'paragraph', text: '食堂开张了。' }],
  captions: [],
  facts: [],
  kind: 'news',
  review: 'machine',
  withdrawn: null,
  corrections: 0,
}
const FULL: Partial<ArticleCard> = {
  ours: true,
  kicker: '弄堂新事',
  subtitle: '一荤两素',
  bylines: ['记者 王芳'],
  dateline: '本报讯',
  body: [
    { kind: 'crosshead', text: '开张' },
    { kind: 'lines', text: '一行' },
  ],
  captions: [{ text: '食堂', photographer: '苏禾' }, { text: '门口' }],
  facts: [{ label: '日期', values: ['2024年3月4日'] }],
  review: 'reviewed',
  corrections: 2,
} as Partial<ArticleCard>

const actions = new Proxy({}, { get: () => () => '〔表〕' }) as unknown as Actions
const appWith = (state: object): App => ({ state }) as unknown as App

function overview(setup: Setup, more: Partial<Overview> = {}): string {
  const main = paper()
  const counts = { doubts: 0, articles: 0, reviewed: 0 }
  drawIssues(
    main,
    appWith({ overview: { title: '', issues: [], total: counts, letters: true, messages: [], setup, ...more } }),
    actions,
  )
  return drawing(main)
}

function names(current: NamesOutcome['current'], all: number): string {
  const main = paper()
  drawNames(main, appWith({ names: { current, at: 1, all, undo: false, unwritten: false, messages: [] } }), actions)
  return drawing(main)
}

function raw(at: number, caret: { from: number; to: number } | null): string {
  const list = paper()
  drawRaw(list, PAGE, { at, caret })
  return drawing(list)
}

function scan(page: ReviewPage): string {
  const pane = paper()
  drawScan(pane, { ...page, issue: '2024-03-04' }, 1)
  return drawing(pane)
}

const card = (more: Partial<ArticleCard>, isCurrent = false): string =>
  drawing(articleCard({ ...CARD, ...more, order: 1 }, isCurrent, () => undefined))

test('the views of the page of review draw their states', () => {
  paper()
  const person = {
    id: 'wang-fang',
    name: '王芳',
    about: '2 篇',
    roles: ['区长'],
    quotes: ['区长王芳到场。'],
    lookAlikes: [{ id: 'wang-fen', name: '王芬', about: '1 篇' }],
  }
  const issues = [
    { key: '2024-03-04', title: '2024年3月4日', doubts: 2, articles: 3, reviewed: 1 },
    { key: '2024-03-11', title: '2024年3月11日', doubts: 0, articles: 0, reviewed: 0 },
  ]
  const worth = [
    { page: '01', line: 3, text: '食堂', why: '像别的', confidence: 0.456 },
    { page: '02', line: 4, text: '路灯', why: '像数字', confidence: 1 },
  ]
  const views = {
    messages: [
      messageList(MESSAGES, '消息', () => undefined),
      messageList(MESSAGES, '消息'),
      messageList([], '消息'),
    ].map(drawing),
    issues: [
      overview({ dir: '/a', kind: 'new' }),
      overview({ dir: '/a', kind: 'sample', publishTo: '' }, { issues }),
      overview({ dir: '/a', kind: 'own', publishTo: '' }, { issues, messages: MESSAGES }),
      overview({ dir: '/a', kind: 'own', publishTo: '' }),
      overview({ dir: '/a', kind: 'own' }, { issues }),
    ],
    names: [names(person, 2), names({ ...person, roles: [], lookAlikes: [] }, 2), names(null, 2), names(null, 0)],
    raw: [
      raw(1, { from: 2, to: 4 }),
      raw(2, { from: 3, to: 3 }),
      raw(4, null),
      raw(-1, null),
      `${BLOCKS.map(tellBlock).join('\n')}\n`,
    ],
    scan: [scan(PAGE), scan({ ...PAGE, blocks: BLOCKS.map((each) => ({ ...each, boxes: [] })) })],
    articles: [card({}), card(FULL, true), card({ withdrawn: { why: '当事人要求' } as ArticleCard['withdrawn'] })],
    worth: [worth, []].map((each) =>
      drawing(worthList({ key: '2024-03-04', worth: each } as unknown as Parameters<typeof worthList>[0], actions)),
    ),
  }
  const files = Object.entries(views).map(([name, states]) => [`${name}.txt`, states.join('\n')] as const)
  expectFolder(new Map(files), path.resolve(import.meta.dirname, 'drawn'))
})
