import { letterLink } from '../letters/form.ts'
import type { ArchiveArticle } from '../model/archive.ts'

/**
 * The link to report an error, a letter in the form that the page of review reads back: mail for a mail address, a new entry
 * for the address of a tracker; empty when the contact is neither. The last value of the link is the letter.
 */
export function reportLink(
  { article, headline }: ArchiveArticle,
  contact: string | undefined,
  address: string,
): string {
  return letterLink(contact ?? '', { id: article.id, url: address, title: headline }) ?? ''
}
