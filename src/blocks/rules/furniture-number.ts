import type { FurnitureRule } from '../rule.ts'

/** A number alone, with or without dashes: the page's. */
export const pageNumber: FurnitureRule = {
  id: 'furniture-number',
  matches: (key) => /^[-—–·.\s]*\d{1,3}[-—–·.\s]*$/u.test(key) || /^[-—–_=*·.\s]{3,}$/u.test(key),
  examples: { good: ['12', '— 3 —', '-4-', '————'], bad: ['11月', '2021', '1034个'] },
}
