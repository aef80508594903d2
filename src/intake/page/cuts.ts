import { around, centre, height, shareX, shareY, width, type Box } from '../box.ts'
import type { Sheet } from '../sheet.ts'
import { bottomsOf, isBare, isKickerOf, isPlate, topsOf, type Atom } from './atoms.ts'
import { isLeadMark, isVertical, standAlone } from './alone.ts'
import { isRunning } from './running.ts'

/** Wider than this, in parts of its height, a sheet is two pages, folded in its middle or as near to it as this part of its width. */
const [SPREAD, FOLD] = [1.2, 0.02]

/** A picture alone belongs to the text that stands no further away, in parts of the body's size. */
const BESIDE = 4

/** A strip of the page that no atom crosses, and the atoms on its two sides. */
interface Strip {
  from: number
  to: number
  before: Atom[]
  after: Atom[]
}

function stripsOf(atoms: readonly Atom[], [low, high]: readonly ['y0', 'y1'] | readonly ['x0', 'x1']): Strip[] {
  const sorted = [...atoms].sort((a, b) => a[low] - b[low])
  const strips: Strip[] = []
  let end = sorted[0]?.[high] ?? 0
  for (const [at, atom] of sorted.entries()) {
    if (atom[low] >= end - 0.5 && at > 0)
      strips.push({ from: end, to: atom[low], before: sorted.slice(0, at), after: sorted.slice(at) })
    end = Math.max(end, atom[high])
  }
  return strips
}

const isRuled = ({ from, to }: Strip, region: Box, rules: readonly Box[]): boolean =>
  rules.some(
    (rule) =>
      height(rule) < 3 && rule.y0 >= from - 2 && rule.y1 <= to + 2 && shareX(rule, region) > 0.6 * width(region),
  )

/** A title with the title lines close above it, or beside it where they run downwards. */
function withAbove(title: Atom, atoms: readonly Atom[]): Box {
  if (isVertical(title)) {
    const size = title.stacks[0]?.size ?? 0
    const isNext = (other: Atom): boolean =>
      isVertical(other) && shareX(other, title) > -3 * size && shareY(other, title) > 0
    return around([title, ...atoms.filter((other) => other.kind === 'title' && isNext(other))])
  }
  const above = atoms.find((other) => {
    const gap = title.y0 - other.y1
    return (
      other.kind === 'title' &&
      other.y0 < title.y0 &&
      gap < 1.3 * (other.stacks[0]?.size ?? 0) &&
      shareX(other, title) > 0
    )
  })
  return above ? around([title, withAbove(above, atoms)]) : title
}

/** True for a title line closely below another: of one block. */
const isNextLine = (title: Atom, above: Atom): boolean =>
  title.kind === 'title' &&
  title.stacks.every(({ size }) => size < 0.8 * (above.stacks[0]?.size ?? 0)) &&
  title.y0 >= above.y1 - 2 &&
  title.y0 - above.y1 < 0.8 * (above.stacks[0]?.size ?? 0) &&
  shareX(title, above) > 0

/** True for a title whose text stands beside it, or beside the title lines above it. */
function isBeside(title: Atom, atoms: readonly Atom[]): boolean {
  const block = withAbove(title, atoms)
  return atoms.some(
    (atom) =>
      atom.kind === 'text' &&
      shareX(atom, block) <= 0 &&
      shareY(atom, block) > 0.5 * Math.min(height(atom), height(block)),
  )
}

/** True for a title with text somewhere below it, between what stands on both its sides: headlines and verse are not always set to one edge. */
function isAboveText(title: Atom, atoms: readonly Atom[]): boolean {
  const level = atoms.filter((atom) => atom !== title && shareY(atom, title) > 0)
  const left = Math.max(-Infinity, ...level.filter(({ x1 }) => x1 <= title.x0).map(({ x1 }) => x1))
  const right = Math.min(Infinity, ...level.filter(({ x0 }) => x0 >= title.x1).map(({ x0 }) => x0))
  return atoms.some(({ kind, x0, x1, y0 }) => kind === 'text' && y0 >= title.y1 - 2 && x0 >= left && x1 <= right)
}

/** End of one article with the next below: under a line, or above a title, a picture, a box; never under a title. */
function isRowEnd(strip: Strip, region: Box, rules: readonly Box[]): boolean {
  const lows = bottomsOf(strip.before)
  const isOpen = (low: Atom): boolean => !isBeside(low, strip.before) && !isAboveText(low, strip.before)
  const isParted = isRuled(strip, region, rules)
  const isTorn = lows.some((low) => low.kind === 'title' && strip.after.some((top) => isNextLine(top, low)))
  if (isTorn && !isParted) return false
  const isSection = isParted && topsOf(strip.after).filter(({ kind }) => kind === 'title').length > 1
  if (!isSection && lows.some((low) => low.kind === 'title' && isOpen(low))) return false
  if (
    lows.some(
      (low) => low.kind === 'text' && strip.after.some((title) => title.kind === 'title' && isLeadMark(low, title)),
    )
  )
    return false
  return isParted || standAlone(strip.after)
}

/** Distance of the first title of a side from the middle and from the left edge of it, whichever is less. */
function offCentre(atoms: readonly Atom[]): number {
  const side = around(atoms)
  const [first] = atoms.filter(({ kind }) => kind === 'title').sort((a, b) => a.y0 - b.y0)
  return first ? Math.min(Math.abs(centre(first) - centre(side)), Math.abs(first.x0 - side.x0)) : 0
}

/** True for photographs under one title with few words: together they are one story. */
function isPhotoStory(atoms: readonly Atom[], region: Box): boolean {
  const of = (kind: Atom['kind']): Atom[] => atoms.filter((atom) => atom.kind === kind)
  const [titles, texts, pictures] = [of('title'), of('text'), of('picture')]
  const lines = texts.flatMap(({ stacks }) => stacks.flatMap((stack) => stack.lines))
  const area = (box: Box): number => width(box) * height(box)
  const covered = pictures.reduce((sum, picture) => sum + area(picture), 0)
  const isAbove = titles.every((title) => pictures.every((picture) => title.y0 < picture.y0))
  const isOne = titles.length > 0 && height(around(titles)) < 0.3 * height(region) && isAbove
  return (
    isOne &&
    pictures.length > 1 &&
    of('frame').length === 0 &&
    lines.length <= 6 * pictures.length &&
    covered > 0.5 * area(region)
  )
}

/** Rows of a page, those together that are one story of photographs. */
function stories(rows: readonly (readonly Atom[])[]): (readonly Atom[])[] {
  const found: (readonly Atom[])[] = []
  for (let at = 0; at < rows.length;) {
    let end = rows.length
    const story = (): readonly Atom[] => rows.slice(at, end).flat()
    while (end > at + 1 && !isPhotoStory(story(), around(story()))) end--
    found.push(story())
    at = end
  }
  return found
}

/** Headline that a title line belongs to which stands beside it, or over the space at its left: the name of a column, a kicker. */
function partnerOf(line: Atom, atoms: readonly Atom[]): Atom | undefined {
  const titles = atoms.filter(({ kind }) => kind === 'title')
  if (isPlate(line)) {
    const level = titles.filter((title) => title.x0 >= line.x1 && shareY(title, line) > 0.5 * height(title))
    return level.sort((a, b) => a.x0 - b.x0)[0]
  }
  return line.kind === 'title' ? titles.find((title) => isKickerOf(line, title, titles)) : undefined
}

function bestColumn(strips: readonly Strip[], bodySize: number): Strip | undefined {
  const score = ({ from, to, before, after }: Strip): number =>
    Math.min(4, (to - from) / bodySize) - 0.4 * Math.min(10, (offCentre(before) + offCentre(after)) / bodySize)
  const all = strips.flatMap(({ before, after }) => [...before, ...after])
  const isTorn = ({ before, after }: Strip): boolean =>
    before.some((title) => after.includes(partnerOf(title, all) as Atom))
  const standing = strips.filter((strip) => standAlone(strip.before) && standAlone(strip.after) && !isTorn(strip))
  return [...standing].sort((a, b) => score(b) - score(a))[0]
}

/** The two pages of a spread: wider than high, with a strip in the middle that nothing crosses. */
export function pagesOfSpread(atoms: readonly Atom[], sheet: Pick<Sheet, 'width' | 'height'>): (readonly Atom[])[] {
  const middle = sheet.width / 2
  const isFold = ({ from, to }: Strip): boolean =>
    from < middle + FOLD * sheet.width && to > middle - FOLD * sheet.width
  const fold = sheet.width > SPREAD * sheet.height ? stripsOf(atoms, ['x0', 'x1']).find(isFold) : undefined
  return fold ? [fold.before, fold.after] : [atoms]
}

function cutApart(atoms: readonly Atom[], rules: readonly Box[], bodySize: number): Atom[][] {
  if (atoms.length <= 1) return atoms.length === 0 ? [] : [[...atoms]]
  const region = around(atoms)
  if (isPhotoStory(atoms, region)) return [[...atoms]]
  const rows = stripsOf(atoms, ['y0', 'y1']).filter((strip) => isRowEnd(strip, region, rules))
  if (rows.length > 0) {
    const ends = [...rows.map(({ from }) => from), Infinity]
    const parts = ends.map((end, at) =>
      atoms.filter((atom) => atom.y0 < end - 0.5 && (at === 0 || atom.y0 >= (ends[at - 1] as number) - 0.5)),
    )
    return stories(parts).flatMap((row) => (row.length === atoms.length ? [[...row]] : cutApart(row, rules, bodySize)))
  }
  if (isRunning(atoms)) return [[...atoms]]
  const column = bestColumn(stripsOf(atoms, ['x0', 'x1']), bodySize)
  if (column) return [...cutApart(column.before, rules, bodySize), ...cutApart(column.after, rules, bodySize)]
  return [[...atoms]]
}

/** Place among the groups of the article that a picture alone belongs to: the nearest right above it, else beside it. */
function ownerOf(picture: readonly Atom[], groups: readonly (readonly Atom[])[], bodySize: number): number {
  const box = around(picture)
  const near = groups.flatMap((group, at) => {
    const texts = group.filter(({ kind }) => kind === 'text')
    if (texts.length === 0 || !group.some(({ kind }) => kind === 'title')) return []
    const gaps = texts.map((text) =>
      shareX(text, box) > 0 ? box.y0 - text.y1 : shareY(text, box) > 0 ? -shareX(text, box) + bodySize : Infinity,
    )
    const gap = Math.min(...gaps.filter((each) => each > -bodySize))
    return gap < BESIDE * bodySize ? [{ at, gap }] : []
  })
  return near.sort((a, b) => a.gap - b.gap)[0]?.at ?? -1
}

/** Pictures that tell news, each a group of its own where no title stands over them. */
function storiesApart(group: Atom[]): Atom[][] {
  const stories = group.filter((atom) => atom.kind === 'picture' && atom.stacks.length > 0 && !isBare(atom))
  if (stories.length < 2 || group.some(({ kind }) => kind === 'title')) return [group]
  const rest = group.filter((atom) => !stories.includes(atom))
  return [...stories.map((story) => [story]), ...(rest.length > 0 ? [rest] : [])]
}

/**
 * Parts what stands on a page into groups that are read one after the other, each an article, a picture with its words, or
 * the inside of a box: cut across where a title begins a new row, then down where both sides stand alone, again and again.
 * A picture whose words do not say who took it is no story of its own: it goes to the article above or beside it.
 */
export function groupsOfPage(atoms: readonly Atom[], rules: readonly Box[], bodySize: number): Atom[][] {
  const groups = cutApart(atoms, rules, bodySize).flatMap(storiesApart)
  const owners = new Map(
    groups
      .filter((group) => group.every(isBare) && group.some(({ stacks }) => stacks.length > 0))
      .map((group) => [group, ownerOf(group, groups, bodySize)]),
  )
  return groups.flatMap((group, at) => {
    if ((owners.get(group) ?? -1) >= 0) return []
    const pictures = [...owners].flatMap(([picture, owner]) => (owner === at ? picture : []))
    return [[...group, ...pictures]]
  })
}
