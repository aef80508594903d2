import type { RuleId } from '../messages/rules.ts'
import type { CharacterRepair } from '../model/line.ts'
import { ideographOf } from './radicals.ts'

/** A line's text after repair, and what was repaired; the very same text and no entries when nothing was. */
interface Repaired {
  text: string
  repairs: CharacterRepair[]
}

const REMOVED: readonly (readonly [RuleId, RegExp])[] = [
  ['char-form-feed', /^\f$/],
  ['char-control', /^[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]$/u],
  ['char-surrogate', /^\p{Cs}$/u],
  ['char-bidi', /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/],
  ['char-zero-width', /^[\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff]$/],
  ['char-soft-hyphen', /^\u00ad$/],
]

/** Every character that a repair removes or replaces; lone surrogates only, since the pattern reads code points. */
const REPAIRABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2e80-\u2fd5\u31c0-\u31e3\ufeff\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** True when a text of any length has a character to repair: one test for a whole file, most files need nothing. */
export const needsRepair = (text: string): boolean => text.search(REPAIRABLE) !== -1

function repairOf(character: string): { after: string; rule: RuleId } | undefined {
  const ideograph = ideographOf(character)
  if (ideograph !== undefined) return { after: ideograph, rule: 'char-radical' }
  const removed = REMOVED.find(([, pattern]) => pattern.test(character))
  return removed && { after: '', rule: removed[0] }
}

/**
 * One line without the characters that nobody sees (safety rule 2): controls, noncharacters, lone surrogates, bidi overrides,
 * zero-width characters and soft hyphens removed, radicals replaced by the ideograph they look like. Never normalises.
 */
export function repairCharacters(raw: string): Repaired {
  const repairs: CharacterRepair[] = []
  const text = raw.replace(REPAIRABLE, (before, column: number) => {
    const repair = repairOf(before)
    if (repair === undefined) return before
    repairs.push({ column, before, after: repair.after, rule: repair.rule })
    return repair.after
  })
  return { text, repairs }
}

const DOUBTFUL = /[\p{Co}\p{Cs}\ufffd]/gu

/** True when a text of any length has a character to tell of: private use, U+FFFD, lone surrogates. */
export const hasDoubtful = (text: string): boolean => text.search(DOUBTFUL) !== -1

/** Characters that stay but want a look: private-use glyphs and U+FFFD, with their UTF-16 offset in the text. */
export function doubtfulCharacters(text: string): { offset: number; character: string; rule: RuleId }[] {
  return [...text.matchAll(/[\p{Co}\ufffd]/gu)].map(({ index, 0: character }) => ({
    offset: index,
    character,
    rule: character === '\ufffd' ? 'char-replacement' : 'char-private-use',
  }))
}
