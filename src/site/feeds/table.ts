import { csvText } from '../../formats/csv.ts'
import type { ArchiveArticle } from '../../model/archive.ts'
import type { Links } from '../links.ts'
import type { ViewContext } from '../views/context.ts'
import { DATA_FIELDS } from './fields.ts'
import type { DataField } from './fields.ts'

/** URL of the table of all articles. */
export const TABLE_URL = '/data/articles.csv'

/** The fields that the table has: those that fit a cell. The text of articles stands in the JSON file alone. */
export const TABLE_FIELDS: readonly Required<DataField>[] = DATA_FIELDS.filter(
  (field): field is Required<DataField> => field.cell !== undefined,
)

/** Articles as a table, without their text; the first row names the fields. */
export function tableOf(entries: readonly ArchiveArticle[], links: Links): string {
  const rows = entries.map((entry) => TABLE_FIELDS.map(({ cell }) => cell(entry, links)))
  return csvText([TABLE_FIELDS.map(({ name }) => name), ...rows])
}

/** All articles as a table, oldest first. */
export const articleTable = ({ archive, links }: ViewContext): string => tableOf(archive.articles, links)
