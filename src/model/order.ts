/** Compares two strings by UTF-16 code units: the only order that is the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A comparison that takes the first difference among keys made by `keys`, each compared by code units. */
export function byKeys<T>(keys: (item: T) => string[]): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [keys(a), keys(b)]
    for (const [at, key] of left.entries()) if (key !== right[at]) return byCode(key, right[at] ?? '')
    return 0
  }
}

/** Compares two things by their ids. */
export const byId = (a: { id: string }, b: { id: string }): number => byCode(a.id, b.id)

/** Adds an item to those that a map has under a key. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

/** Groups items under a key, keys in the order of their first item. */
export function groupBy<T, K = string>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) addTo(groups, keyOf(item), item)
  return groups
}
