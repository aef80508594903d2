import { around, median, shareY, width } from '../box.ts'
import type { Atom, Placed } from './atoms.ts'

/** Columns of one text are of one width, to this factor. */
const ALIKE = 1.3

/** Columns that nothing crosses, left to right, each from the top down. */
function columnsAcross(atoms: readonly Atom[]): Atom[][] {
  const columns: Atom[][] = []
  for (const atom of [...atoms].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1)
    if (last && atom.x0 < around(last).x1 - 0.5) last.push(atom)
    else columns.push([atom])
  }
  return columns.map((column) => column.sort((a, b) => a.y0 - b.y0))
}

const isText = ({ kind }: Atom): boolean => kind === 'text'

/** True for what columns consist of: titles, and texts of several lines. */
const isColumn = ({ kind, stacks }: Atom): boolean =>
  kind === 'title' || (kind === 'text' && stacks.some(({ lines }) => lines.length > 1))

function areRunning(columns: readonly (readonly Atom[])[]): boolean {
  const widths = columns.map((column) => median(column.filter(isText).map(width)))
  const isOne = (column: readonly Atom[]): boolean =>
    column.some(isText) && column.slice(1).every((atom, at) => shareY(atom, column[at] as Atom) <= 2)
  return (
    columns.every(isOne) &&
    Math.max(...widths) < ALIKE * Math.min(...widths) &&
    columns[0]?.[0]?.kind === 'title' &&
    columns.slice(1).some(([top]) => top?.kind === 'text') &&
    columns.some((column) => column.some(({ kind }, at) => kind === 'title' && column[at - 1]?.kind === 'text'))
  )
}

/** True for what is set in columns that one text runs through, whatever titles stand in it: a column goes on at the top of the next, and a title follows a text. */
export const isRunning = (atoms: readonly Atom[]): boolean => areRunning(columnsAcross(atoms.filter(isColumn)))

/** The columns with all that stands in one of them, and what stands across. */
function filled(columns: readonly (readonly Atom[])[], others: readonly Atom[]): { columns: Atom[][]; across: Atom[] } {
  const full = columns.map((column) => {
    const { x0, x1 } = around(column)
    const own = others.filter((atom) => atom.x0 >= x0 - 2 && atom.x1 <= x1 + 2)
    return [...column, ...own].sort((a, b) => a.y0 - b.y0)
  })
  return { columns: full, across: others.filter((atom) => !full.flat().includes(atom)) }
}

/** One article: its title and text, and the pictures and boxes that follow them. */
interface Running {
  text: Placed[]
  beside: Placed[]
}

/**
 * Articles that run one after the other through columns of one width, as in a newsletter: each from its title on to the next,
 * down one column and on at the top of the one to its right. Null for a group that is laid out otherwise. `crossheads`
 * are titles that part no articles; pictures and boxes follow the text of the article that they stand in, what stands across the columns comes last.
 */
export function runningArticles(group: readonly Atom[], crossheads: readonly Atom[]): Placed[][] | null {
  const bare = columnsAcross(group.filter(isColumn))
  if (!areRunning(bare)) return null
  const { columns, across } = filled(
    bare,
    group.filter((atom) => !isColumn(atom)),
  )
  const articles: Running[] = [{ text: [], beside: [] }]
  for (const [at, atom] of columns.flatMap((column, place) => column.map((each) => [place + 1, each] as const))) {
    const opens = atom.kind === 'title' && !crossheads.includes(atom)
    if (opens && articles.at(-1)?.text.some(({ atom: each }) => isText(each))) articles.push({ text: [], beside: [] })
    const isBeside = atom.kind === 'picture' || atom.kind === 'frame'
    articles.at(-1)?.[isBeside ? 'beside' : 'text'].push({ atom, column: opens || isBeside ? 0 : at })
  }
  const lists = articles.map(({ text, beside }) => [...text, ...beside])
  return across.length > 0 ? [...lists, across.map((atom) => ({ atom, column: 0 }))] : lists
}
