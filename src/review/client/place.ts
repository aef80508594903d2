/** A line of a raw page, as messages name it: its issue, the number of the page, the line from 1. */
export interface RawPlace {
  issue: string
  page: string
  line: number
}

/** The place that the end of an address names (`#2021-11-22/01:15`); null for anything else. */
export function placeInHash(hash: string): RawPlace | null {
  const [, issue, page, line] = /^#([a-z0-9-]+)\/([A-Za-z0-9-]+):(\d+)$/.exec(hash) ?? []
  return issue && page && line ? { issue, page, line: Number(line) } : null
}
