/** Offsets of every second pair of units, and of the last one: all units lie in one of them. */
export function coverOf({ length }: readonly string[]): number[] {
  const last = length - 2
  return Array.from({ length: length - 1 }, (_, at) => at).filter((at) => at % 2 === 0 || at === last)
}
