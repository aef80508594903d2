import { height, shareX, shareY, width } from '../box.ts'
import { topsOf, type Atom } from './atoms.ts'

/** More lines than this under a picture are no words of it. */
const FEW = 8

/** True for a short line right above a title: a mark that it comes from another page, the name of a column. */
export const isLeadMark = ({ stacks, ...lead }: Atom, title: Atom): boolean =>
  stacks.every(({ lines, size }) => lines.length === 1 && title.y0 - lead.y1 < 1.5 * size) &&
  title.y0 >= lead.y0 &&
  width(lead) < width(title) &&
  shareX(lead, title) > 0.5 * width(lead)

/** True for a title that runs downwards. */
export const isVertical = ({ stacks }: Atom): boolean => stacks[0]?.lines[0]?.vertical === true

/** True for a text that a title opens: from above, from beside at the same height (one that runs downwards at any), or right below it. */
function isOpened(text: Atom, titles: readonly Atom[]): boolean {
  const size = text.stacks[0]?.size ?? 0
  return titles.some(
    (title) =>
      title.y1 <= text.y0 + 0.5 * height(title) ||
      (shareX(title, text) <= 0 &&
        (Math.abs(title.y0 - text.y0) < 1.5 * size ||
          (isVertical(title) && shareY(title, text) > 0.5 * Math.min(height(title), height(text))))) ||
      isLeadMark(text, title),
  )
}

/** True for pictures over a text that is none of their words: there is more of it, or they have words already. */
function hasTextBelow(atoms: readonly Atom[]): boolean {
  const texts = atoms.filter(({ kind }) => kind === 'text')
  const hasWords = atoms.some(({ kind, stacks }) => kind === 'picture' && stacks.length > 0)
  return texts.some(({ stacks }) => hasWords || stacks.some(({ lines }) => lines.length > FEW))
}

/** True for atoms that can be read without what stands above or beside them: their uppermost are titles, pictures or boxes, and a title opens every text at the top. */
export function standAlone(atoms: readonly Atom[]): boolean {
  const tops = topsOf(atoms)
  const titles = atoms.filter(({ kind }) => kind === 'title')
  if (tops.every(({ kind }) => kind === 'text') && !tops.some((top) => titles.some((title) => isLeadMark(top, title))))
    return false
  if (titles.length === atoms.length) return false
  if (hasTextBelow(atoms.filter((atom) => atom.kind !== 'text' || !isOpened(atom, titles)))) return false
  return tops.every((top) => top.kind !== 'text' || isOpened(top, titles))
}
