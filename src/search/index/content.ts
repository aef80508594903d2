import type { Archive } from '../../model/archive.ts'
import type { Documents, IndexContent, ReadFiles } from '../engine.ts'
import { LARGE, NAMED_DIR } from '../format.ts'
import { olderOf } from '../store/ranges.ts'
import { versionOf } from '../store/version.ts'
import { columnsOf, runsOf } from './columns.ts'
import { dayKey } from './date-label.ts'
import { documentsOf, rowsOf } from './documents.ts'
import { namedResults } from './named.ts'
import { readNamed } from './named-files.ts'
import { nameTables, personNames } from './names.ts'
import { officeEntries } from './offices.ts'

/** Part of an archive that search needs. */
export type Searched = Pick<Archive, 'articles' | 'leaders' | 'reporters' | 'people' | 'aliases' | 'reviewed'> &
  Partial<Pick<Archive, 'issues' | 'offices'>>

/** Results of the names of people in the older articles; in few articles these are all, for there most names are new. */
function resultsOf(archive: Searched, documents: Documents, read: ReadFiles) {
  const { keys } = documents
  const older = keys.length < LARGE ? keys.length : olderOf(keys.length)
  const ids = new Set(
    rowsOf(archive)
      .slice(0, older)
      .map(({ article }) => article.id),
  )
  const names = personNames(archive, (id) => ids.has(id))
  const last = readNamed(read(NAMED_DIR, versionOf(names, keys.slice(0, older))))
  return { named: namedResults(documents, names, { older, last: last?.results }), lastNamed: last }
}

/** All that the index holds of an archive; `read` gives files of the last index. */
export function contentOf(archive: Searched, read: ReadFiles = () => []): IndexContent {
  const entries = rowsOf(archive)
  const documents = documentsOf(entries)
  const rows = new Map(entries.map(({ article }, row) => [article.id, row]))
  const results = resultsOf(archive, documents, read)
  return {
    documents,
    ...results,
    ...columnsOf(entries, [...archive.leaders, ...archive.reporters], archive.issues),
    names: nameTables(archive, results.named),
    offices: officeEntries(archive.offices ?? [], rows),
    months: runsOf(entries.map(({ article }) => dayKey(article).slice(0, 7))),
    reviewed: archive.reviewed,
    pages: new Set(entries.map(({ issue, article }) => `${issue}/${article.page}`)).size,
  }
}
