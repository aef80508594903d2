import type { CsvCell } from '../../formats/csv.ts'
import type { ArchiveArticle } from '../../model/archive.ts'
import type { PersonMention } from '../../model/article.ts'
import { lastPage } from '../../model/page-name.ts'
import { kinds } from '../../words/index.ts'
import type { Links } from '../links.ts'

/** Types of fields, as Frictionless Table Schema names them. */
export type FieldType = 'string' | 'integer' | 'boolean' | 'date' | 'array'

/** One field of an article in the data files. */
export interface DataField {
  name: string
  type: FieldType
  /** Its contents, in Chinese. */
  title: string
  /** Its value in JSON; undefined when the article has none. */
  value: (entry: ArchiveArticle, links: Links) => unknown
  /** Its cell in the table; absent when the field is in the JSON file alone. */
  cell?: (entry: ArchiveArticle, links: Links) => CsvCell
}

/** Between the names of one cell. */
const BETWEEN = '；'

type Plain = Exclude<CsvCell, undefined> | null | undefined

function plain(name: string, title: string, of: (entry: ArchiveArticle) => Plain): DataField {
  return { name, title, type: 'string', value: of, cell: (entry) => of(entry) ?? undefined }
}

function list(name: string, title: string, of: (entry: ArchiveArticle) => readonly string[]): DataField {
  return { name, title, type: 'array', value: of, cell: (entry) => of(entry).join(BETWEEN) }
}

function mentions(name: string, title: string, of: (entry: ArchiveArticle) => readonly PersonMention[]): DataField {
  const said = (person: PersonMention): string => (person.role ? `${person.name}（${person.role}）` : person.name)
  return { name, title, type: 'array', value: of, cell: (entry) => of(entry).map(said).join(BETWEEN) }
}

function onlyJson(name: string, title: string, of: (entry: ArchiveArticle) => readonly unknown[]): DataField {
  return { name, title, type: 'array', value: of }
}

const URL_FIELD: DataField = {
  name: 'url',
  type: 'string',
  title: '网址；建站时没有写明公开地址的，只有路径',
  value: ({ url }, links) => links.best(url),
  cell: ({ url }, links) => links.best(url),
}

const KINDS_TOLD = `体裁：${Object.entries(kinds)
  .map((each) => each.join(' '))
  .join('，')}`

/** All fields of an article in the data files, in order. */
export const DATA_FIELDS: readonly DataField[] = [
  plain('id', '编号', ({ article }) => article.id),
  URL_FIELD,
  { ...plain('date', '出版日；不详的没有', ({ article }) => article.date), type: 'date' },
  plain('dateStatus', '日期怎样得来：given 印明，inferred 推定，unknown 不详', ({ article }) => article.dateStatus),
  plain('dateEdtf', '推定的日期，或几天合出的起止，EDTF 写法', ({ article }) => article.dateEdtf),
  plain('paper', '报纸，馆中不止一种时才有', ({ paper }) => paper),
  plain('issue', '期号', ({ article }) => article.issue),
  plain('page', '版次', ({ article }) => article.page),
  plain('lastPage', '几版合印一篇的，最后一版', ({ article: { page, origin } }) =>
    lastPage({ page, file: origin.file }),
  ),
  plain('pageName', '版名', ({ article }) => article.pageName),
  plain('kind', KINDS_TOLD, ({ article }) => article.kind),
  plain('column', '栏目', ({ article }) => article.column),
  plain('kicker', '肩题', ({ article }) => article.kicker),
  plain('title', '标题，依报纸原文；原报无题的没有', ({ article }) => article.title),
  plain('displayTitle', '本馆代拟的标题，只在原报无题时有', ({ article }) => article.displayTitle),
  plain('subtitle', '副题', ({ article }) => article.subtitle),
  plain('dateline', '电头', ({ article }) => article.dateline),
  list('reporters', '记者', ({ article }) => article.reporters),
  { ...plain('penName', '记者一栏署的是笔名', ({ article }) => article.penName === true), type: 'boolean' },
  list('photographers', '摄影', ({ article }) => article.photographers),
  list('contributors', '通讯员、供稿', ({ article }) => article.contributors),
  plain('source', '来源', ({ article }) => article.source),
  mentions('leaders', '本区领导，职务依报纸原文', ({ article }) => article.leaders),
  { ...plain('leadersOpen', '领导名单以“等”收尾', ({ article }) => article.leadersOpen), type: 'boolean' },
  mentions('people', '其他人物，职务依报纸原文', ({ article }) => article.people),
  list('places', '地点', ({ article }) => article.places),
  plain('licence', '本篇的权利说明，与全馆不同的才有', ({ article }) => article.licence),
  onlyJson('events', '文中写明日子的事：原文和日子', ({ article }) => article.events),
  onlyJson('captions', '图片说明', ({ article }) => article.captions),
  onlyJson('dateEvidence', '推定日期的依据：原文、原稿行号、所指', ({ article }) => article.dateEvidence),
  { ...plain('length', '字数', ({ length }) => length), type: 'integer' },
  plain('review', '校阅：machine 程序整理，reviewed 人工校阅', ({ article }) => article.review),
  plain('reader', '由哪一版程序读出，0.2.0 以前的没有', ({ reader }) => reader),
  plain('corrected', '最近一次更正的日子', ({ corrections }) => lastCorrection(corrections)),
  onlyJson('text', '正文，一段一项', ({ article }) => article.body.map(({ text }) => text)),
]

/** The latest day on which something was corrected; undefined when nothing was. */
export function lastCorrection(corrections: ArchiveArticle['corrections']): string | undefined {
  return corrections.reduce<string | undefined>((last, { date }) => (last && last >= date ? last : date), undefined)
}
