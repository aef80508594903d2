import type { ArchiveArticle } from '../../model/archive.ts'
import type { Correction, FieldValue } from '../../model/correction.ts'
import type { PrintedArticle, PrintedText } from '../../model/printed.ts'
import { dayText } from '../dates.ts'

/** What a person changed: what, before, after, when and why. */
export interface CorrectionView {
  what: string
  before: string
  after: string
  day: string
  why: string
}

/** How many places of an article were repaired, in words: `半角标点改全角 39 处`. */
export interface RepairCount {
  cls: string
  text: string
}

const NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  displayTitle: '所拟题名',
  kicker: '眉题',
  column: '栏目',
  subtitle: '副题',
  kind: '体裁',
  date: '日期',
  dateStatus: '日期的来由',
  dateEdtf: '日期',
  dateEvidence: '日期依据',
  issue: '期号',
  page: '版次',
  pageName: '版名',
  dateline: '电头',
  reporters: '记者',
  photographers: '摄影',
  contributors: '通讯员',
  source: '来源',
  captions: '图片说明',
  events: '事件日期',
  leaders: '领导',
  leadersOpen: '领导名单是否以“等”收尾',
  people: '人物',
  places: '地点',
  flags: '存疑',
  review: '校阅',
  body: '正文',
  withdrawn: '撤下',
}
const VALUES: Readonly<Record<string, string>> = { machine: '未校阅', reviewed: '已校阅', true: '是', false: '否' }
/** Characters shown on either side of what changed in a long text. */
const AROUND = 12

function valueText(value: FieldValue): string {
  if (value === null || value === '') return '（无）'
  if (Array.isArray(value)) return value.length === 0 ? '（无）' : value.map(valueText).join('、')
  if (typeof value === 'object') return Object.values(value).map(valueText).join(' ')
  return VALUES[String(value)] ?? String(value)
}

function shared(a: string, b: string, from: 'start' | 'end'): number {
  const [x, y] = from === 'start' ? [[...a], [...b]] : [[...a].reverse(), [...b].reverse()]
  const at = x.findIndex((character, index) => character !== y[index])
  return at === -1 ? x.length : at
}

/** Two texts cut to where they differ, with some characters around. */
export function changedWords(before: string, after: string): [string, string] {
  const head = Math.max(0, shared(before, after, 'start') - AROUND)
  const tail = Math.max(0, shared(before, after, 'end') - AROUND)
  const cut = (text: string): string => {
    const characters = [...text]
    const end = Math.max(head, characters.length - tail)
    const inner = characters.slice(head, end).join('')
    return `${head > 0 ? '…' : ''}${inner}${end < characters.length ? '…' : ''}`
  }
  return [cut(before), cut(after)]
}

function correctionView({ field, before, after, date, why = '' }: Correction): CorrectionView {
  const [old, now] = changedWords(valueText(before), valueText(after))
  return { what: NAMES[field] ?? field, before: old, after: now, day: dayText(date), why }
}

/** What people corrected in an article, oldest first. */
export function correctionViews({ corrections }: ArchiveArticle): CorrectionView[] {
  return corrections.map(correctionView)
}

/** What was repaired in an article, by sort; empty when it says what is printed, letter by letter. */
export function repairCounts({ kicker, headline, subhead, body }: PrintedArticle): RepairCount[] {
  const texts = [kicker, headline, subhead, ...body].filter((text): text is PrintedText => !!text)
  const repairs = texts.flatMap((text) => text.repairs)
  const count = (kind: string): number => repairs.filter((repair) => repair.kind === kind).length
  const told: [string, string, number][] = [
    ['fx', '半角标点改全角', count('width')],
    ['jn', '接回断栏、断行', count('join')],
    ['fx', '部首字形改正', count('radical')],
    ['', '删去看不见的字符', count('control')],
    ['cr', '人工更正', count('correction')],
  ]
  return told.flatMap(([cls, text, places]) => (places > 0 ? [{ cls, text: `${text} ${places} 处` }] : []))
}
