const SERIES = /^(.{4,16}?)(?:——|·|\|)(?=.{2,})/u

/** The first part of a series' name (系列名——本篇名, 系列名·本篇名), or null where there is none. */
export function seriesOf(name: string): string | null {
  return SERIES.exec(name)?.[1] ?? null
}
