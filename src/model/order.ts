/** Compares two strings by UTF-16 code units: the only order that is the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A comparison that takes the first difference among keys made by `keys`, each compared by code units. */
export function byKeys<T>(keys: (item: T) => string[]): (a: T, b: T) => number {
  return (a, b) => {
    const right = keys(b)
    return keys(a).reduce((found, key, index) => found || byCode(key, right[index] ?? ''), 0)
  }
}

/** Groups items under a key, keys in the order of their first item. */
export function groupBy<T, K = string>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
