/** Most characters of a query that are said again; a link to the search page can hold any text. */
const LONGEST = 60

/** A text as it may stand in a sentence: no control or formatting characters (they could turn the line around), cut. */
export function said(text: string, longest = LONGEST): string {
  const plain = [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()]
  return plain.length > longest ? `${plain.slice(0, longest).join('')}……` : plain.join('')
}
