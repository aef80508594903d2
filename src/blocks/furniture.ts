import type { FurnitureRule } from './rule.ts'
import { contactLine } from './rules/furniture-contact.ts'
import { folioDate } from './rules/furniture-date.ts'
import { editorsLine } from './rules/furniture-editors.ts'
import { folioPage } from './rules/furniture-folio.ts'
import { navigation } from './rules/furniture-navigation.ts'
import { teaserLine } from './rules/furniture-teaser.ts'
import { pageNumber } from './rules/furniture-number.ts'

/** Every furniture rule, in the order in which they are asked. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  folioDate,
  folioPage,
  editorsLine,
  contactLine,
  navigation,
  teaserLine,
  pageNumber,
]

/** What furniture depends on besides the words: the paper's own name, which stands alone in its nameplate, and the line's place. */
interface FurnitureContext {
  paper?: string | undefined
  /** The line is among the first or last of its page. */
  atEdge: boolean
}

/** The id of the rule that takes a whole line (a width key) as furniture, or null. */
export function furnitureRule(key: string, { paper, atEdge }: FurnitureContext): string | null {
  if (paper !== undefined && key.replace(/\s/g, '') === paper) return 'furniture-nameplate'
  return FURNITURE_RULES.find((rule) => rule.matches(key, atEdge))?.id ?? null
}
