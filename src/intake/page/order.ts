import { around, shareX, shareY, width, type Box } from '../box.ts'
import { isKickerOf, isPlate, topsOf, type Atom, type Placed } from './atoms.ts'
import { runningArticles } from './running.ts'

/** A title right above a text is as good as one so much lower that only reaches over it, in parts of the text's size. */
const DIRECT = 3
/** Type this much larger, in parts of the text's size, is that of a head. */
const LARGER = 1.04
/** The name of a column stands no further left of its headline, in parts of the larger one's size. */
const PLATE = 3
/** Atoms this much wider than the group's columns run over several of them. */
const SPANNING = 1.5

const byPlace = (a: Box, b: Box): number => a.y0 - b.y0 || a.x0 - b.x0
const isTitle = ({ kind }: Atom): boolean => kind === 'title'

/** True for columns, each of some lines, that share no width. */
const areBeside = (a: Atom, b: Atom): boolean =>
  shareX(a, b) <= 0 && [a, b].every(({ stacks }) => stacks.some(({ lines }) => lines.length > 3))

/** True where nothing stands beside each other: lines set to the left and to the right of one column. */
const areApart = (atoms: readonly Atom[]): boolean => {
  const sorted = [...atoms].sort(byPlace)
  if (atoms.some((atom) => atoms.some((other) => areBeside(atom, other)))) return false
  return sorted.slice(1).every((atom, at) => atom.y0 >= (sorted[at] as Atom).y1 - 2)
}

/** True for a few lines below a column, set to its right edge. */
const isSignature = (atom: Atom, column: readonly Atom[]): boolean =>
  atom.stacks.every(({ lines }) => lines.length <= 3) &&
  atom.y0 >= around(column).y1 - 2 &&
  atom.y0 - around(column).y1 < 2 * (atom.stacks[0]?.size ?? 0)

/** Columns of texts, left to right: those that share most of the narrower one's width stand in one. */
function columnsOf(atoms: readonly Atom[]): Atom[][] {
  if (areApart(atoms)) return [[...atoms].sort(byPlace)]
  const columns: Atom[][] = []
  for (const atom of [...atoms].sort((a, b) => a.x0 - b.x0)) {
    const column =
      columns.find((each) => {
        const box = around(each)
        return shareX(box, atom) > 0.5 * Math.min(width(box), width(atom))
      }) ?? columns.slice(-1).find((each) => isSignature(atom, each))
    if (column) column.push(atom)
    else columns.push([atom])
  }
  return columns.map((column) => [...column].sort(byPlace))
}

/** True for a text that runs over several columns which stand above or below it. */
function isSpanning(atom: Atom, texts: readonly Atom[]): boolean {
  const under = texts.filter(
    (other) => other !== atom && width(atom) > SPANNING * width(other) && shareX(atom, other) > 0.6 * width(other),
  )
  return under.some((one) => under.some((other) => other.x0 > one.x1))
}

/** Lines that stand above all columns: whoever wrote it, where the title leaves off. */
function leadsOf(texts: readonly Atom[]): Atom[] {
  const isLine = ({ stacks }: Atom): boolean =>
    stacks.every(({ lines }) => lines.length === 1 && !/[。！？]$/u.test(lines[0]?.text ?? ''))
  const columns = columnsOf(texts.filter((atom) => !isLine(atom)))
  const top = Math.min(...columns.flat().map(({ y0 }) => y0))
  const isAlone = (atom: Atom): boolean => texts.every((other) => other === atom || shareY(other, atom) <= 0)
  const isLead = (atom: Atom): boolean => isLine(atom) && atom.y1 <= top + 2 && isAlone(atom)
  return columns.length > 1 ? texts.filter(isLead).sort(byPlace) : []
}

/** True for one line in bold type, or in type larger than the smallest text. */
const isHead = ({ stacks }: Atom, texts: readonly Atom[]): boolean => {
  const least = Math.min(...texts.flatMap((text) => text.stacks.map(({ size }) => size)))
  return stacks.every(({ lines, bold, size }) => (bold || size > LARGER * least) && lines.length === 1)
}

/** True for a head with nothing beside it that begins where no column does: a cross-head over several columns. */
const isHeading = (atom: Atom, texts: readonly Atom[]): boolean =>
  isHead(atom, texts) &&
  texts.every((other) => {
    const isAtEdge = Math.abs(other.x0 - atom.x0) < (atom.stacks[0]?.size ?? 0) && !isHead(other, texts)
    return other === atom || (shareY(other, atom) <= 0 && !isAtEdge)
  })

/** Texts in bands between those that run over several columns, every band column by column. */
function bandsOf(texts: readonly Atom[]): Placed[] {
  const leads = leadsOf(texts)
  const spanning = texts
    .filter((atom) => !leads.includes(atom) && (isSpanning(atom, texts) || isHeading(atom, texts)))
    .sort(byPlace)
  const rest = texts.filter((atom) => !spanning.includes(atom) && !leads.includes(atom))
  const placed: Placed[] = leads.map((atom) => ({ atom, column: 0 }))
  let left = rest
  for (const wide of [...spanning, null]) {
    const band = wide ? left.filter(({ y0 }) => y0 < wide.y0) : left
    left = left.filter((atom) => !band.includes(atom))
    placed.push(...columnsOf(band).flatMap((column, at) => column.map((atom) => ({ atom, column: at + 1 }))))
    if (wide) placed.push({ atom: wide, column: 0 })
  }
  return placed
}

/** Title lines that belong together: kicker, headline, subhead, one closely below the other. */
function titleBlocks(titles: readonly Atom[]): Atom[][] {
  const blocks: Atom[][] = []
  for (const title of [...titles].sort(byPlace)) {
    const block = blocks.find((each) => {
      const box = around(each)
      const size = Math.max(title.stacks[0]?.size ?? 0, ...each.map(({ stacks }) => stacks[0]?.size ?? 0))
      const isBeside = shareX(box, title) < 0 && Math.min(box.y1, title.y1) > Math.max(box.y0, title.y0)
      const gap = isBeside ? -shareX(box, title) : title.y0 - box.y1
      if (isBeside && each.some(isPlate)) return gap < PLATE * size
      if (gap >= 1.3 * size) return false
      if (isBeside) return each.some(({ stacks }) => stacks[0]?.lines[0]?.vertical)
      return shareX(box, title) > 0 || each.some((line) => isKickerOf(line, title, titles))
    })
    if (block) block.push(title)
    else blocks.push([title])
  }
  return blocks
}

/** A cross-head set larger than the body: in a column, with text closely above, and no title between or right below. */
function isCrosshead(title: Atom, atoms: readonly Atom[], bodySize: number): boolean {
  const size = title.stacks[0]?.size ?? 0
  if (size > 1.35 * bodySize || title.stacks.some(({ lines }) => lines.length > 2 || lines[0]?.vertical)) return false
  const isOver = (above: Atom, below: Atom): boolean =>
    below.y0 - above.y1 > -size && below.y0 - above.y1 < 2 * size && shareX(above, below) > 0
  const isOfTitle = atoms.some(
    (other) =>
      isTitle(other) && (isOver(other, title) || (isOver(title, other) && (other.stacks[0]?.size ?? 0) > size)),
  )
  const isIn = (text: Atom): boolean => title.x0 >= text.x0 - size && title.x1 <= text.x1 + size
  return !isOfTitle && atoms.some((atom) => atom.kind === 'text' && isOver(atom, title) && isIn(atom))
}

/** The title block that governs a text: the lowest above it whose free width reaches over it; else the nearest to the left. */
function governing(text: Atom, blocks: readonly (readonly Atom[])[], atoms: readonly Atom[]): number {
  const boxes = blocks.map((block) => around(block))
  const above = boxes.flatMap((box, at) => {
    if (box.y1 > text.y0 + 4) return []
    const beside = atoms.filter(
      (atom) => atom !== text && !blocks[at]?.includes(atom) && atom.y0 < box.y1 && atom.y1 > box.y0,
    )
    const left = Math.max(-Infinity, ...beside.filter(({ x1 }) => x1 <= box.x0).map(({ x1 }) => x1))
    const right = Math.min(Infinity, ...beside.filter(({ x0 }) => x0 >= box.x1).map(({ x0 }) => x0))
    const nearer = shareX(box, text) > 0 ? DIRECT * (text.stacks[0]?.size ?? 0) : 0
    return left <= text.x0 + 4 && right >= text.x1 - 4 ? [{ at, y: box.y1 + nearer }] : []
  })
  const low = above.sort((a, b) => b.y - a.y)[0]
  if (low) return low.at
  const distance = (box: Box): number =>
    Math.hypot(Math.max(0, text.x0 - box.x1, box.x0 - text.x1), Math.max(0, text.y0 - box.y1, box.y0 - text.y1))
  return boxes.map((box, at) => ({ at, far: distance(box) })).sort((a, b) => a.far - b.far)[0]?.at ?? 0
}

/** True for a box with nothing but text between the titles of an article and its text: the editors' note on it. */
const isNote = ({ kind, inner, ...box }: Atom, titles: readonly Atom[], texts: readonly Atom[]): boolean =>
  kind === 'frame' &&
  inner.every((atom) => atom.kind === 'text') &&
  titles.some((title) => title.y1 <= box.y0 + 2) &&
  texts.every((text) => text.y0 >= box.y1 - 2)

/**
 * The atoms of a group in reading order, in one list for each title block: title, then text band by band and column by
 * column, then pictures with captions and boxes that stand in it. Text of a group without a title is one list.
 */
export function ordered(group: readonly Atom[], bodySize: number): Placed[][] {
  const crossheads = group.filter((atom) => isTitle(atom) && isCrosshead(atom, group, bodySize))
  const running = runningArticles(group, crossheads)
  if (running) return running
  const titles = group.filter((atom) => isTitle(atom) && !crossheads.includes(atom))
  const texts = group.filter(({ kind }) => kind === 'text')
  const blocks = titleBlocks(titles)
  const owners = new Map(
    [...texts, ...crossheads].map((text) => [text, blocks.length > 1 ? governing(text, blocks, group) : 0]),
  )
  const notes = group.filter((atom) => isNote(atom, titles, texts))
  const rest = group
    .filter((atom) => (atom.kind === 'picture' || atom.kind === 'frame') && !notes.includes(atom))
    .sort(byPlace)
  const lists = (blocks.length === 0 ? [[]] : blocks).map((block, at): Placed[] => [
    ...[...block, ...(at === 0 ? notes.flatMap(({ inner }) => inner) : [])].map((atom) => ({ atom, column: 0 })),
    ...bandsOf([...owners].flatMap(([text, owner]) => (owner === at ? [text] : []))),
  ])
  const [first] = lists
  if (first && topsOf(group).some((top) => top.kind === 'picture') && titles.length === 0)
    return [[...rest.map((atom) => ({ atom, column: 0 })), ...first]]
  first?.push(...rest.map((atom) => ({ atom, column: 0 })))
  return lists
}
