/** Offsets of every second pair of units, and of the last one: all units lie in one of them. */
export const coverOf = (units: readonly string[]): number[] =>
  [...units.keys()].slice(0, -1).filter((at) => at % 2 === 0 || at === units.length - 2)
