import type { ArchiveOffice, OfficeHolder } from '../../model/archive.ts'
import type { Office } from '../../model/authority.ts'
import { termBound } from '../../people/authority.ts'
import type { OfficeEntry, OfficeHolding, OfficeTerm } from '../format.ts'

function termsOf(terms: readonly Office[], by: 'file' | 'told'): OfficeTerm[] {
  const bounded = terms.map(({ from, to }): OfficeTerm => [termBound(from), termBound(to), by])
  return bounded.filter(([from, to]) => from !== '' || to !== '')
}

function holdingOf(
  { name, url = '', proofs, terms, told }: OfficeHolder,
  rows: ReadonlyMap<string, number>,
): OfficeHolding {
  const proven = [...new Set(proofs.flatMap(({ entry }) => rows.get(entry.article.id) ?? []))]
  return [name, url.slice(1), proven.sort((a, b) => a - b), [...termsOf(terms, 'file'), ...termsOf(told, 'told')]]
}

/** The offices for search: every holder with the rows, by id, of the articles that prove it. */
export function officeEntries(offices: readonly ArchiveOffice[], rows: ReadonlyMap<string, number>): OfficeEntry[] {
  return offices.map(({ title, group, holders }) => ({
    title,
    group,
    holders: holders.map((holder) => holdingOf(holder, rows)),
  }))
}
