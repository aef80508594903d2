import { around, median, width } from '../box.ts'
import type { Atom } from './atoms.ts'
import type { Placed } from './order.ts'

/** Columns of one text are of one width, to this factor. */
const ALIKE = 1.3

/** What stands on a page by columns that nothing crosses, left to right, each from the top down. */
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

/** True for columns that one text runs through, whatever titles stand in it: one of them goes on above its first title. */
function areRunning(columns: readonly (readonly Atom[])[]): boolean {
  const widths = columns.map((column) => median(column.filter(isText).map(width)))
  const isEven = columns.every((column) => column.some(isText)) && Math.max(...widths) < ALIKE * Math.min(...widths)
  return (
    isEven &&
    columns.slice(1).some(([top, ...rest]) => top?.kind === 'text' && rest.some((atom) => atom.kind === 'title'))
  )
}

/**
 * Articles that run one after the other through columns of one width, as in a newsletter: each from its title on to the next,
 * down one column and on at the top of the one to its right. Null for a group that is laid out otherwise. `crossheads`
 * are titles that part no articles; pictures and boxes follow the text of the article that they stand in.
 */
export function runningArticles(group: readonly Atom[], crossheads: readonly Atom[]): Placed[][] | null {
  const columns = columnsAcross(group)
  if (!areRunning(columns)) return null
  const articles: { text: Placed[]; beside: Placed[] }[] = [{ text: [], beside: [] }]
  for (const [at, column] of columns.entries())
    for (const atom of column) {
      const opens = atom.kind === 'title' && !crossheads.includes(atom)
      if (opens && articles.at(-1)?.text.some(({ atom: each }) => isText(each))) articles.push({ text: [], beside: [] })
      const isBeside = atom.kind === 'picture' || atom.kind === 'frame'
      articles.at(-1)?.[isBeside ? 'beside' : 'text'].push({ atom, column: opens || isBeside ? 0 : at + 1 })
    }
  return articles.map(({ text, beside }) => [...text, ...beside])
}
