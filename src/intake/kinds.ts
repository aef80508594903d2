/** Kinds of sources that become page text, each with the endings of its names. */
export const SOURCE_ENDINGS = {
  pdf: ['pdf'],
  word: ['docx', 'doc', 'wps'],
  html: ['html', 'htm', 'hocr'],
  data: ['json', 'xml', 'csv', 'tsv', 'xlsx', 'xls'],
} as const

/** A kind of source. */
export type SourceKind = keyof typeof SOURCE_ENDINGS

/** The kind that the ending of a name tells; null for anything that no page is made from. */
export function kindOf(name: string): SourceKind | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kinds = Object.entries(SOURCE_ENDINGS) as [SourceKind, readonly string[]][]
  return kinds.find(([, endings]) => endings.includes(ending))?.[0] ?? null
}
