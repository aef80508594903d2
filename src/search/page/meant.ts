import { unitsOf } from '../fold.ts'

const bar = (units: readonly string[]): string => `|${units.join('|')}|`

/** The number that a page is asked by: 1, ０１, 第1版, 1版. */
function pageNumber(text: string): number | null {
  const digits = unitsOf(text).filter((unit) => unit !== '第' && unit !== '版')
  return digits.length === 1 && /^[0-9]+$/.test(digits[0] ?? '') ? Number(digits[0]) : null
}

/**
 * True when a value of a column is what a reader asks for: the words stand in its name one after the other, or are its
 * very key; a page also by its number, with zeros before it or none.
 */
export function isMeant({ key, name }: { key: string; name: string }, text: string): boolean {
  const page = /^[0-9]+$/.test(key) ? pageNumber(text) : null
  if (page !== null) return page === Number(key)
  return key === text || bar(unitsOf(name)).includes(bar(unitsOf(text)))
}
