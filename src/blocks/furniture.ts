import type { FurnitureRule } from './rule.ts'
import { contactLine } from './rules/furniture-contact.ts'
import { folioDate } from './rules/furniture-date.ts'
import { editorsLine } from './rules/furniture-editors.ts'
import { folioPage } from './rules/furniture-folio.ts'
import { pageNumber } from './rules/furniture-number.ts'

/** Every furniture rule, in the order in which they are asked. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [folioDate, folioPage, editorsLine, contactLine, pageNumber]

/** The id of the rule that takes a whole line (a width key) as furniture, or null. `paper` is the paper's own name, which stands alone in its nameplate. */
export function furnitureRule(key: string, paper?: string): string | null {
  if (paper !== undefined && key.replace(/\s/g, '') === paper) return 'furniture-nameplate'
  return FURNITURE_RULES.find((rule) => rule.matches(key))?.id ?? null
}
