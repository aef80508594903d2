import { isIndent } from './layout.ts'
import {
  endsInOpenWord,
  isBriefsColumn,
  isCaption,
  isColumnHost,
  isLetter,
  isLettersColumn,
  isPictureColumn,
  isPoint,
  isSpeaker,
} from './marks.ts'
import { closesLetter, freshness, isBrief, isDoubleName, isPartTitle } from './neighbourhood.ts'
import type { UnitView } from './rule.ts'
import { seamWeight } from './seam.ts'
import { backEdges, frontEdges } from './views.ts'

/** Longer lines are no title lines. */
const LONGEST_TITLE = 40

/** A column break leaves more characters of a paragraph above it, where the lines of a column are no longer in the text. */
const LONGEST_STUB = 6

/** Joint between two lines of a page, taken once and asked for every pair of states. */
export interface Step {
  /** End of the text before: 1 as a sentence ends, 0 perhaps (a closing quote), -1 it breaks off. */
  end: 1 | 0 | -1
  endsOpen: boolean
  /** The text before has no mark in it: a title line, or a piece of a sentence, but no paragraph of its own. */
  bare: boolean
  /** The indent of a paragraph stands in front of the line, on a page that has such indents. */
  indented: boolean
  /** End of the text before the captions above; see `end`. */
  beforeCaptions: Step['end']
  /** Weight of the two lines as one without a break; see `seamWeight`. */
  seam: number
  /** A credit or jump mark closes the line before. */
  closed: boolean
  /** A credit closes the line before: its text is at its end. */
  signed: boolean
  /** The line before is who wrote the letter, serial or notice that ends with it. */
  ended: boolean
  /** The line before is a few words that begin a paragraph, on a page that is not wrapped to one width. */
  stub: boolean
  /** The line is a numbered or marked point. */
  point: boolean
  /** The line before names a column of pictures, short news or letters, whose articles have no headlines. */
  pictureColumn: boolean
  /** The line before, as a headline, calls for another line. */
  titleOpen: boolean
  /** A whole line in brackets. */
  bracketed: boolean
  /** The line, or the one below it, says who speaks; it says who keeps the column above it, or is the title of the part numbered there. */
  speaks: boolean
  /** The line stands close to the one before it, on a page whose blocks are parted by empty lines. */
  tight: boolean
  /** On such a page, the line stands apart from the one before it. */
  apart: boolean
  /** A jump mark closes the line before: its text goes on on another page. */
  jumpsAway: boolean
  /** Weight of the two lines as one title; see `seamWeight`. */
  fold: number
  /** A dateline, byline or jump mark stands in front of the line's text. */
  begins: boolean
  /** A dateline or byline does. */
  opensText: boolean
  dateline: boolean
  /** The line is a picture's credit. */
  picture: boolean
  /** Newness of the text at or below the line; see `freshness`. */
  fresh: number
}

/** True where a credit or jump mark closes a line. */
export function hasBackEdge(view: UnitView): boolean {
  return backEdges(view).length > 0
}

/** Those whom a notice or a letter is for: 各镇人民政府、各街道办事处:. */
const SALUTATION = /^(?:各|全[区市县镇体]|广大|尊敬的|亲爱的)[^,。]{2,40}:$/u
/** Words said, and who said them: “灯不能灭。”——护林员 老周. */
const SAYING = /^“[^“”]+[。!?…]”(?:——|--)[^,。]{2,20}$/u
/** A text that ends in a telephone number: 有意者请电:64870000. */
const CALL = /.{6}(?:电话?|手机|热线|联系\S{0,4}|微信|QQ)[:\s]\s*[\d-]{7,}$/u
/** A whole line in brackets. */
const IN_BRACKETS = /^[(][^()]{4,60}[)]$/u

/** End of the text of a line; see {@link Step.end}. */
export function finished(view: UnitView): Step['end'] {
  if (view.form.endsSentence || view.run !== null || hasBackEdge(view) || closesLetter(view)) return 1
  if ([IN_BRACKETS, SALUTATION, SAYING, CALL].some((form) => form.test(view.core))) return 1
  const mayEnd = view.core.endsWith(':') || (/[”’)》]$/u.test(view.core) && /[,。]/u.test(view.core))
  return mayEnd && view.form.openMarks === 0 ? 0 : -1
}

function endBeforeCaptions(previous: UnitView): Step['end'] {
  let view: UnitView | null = previous
  while (view && isCaption(view.core)) view = view.previous
  return view ? finished(view) : 1
}

/** True for a second line of a kicker: close below the name of a column in brackets, and apart from the headline. */
function isUnderColumn(previous: UnitView, { unit, next, form }: UnitView): boolean {
  const isTitle = next !== null && !form.endsSentence && next.unit.gap > unit.gap && next.form.isBare
  return /^【[^】]{2,12}】$/u.test(previous.core) && isTitle && next.credits === null && form.isBare
}

/** True for the line that says who keeps the column named above it. */
const isHost = ({ previous, core, next }: UnitView): boolean => isColumnHost([previous?.core, core, next?.core])

/** Looks at two lines that stand one after the other. */
export function stepBetween(previous: UnitView, view: UnitView): Step {
  const end = finished(previous)
  const front = frontEdges(view)
  const seam = end === 1 ? 0 : seamWeight(previous.core, view.core, view.page)
  return {
    end,
    endsOpen: previous.form.endsOpen,
    bare: previous.form.isBare,
    indented: view.layout.indented && isIndent(view.unit.indent),
    beforeCaptions: endBeforeCaptions(previous),
    seam,
    closed: hasBackEdge(previous),
    signed: backEdges(previous).some((edge) => edge.kind === 'credit'),
    ended: closesLetter(previous),
    stub: previous.form.isBare && previous.form.length <= LONGEST_STUB && previous.layout.full === Infinity,
    point: isPoint(view.core),
    pictureColumn:
      isPictureColumn(previous.core) ||
      (isBriefsColumn(previous.core) && isBrief(view)) ||
      (isLettersColumn(previous.core) && isLetter(view.core)),
    titleOpen: previous.form.openMarks > 0 || endsInOpenWord(previous.core) || previous.core.endsWith('、'),
    bracketed: IN_BRACKETS.test(view.core),
    speaks:
      isSpeaker(view.core) ||
      isHost(view) ||
      isPartTitle(view) ||
      isUnderColumn(previous, view) ||
      isDoubleName(view) ||
      (view.next !== null && isSpeaker(view.next.core)),
    tight: view.layout.parted && !view.layout.tightTitles && view.unit.gap === 0,
    apart: view.layout.parted && view.unit.gap > 0,
    jumpsAway: backEdges(previous).some((edge) => edge.kind === 'jump'),
    fold: view.form.length <= LONGEST_TITLE ? seam : 0,
    begins: front.length > 0,
    opensText: front.some((edge) => edge.kind !== 'jump'),
    dateline: front.some((edge) => edge.kind === 'dateline'),
    picture: view.credits?.some((credit) => credit.roles.includes('photographer')) === true,
    fresh: freshness(view),
  }
}
