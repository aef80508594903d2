/** The value below which a share of the values lie (0.5: the median); 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Agreement of sets of found articles with the truth: means over all queries, and the share exactly right. */
export interface Quality {
  recall: number
  precision: number
  exact: number
}

/** Compares what was found with what was to be found, query by query. Nothing to find and nothing found is right. */
export function qualityOf(found: readonly (readonly string[])[], wanted: readonly (readonly string[])[]): Quality {
  const sums = { recall: 0, precision: 0, exact: 0 }
  found.forEach((ids, at) => {
    const truth = new Set(wanted[at])
    const right = new Set(ids.filter((id) => truth.has(id))).size
    const isExact = right === truth.size && ids.length === truth.size
    sums.recall += truth.size === 0 ? 1 : right / truth.size
    sums.precision += ids.length === 0 ? 1 : right / ids.length
    sums.exact += isExact ? 1 : 0
  })
  const share = (sum: number): number => (found.length === 0 ? 1 : sum / found.length)
  return { recall: share(sums.recall), precision: share(sums.precision), exact: share(sums.exact) }
}
