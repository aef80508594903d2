import type { Says } from '../../charts/svg.ts'
import { statsUrl } from '../feeds/stats-tables.ts'

/** A table: what it holds, names of its columns, and rows that begin with what they are about. */
export interface FigureTable {
  caption: string
  head: string[]
  rows: { name: string; url?: string; cells: string[] }[]
}

/** A row of a figure that is a list: a name that may lead somewhere, an `<svg>`, a count. */
export interface ListRow {
  name: string
  url?: string
  svg: string
  count: string
}

/** Drawing of a count of the heat calendar. */
export interface HeatKey {
  levels: { level: number; text: string }[]
  inferred: boolean
  gap: boolean
}

/** One figure of the statistics: a whole chart or a list of small ones, its sentence, its numbers as a table and a file. */
export interface Figure {
  id: string
  title: string
  /** Class of the place that it takes: all of a row, or seven or five twelfths of it. */
  size: 'f12' | 'f7' | 'f5'
  /** Contents of the figure, in a sentence; the charts are named by it. */
  says: string
  /** An `<svg>`, or ''. */
  chart: string
  /** True when the chart may be wider than a telephone. */
  wide: boolean
  /** Class of the list: `heat`, `co` or `small`. */
  list: string
  rows: ListRow[]
  /** An `<svg>` below the list, or ''. */
  axis: string
  key?: HeatKey
  notes: string[]
  table: FigureTable
  csv: string
}

/** Input of a maker of figures; everything else is absent. */
type FigureInput = Pick<Figure, 'id' | 'title' | 'says' | 'table'> & Partial<Omit<Figure, 'csv'>>

/** Makes a figure; its numbers stand in the file `id` below /data/stats/. */
export function figure(input: FigureInput): Figure {
  const plain = { size: 'f12', chart: '', wide: false, list: '', rows: [], axis: '', notes: [] } as const
  return { ...plain, rows: [], notes: [], ...input, csv: statsUrl(input.id) }
}

/** Name of the chart of a figure: its heading and its sentence. */
export function saidBy(id: string): Says {
  return { by: `${id} ${id}-says` }
}

/** A share in percent, whole; what is more than nothing is at least 1%, what is less than all at most 99%. */
export function shareText(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%'
  return part === whole ? '100%' : `${Math.min(99, Math.max(1, Math.round((part / whole) * 100)))}%`
}
