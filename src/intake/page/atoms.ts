import { around, height, liesIn, shareX, shareY, width, type Box } from '../box.ts'
import type { Sheet } from '../sheet.ts'
import type { Stack } from './stacks.ts'

/** A thing on the page that is read as one: a title, a stack of text, a picture with what is printed under it, a box with all that is in it. */
export interface Atom extends Box {
  kind: 'title' | 'text' | 'picture' | 'frame'
  /** Of a title or text one stack, of a picture its captions. */
  stacks: Stack[]
  /** Of a frame what it holds. */
  inner: Atom[]
}

/** Atoms of a group in reading order; `column` counts from 1 in each band, 0 is above or beside the columns. */
export interface Placed {
  atom: Atom
  column: number
}

/** A caption begins no further below its picture, in parts of its height. */
const UNDER = 1.6
/** Credit at the end of a picture's words. */
const CREDIT = /(?:[摄图]|摄影(?:报道)?|提供)\s*[）)]?$/u
/** Words above or beside a picture are its caption where they are smaller than this, in parts of the body's size, of no more lines, and no further, in parts of their height. */
const [SMALL, FEW, NEAR] = [0.92, 8, 2.6]
/** So many characters under a picture tell news. */
const STORY = 60
/** A picture is no smaller than this in parts of the body's size. */
const PICTURE = 4

const atomOf = (kind: Atom['kind'], stacks: Stack[], inner: Atom[] = []): Atom => ({
  kind,
  stacks,
  inner,
  ...around([...stacks, ...inner]),
})

const holds = (frame: Box, box: Box): boolean => frame !== box && liesIn(box, frame)

/** So many of the largest drawings of a kind are looked at: a page of a paper has fewer, a map or a chart may have any number. */
const MOST = 1000

const largest = (boxes: Box[]): Box[] =>
  boxes.length <= MOST ? boxes : [...boxes].sort((a, b) => width(b) + height(b) - width(a) - height(a)).slice(0, MOST)

/** Frames drawn twice (a fill and its border, a border and its shadow) are one. */
function distinct(frames: readonly Box[]): Box[] {
  const isSame = (a: Box, b: Box): boolean =>
    Math.abs(a.x0 - b.x0) + Math.abs(a.y0 - b.y0) + Math.abs(a.x1 - b.x1) + Math.abs(a.y1 - b.y1) < 12
  return frames.filter((frame, at) => !frames.slice(0, at).some((other) => isSame(frame, other)))
}

/** A frame out of two lines of one length and one that joins them: how many programs draw a border. */
function drawnFrames(rules: readonly Box[]): Box[] {
  const flat = rules.filter((rule) => width(rule) > height(rule)).sort((a, b) => a.y0 - b.y0)
  const steep = rules.filter((rule) => height(rule) > width(rule))
  return flat.flatMap((top, at) => {
    const bottom = flat.slice(at + 1).find((rule) => Math.abs(rule.x0 - top.x0) < 4 && Math.abs(rule.x1 - top.x1) < 4)
    if (!bottom) return []
    const box = around([top, bottom])
    const isJoined = steep.some(
      (rule) =>
        (Math.abs(rule.x0 - box.x0) < 4 || Math.abs(rule.x1 - box.x1) < 4) && shareY(rule, box) > 0.9 * height(box),
    )
    return isJoined ? [box] : []
  })
}

/** Drawings on a sheet, sorted by use: boxes with text in them are frames, empty ones pictures. */
export function surroundings(
  sheet: Sheet,
  stacks: readonly Box[],
  bodySize: number,
): Pick<Sheet, 'pictures' | 'frames' | 'rules'> {
  const rules = largest(sheet.rules)
  const boxes = distinct([...largest(sheet.frames), ...drawnFrames(rules)])
  const isLarge = (box: Box): boolean => Math.min(width(box), height(box)) >= PICTURE * bodySize
  const hasText = (box: Box): boolean => stacks.some((stack) => liesIn(stack, box))
  const empty = boxes.filter((box) => !hasText(box) && isLarge(box) && !boxes.some((other) => holds(box, other)))
  const pictures = [...largest(sheet.pictures.filter(isLarge)), ...empty]
  return {
    pictures: distinct(pictures).filter(
      (box, _, all) =>
        !all.some((other) => holds(other, box)) && width(box) * height(box) < 0.8 * sheet.width * sheet.height,
    ),
    frames: boxes.filter(hasText),
    rules,
  }
}

/** A stack right under a picture, no wider than it, that looks like a caption: smaller than the body, or as wide as the picture is. */
function isCaption(stack: Stack, picture: Box, { stacks, bodySize }: { stacks: readonly Stack[]; bodySize: number }) {
  const gap = stack.y0 - picture.y1
  if (stack.kind === 'title' && stack.size > 1.3 * bodySize) return false
  if (gap < -0.5 * stack.size || gap > UNDER * stack.size) return false
  if (stack.x0 < picture.x0 - stack.size || stack.x1 > picture.x1 + stack.size) return false
  const isSmall = stack.size < 0.97 * bodySize
  const usual = stacks
    .filter((other) => other.kind === 'text' && other.lines.length > 4)
    .some((other) => Math.abs(width(other) - width(stack)) < 1.5 * stack.size)
  return isSmall || (stack.lines.length <= 6 && !usual) || isCredited(stack) || /^[（(]?图/u.test(wordsOf(stack))
}

/** Gap between two boxes one above the other, or side by side where `isAcross`; Infinity where they do not face each other. */
function gapBetween(stack: Stack, picture: Box, isAcross: boolean): number {
  if (isAcross) return shareY(stack, picture) > 0.4 * height(stack) ? -shareX(stack, picture) : Infinity
  const isWithin = stack.x0 >= picture.x0 - stack.size && stack.x1 <= picture.x1 + stack.size
  return isWithin ? picture.y0 - stack.y1 : Infinity
}

/** True for a few lines of small type right above a picture, or beside it: no byline, which stands below a title. */
function isFacing(stack: Stack, picture: Box, { stacks, bodySize }: { stacks: readonly Stack[]; bodySize: number }) {
  if (stack.kind !== 'text' || stack.size > SMALL * bodySize || stack.lines.length > FEW) return false
  const isUnder = (title: Stack): boolean => {
    const gap = stack.y0 - title.y1
    return title.kind === 'title' && shareX(title, stack) > 0 && gap > -stack.size && gap < 1.5 * title.size
  }
  const reach = (isAcross: boolean): boolean => {
    const gap = gapBetween(stack, picture, isAcross)
    return gap > -0.5 * stack.size && gap < (isAcross ? NEAR : UNDER) * stack.size
  }
  return (reach(false) || reach(true)) && !stacks.some(isUnder)
}

/** Few words printed on a picture itself; where there are many, it is the ground of a text. */
function printedOn(picture: Box, stacks: readonly Stack[], bodySize: number): Stack[] {
  const inside = stacks.filter((stack) => liesIn(stack, picture))
  const isOfTitle = (stack: Stack): boolean =>
    stack.kind === 'title' && inside.some((other) => other.size > 1.3 * bodySize && shareX(other, stack) > 0)
  const on = inside.filter((stack) => stack.size <= 1.3 * bodySize && !isOfTitle(stack))
  return on.reduce((sum, { lines }) => sum + lines.length, 0) <= 3 ? on : []
}

/** Pictures with the stacks that are their captions; lines of a caption may be of two looks (the words, then the credit). */
function pictureAtoms(pictures: readonly Box[], stacks: readonly Stack[], bodySize: number): Atom[] {
  const open = (): Stack[] => stacks.filter(({ kind }) => kind === 'title' || kind === 'text')
  const atoms = pictures.map((picture): Atom => {
    const captions: Stack[] = []
    const take = (stack: Stack): void => {
      stack.kind = 'caption'
      captions.push(stack)
    }
    printedOn(picture, open(), bodySize).forEach(take)
    for (let y1 = picture.y1; ; y1 = around(captions).y1) {
      const next = open().find((stack) => isCaption(stack, { ...picture, y1 }, { stacks, bodySize }))
      if (!next) break
      take(next)
    }
    return { kind: 'picture', stacks: captions, inner: [], ...around([picture, ...captions]) }
  })
  for (const [at, atom] of atoms.entries()) {
    const facing =
      atom.stacks.length > 0 ? [] : open().filter((stack) => isFacing(stack, pictures[at] as Box, { stacks, bodySize }))
    for (const stack of facing) stack.kind = 'caption'
    atom.stacks.push(...facing)
    Object.assign(atom, around([atom, ...facing]))
  }
  return atoms
}

/** Words of a stack. */
const wordsOf = ({ lines }: Stack): string => lines.map(({ text }) => text).join('')

const isCredited = (stack: Stack): boolean => CREDIT.test(wordsOf(stack))

/** True for the words of a picture that is drawn as nothing known: sentences in small type, and who took it. */
const isCaptionAlone = (stack: Stack, bodySize: number): boolean =>
  stack.kind === 'text' &&
  stack.size <= SMALL * bodySize &&
  stack.lines.length <= FEW &&
  isCredited(stack) &&
  /[。！？]/u.test(wordsOf(stack))

/** True for the name of a column set as a block: two short lines. */
export const isPlate = ({ kind, stacks }: Atom): boolean =>
  kind === 'title' &&
  stacks.every(({ lines }) => lines.length === 2 && lines.every(({ text, vertical }) => !vertical && text.length <= 3))

/** True for one line at the left with nothing but one larger title below it, set in the middle of the page: its kicker. */
export function isKickerOf(line: Atom, title: Atom, titles: readonly Atom[]): boolean {
  const sizeOf = ({ stacks }: Atom): number => stacks[0]?.size ?? 0
  const isLine = line.stacks.every(({ lines }) => lines.length === 1 && !lines[0]?.vertical)
  const isBelow = (other: Atom): boolean => other.y0 >= line.y1 - 2 && other.y0 - line.y1 < 1.3 * sizeOf(line)
  const isAlone = titles.every(
    (other) => other === line || other === title || !(isBelow(other) || shareY(other, line) > 0),
  )
  return isLine && sizeOf(line) < sizeOf(title) && isBelow(title) && line.x1 <= title.x0 && isAlone
}

/** True for a picture whose few words only tell what it shows (图为…), or not who took it: it is no story of its own. */
export function isBare({ kind, stacks }: Atom): boolean {
  const words = stacks.map(wordsOf).join('')
  const isStory = stacks.some(isCredited) && !/^[（(▲△↑]?图/u.test(words)
  return kind === 'picture' && words.length < STORY && !isStory
}

/** True for a frame that only adorns titles (a picture, with its maker's name): their text stands below or beside it. */
const isOrnament = (frame: Box, inner: readonly Atom[], all: readonly Atom[]): boolean =>
  inner.every(({ kind, stacks }) => kind === 'title' || (kind === 'text' && stacks.every(isCredited))) &&
  inner.some(({ kind }) => kind === 'title') &&
  all.some((atom) => !inner.includes(atom) && atom.y1 > frame.y0 && shareX(atom, frame) > 0)

/** Puts atoms into the smallest frames that hold them. */
function framed(atoms: readonly Atom[], frames: readonly Box[]): Atom[] {
  const bySize = [...frames].sort((a, b) => width(a) * height(a) - width(b) * height(b))
  let open = [...atoms]
  for (const frame of bySize) {
    const inner = open.filter((atom) => liesIn(atom, frame))
    const isWhole = inner.length === open.length
    if (isWhole || isOrnament(frame, inner, open)) continue
    open = [
      ...open.filter((atom) => !inner.includes(atom)),
      { ...atomOf('frame', [], inner), ...around([frame, ...inner]) },
    ]
  }
  return open
}

/** Words that stand again in a text are out of its flow, as the words of a picture are. */
const ATOMS = { title: 'title', text: 'text', caption: 'picture', quote: 'picture' } as const

/** All that stands on a page, in no order. Stacks that are captions are marked as such. */
export function atomsOf(
  stacks: readonly Stack[],
  { pictures, frames }: Pick<Sheet, 'pictures' | 'frames'>,
  bodySize: number,
): Atom[] {
  const pictured = pictureAtoms(pictures, stacks, bodySize)
  for (const stack of stacks.filter((each) => isCaptionAlone(each, bodySize))) {
    stack.kind = 'caption'
    pictured.push(atomOf('picture', [stack]))
  }
  const rest = stacks.filter(({ kind }) => kind !== 'caption')
  const plain = rest.map((stack) => atomOf(ATOMS[stack.kind], [stack]))
  return framed([...pictured, ...plain], frames)
}

/** Those with nothing above them among these. */
export const topsOf = (atoms: readonly Atom[]): Atom[] =>
  atoms.filter((atom) => !atoms.some((other) => other !== atom && other.y1 <= atom.y0 + 2 && shareX(other, atom) > 0))
/** Those with nothing below them among these. */
export const bottomsOf = (atoms: readonly Atom[]): Atom[] =>
  atoms.filter((atom) => !atoms.some((other) => other !== atom && other.y0 >= atom.y1 - 2 && shareX(other, atom) > 0))
