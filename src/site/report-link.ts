import type { ArchiveArticle } from '../model/archive.ts'

function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

function bodyOf({ article, headline }: ArchiveArticle, address: string): string {
  const lines = [`文章：${article.id} ${headline}`, `网址：${address}`, '段落：第　段', '原句：', '应为：', '']
  return lines.join('\r\n')
}

/**
 * The link to report an error: a letter for a mail address, the form for a new entry for the address of a tracker (which
 * takes `title` and `body`, as GitHub and Gitee do); empty when the contact is neither. Either way the text stands in `body`.
 */
export function reportLink(entry: ArchiveArticle, contact: string | undefined, address: string): string {
  const where = contact?.trim() ?? ''
  const [subject, body] = [`报错 ${entry.article.id}`, bodyOf(entry, address)]
  if (/^(?:mailto:)?[^\s@/?&]+@[^\s@/?&]+$/.test(where)) {
    return `mailto:${where.replace(/^mailto:/, '')}?${query({ subject, body })}`
  }
  if (!/^https?:\/\//.test(where) || !URL.canParse(where)) return ''
  return `${where}${where.includes('?') ? '&' : '?'}${query({ title: subject, body })}`
}
