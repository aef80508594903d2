/** Stands between two runs, so that `12|3` and `1|23` stay apart. Never part of a unit: NFKC folds it to `a`. */
const BETWEEN_RUNS = 'ª'
/** Encloses a character written as its number. Never part of a unit: NFKC folds it to `o`. */
const NUMBERED = 'º'

/** Units that Pagefind keeps as they are: old, stable blocks of Han characters, ASCII digits, ASCII letters. */
const PLAIN = /^(?:[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{2a6df}]|[0-9]+|[a-z]+)$/u
const HAN = /^\p{Script=Han}$/u

function numbered(unit: string): string {
  return [...unit].map((character) => NUMBERED + (character.codePointAt(0) ?? 0).toString(36) + NUMBERED).join('')
}

function spelled(unit: string): string {
  return PLAIN.test(unit) ? unit : numbered(unit)
}

function pair(first: string, second: string): string {
  const runs = !HAN.test(first) && !HAN.test(second)
  return spelled(first) + (runs ? BETWEEN_RUNS : '') + spelled(second)
}

/**
 * The overlapping pairs of consecutive units, one word each: 区镇两级 gives 区镇 镇两 两级. Different pairs give
 * different words, and no word holds anything that Pagefind strips, splits or reads as an accent, so a phrase of
 * these words stands where the units stand consecutively and nowhere else. Fewer than two units give no word.
 */
export function pairsOf(units: readonly string[]): string[] {
  const words: string[] = []
  for (let at = 1; at < units.length; at++) words.push(pair(units[at - 1] as string, units[at] as string))
  return words
}
