import type { ArchiveEvent } from '../../model/archive.ts'
import type { ViewContext } from '../views/context.ts'
import { csvText, type CsvCell } from '../../formats/csv.ts'
import type { FieldType } from './fields.ts'

/** URL of the chronicle as a table. */
export const CHRONICLE_TABLE_URL = '/data/chronicle.csv'

/** Between the names of one cell, as in the table of articles. */
const BETWEEN = '；'

/** A column of the chronicle's table. */
interface ChronicleField {
  name: string
  type: FieldType
  /** Its contents, in Chinese. */
  title: string
  cell: (event: ArchiveEvent, context: ViewContext) => CsvCell
}

function plain(name: string, title: string, cell: ChronicleField['cell']): ChronicleField {
  return { name, title, type: 'string', cell }
}

/** Leaders of an article: names with their roles as printed, 等 where the list is open. */
function leaders({ entry: { article } }: ArchiveEvent): string {
  const said = article.leaders.map(({ name, role }) => (role ? `${name}（${role}）` : name))
  return [...said, ...(article.leadersOpen && said.length > 0 ? ['等'] : [])].join(BETWEEN)
}

const EVENT_FIELDS: readonly ChronicleField[] = [
  plain('event', '事件日，EDTF 写法；XXXX 为年份不详', ({ date }) => date),
  plain('words', '所据的文字，依报纸原文', ({ texts }) => texts.join(BETWEEN)),
  plain(
    'inferred',
    '事件日里推定的部分：year 年份，date 年月日；没有推定的空着',
    ({ inferred }) => inferred || undefined,
  ),
  plain('time', '类别：present 当时的事，past 文中提到的往事，open 年份不详', ({ time }) => time),
  plain('title', '事件，即报道的标题', ({ entry }) => entry.headline),
  { ...plain('titleIsOurs', '标题为本馆所拟', ({ entry }) => entry.headlineIsOurs), type: 'boolean' },
  plain('leaders', '报道中的本区领导，职务依报纸原文', leaders),
]

const SOURCE_FIELDS: readonly ChronicleField[] = [
  plain('paper', '报纸', ({ entry }, { archive }) => entry.paper ?? archive.site.paper),
  { ...plain('date', '出版日；不详的没有', ({ entry }) => entry.article.date), type: 'date' },
  plain(
    'dateStatus',
    '出版日怎样得来：given 印明，inferred 推定，unknown 不详',
    ({ entry }) => entry.article.dateStatus,
  ),
  plain('dateEdtf', '推定的出版日，或几天合出的起止，EDTF 写法', ({ entry }) => entry.article.dateEdtf),
  plain('issue', '期号', ({ entry }) => entry.article.issue),
  plain('page', '版次', ({ entry }) => entry.article.page),
  plain('id', '报道的编号', ({ entry }) => entry.article.id),
  plain('url', '网址；建站时没有写明公开地址的，只有路径', ({ entry }, { links }) => links.best(entry.url)),
]

/** The columns of the chronicle's table: the event, then its source. */
export const CHRONICLE_FIELDS: readonly ChronicleField[] = [...EVENT_FIELDS, ...SOURCE_FIELDS]

/** The whole chronicle as CSV for spreadsheets, in order of events; the first row names the columns. */
export function chronicleTable(context: ViewContext): string {
  const rows = context.archive.events.map((event) => CHRONICLE_FIELDS.map(({ cell }) => cell(event, context)))
  return csvText([CHRONICLE_FIELDS.map(({ name }) => name), ...rows])
}
