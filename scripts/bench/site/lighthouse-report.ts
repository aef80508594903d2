/** Report of one run: scores from 0 to 100 by category, figures (ms, CLS without a unit), and audits that cost points. */
export interface Report {
  scores: Record<string, number>
  figures: Record<string, number>
  failed: string[]
}

/** The parts of Lighthouse's JSON that are read. */
export interface Lighthouse {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; numericValue?: number }>
}

const FIGURES: Readonly<Record<string, string>> = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
}

/** Categories whose audits pass or fail; those of performance are figures. */
const judged = (category: string): boolean => category !== 'performance'

/** Reads scores, figures and failed audits from Lighthouse's JSON. */
export function readReport({ categories, audits }: Lighthouse): Report {
  const failed = Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs
      .filter(({ id, weight }) => judged(category) && weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${category}: ${id}`),
  )
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
    ),
    figures: Object.fromEntries(Object.entries(FIGURES).map(([name, id]) => [name, audits[id]?.numericValue ?? 0])),
    failed,
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** One line: the median of every score and figure over several runs. */
export function medianOf(reports: readonly Report[]): string {
  const line = (part: (report: Report) => Record<string, number>): string[] =>
    Object.keys(reports[0] ? part(reports[0]) : {}).map((name) => {
      const middle = median(reports.map((report) => part(report)[name] ?? 0))
      return `${name} ${name === 'CLS' ? middle.toFixed(3) : Math.round(middle)}`
    })
  return [...line(({ scores }) => scores), ...line(({ figures }) => figures)].join(', ')
}
