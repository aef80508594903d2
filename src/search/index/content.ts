import type { Archive } from '../../model/archive.ts'
import type { IndexContent } from '../engine.ts'
import { columnsOf, runsOf } from './columns.ts'
import { dayKey } from './date-label.ts'
import { documentsOf, rowsOf } from './documents.ts'
import { namedResults } from './named.ts'
import { nameTables, personNames } from './names.ts'
import { officeEntries } from './offices.ts'

/** Part of an archive that search needs. */
export type Searched = Pick<Archive, 'articles' | 'leaders' | 'reporters' | 'people' | 'aliases' | 'reviewed'> &
  Partial<Pick<Archive, 'issues' | 'offices'>>

/** All that the index holds of an archive. */
export function contentOf(archive: Searched): IndexContent {
  const entries = rowsOf(archive)
  const documents = documentsOf(archive)
  const named = namedResults(documents, personNames(archive))
  return {
    documents,
    named,
    ...columnsOf(entries, [...archive.leaders, ...archive.reporters], archive.issues),
    names: nameTables(archive, named),
    offices: officeEntries(archive.offices ?? [], entries),
    months: runsOf(entries.map(({ article }) => dayKey(article).slice(0, 7))),
    reviewed: archive.reviewed,
    pages: new Set(entries.map(({ issue, article }) => `${issue}/${article.page}`)).size,
  }
}
