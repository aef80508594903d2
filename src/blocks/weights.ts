import type { BlockSign } from '../model/block.ts'
import type { State } from './states.ts'
import { VOTES } from './weights/votes.ts'

/** The weight of something that cannot be. */
export const NEVER = -1000

/** Weights of the states that may follow a state. */
type Followers = Partial<Record<State, number>>

/**
 * All weights of the reading, in nats of rough log-odds: above 0 speaks for something, below 0 against it. Set by hand and
 * by a search over composed pages whose right reading is known (`npm run bench:weights`).
 */
export const WEIGHTS = {
  /** An article begins. */
  open: { kicker: -4.5, headline: -1, lead: -4.7 } as Followers,
  /** Further states that may follow a line of text, also in an article without a headline. */
  text: { paragraph: 0, continuation: 0, crosshead: -1.5, kept: -1, caption: 0, credit: 0 } as Followers,
  lead: { leadContinuation: 0, leadParagraph: -1.8, leadCredit: 1 } as Followers,
  /** States that may follow others, with the weight of each; one that is not named cannot. */
  follows: {
    kicker: { kicker: -11, headline: 0, lead: -1.5 },
    headline: {
      headline2: -2.5,
      subhead: -0.5,
      byline: 1,
      crosshead: -9,
      paragraph: -1,
      kept: -2,
      caption: -3,
      lead: -1.5,
    },
    headline2: {
      headline2: -2.5,
      subhead: -0.5,
      byline: 1,
      crosshead: -9,
      paragraph: -0.5,
      kept: -2,
      caption: -3,
      lead: -2,
    },
    subhead: { subhead: -11, byline: 1, crosshead: -9, paragraph: -1, lead: -2 },
    byline: { byline: -1, subhead: -4, paragraph: 0, kept: -1, crosshead: -5 },
    crosshead: { crosshead: 0, paragraph: 0, kept: 0 },
    kept: { kept: 1, paragraph: 0, crosshead: -1, caption: 0, credit: 0 },
    credit: { lead: -4, credit: -1, paragraph: -4, crosshead: -5, caption: 0 },
    caption: { lead: -4, caption: 0, paragraph: -0.5, continuation: 0, crosshead: -2, credit: 2 },
    leadCredit: { lead: -3, leadCredit: -2 },
  } as Partial<Record<State, Followers>>,
  /** The first line of a page; what is not named cannot stand there. */
  top: { kicker: -3.5, headline: 0, lead: -3, paragraph: -6, continuation: -9, credit: -6, byline: -5 } as Followers,
  /** The last line of a page. */
  bottom: {
    title: -6, // a title or byline without its text
    unsigned: -3, // an article without a headline that no credit closes
    broken: -2, // a text that breaks off
  },
  /** Weights of steps between two lines. */
  step: {
    pointGoesOn: -6, // a numbered point as half a sentence
    indentGoesOn: -9, // a line with an indent as half a sentence
    softEnd: -1, // a paragraph ends in a closing quotation mark
    brokenEnd: -4, // a paragraph ends in the middle of a sentence
    bareEnd: -5.5, // a paragraph is a few words without any mark
    begunGoesOn: -9, // a line with a dateline, byline or jump mark in front goes on from the one above
    endGoesOn: -7, // a line goes on after a full stop
    stubGoesOn: -3, // a few words go on, on a page that is not wrapped to one width
    softGoesOn: -2.5, // a line goes on after a closing quotation mark
    brokenGoesOn: 2, // a line goes on in the middle of a sentence
    fresh: 1, // a new article is new against the story above it; see `freshness`
    oldTitle: -1.2, // the least that the story above says against a title
    freshCrosshead: -0.5, // and a cross-head is not
    seam: 1, // how well two lines of text fit; see `seamWeight`
    closedLead: 3, // a credit parts two articles without headlines
    closedParagraph: -3, // a paragraph of such an article after its credit
    openLead: -5, // such an article ends without a credit
    datelineLead: 2, // a dateline opens an article without a headline
    datelineStory: -1, // a dateline opens a report under its headline, hardly a picture's words
    misplacedEdge: -12, // a dateline or byline inside an article
    signedParagraph: -3, // a paragraph after the credit at a text's end
    jumpedText: -5, // text after its jump to another page
    kickerLead: -9, // a kicker over an article without a headline
    pictureCredit: -6.5, // a picture's credit signs a text
    brokenCredit: -3, // a credit in the middle of a sentence
    tightHeadline: 6, // a headline goes on in the line right below
    apartHeadline: -3, // a headline goes on below an empty line
    secondLine: 9, // lines of a kicker that ends in who speaks; a line in brackets below a subhead
    openHeadline: 6, // a headline calls for another line
    partTitle: -1, // the title of a part below its number
    fold: 1, // how well two lines of a headline fit
    tightTitle: -2, // two kinds of title line without an empty line between
    titleSeam: 1, // how well a title fits to the text below, as one sentence
    openTitle: -5, // a title ends in a comma
    captionBreaks: -9, // text goes on below a picture's words after a whole sentence, or a new one begins there within one or under its title
  },
  /** Weights of an article's make-up for another one that begins in it. */
  article: {
    signedTwice: 6, // one person signs above the text, another behind it
    picturedToo: 1, // somebody signs above the text, and a picture's credit stands behind it
  },
  votes: VOTES,
  /** Loudness of each rule; one that is not named speaks as it is written. */
  rules: { 'vote-edges': 0.9 } as Readonly<Record<string, number>>,
}

/** From where on a page counts as set in some way: shares of its lines, or characters. What is read by them is read before any vote. */
export const SETTING = {
  beyond: 1.5, // widths: no line of a page that was wrapped by hand is longer
  beyondShare: 0.05, // lines that are so all the same
  wrapped: 0.5, // lines without an empty line above: it was wrapped by hand
  indentedWrapped: 0.08, // lines with an indent: paragraphs have one, on such a page
  indented: 0.6, // the same of the lines that are surely text, on any other
  title: 20, // characters that a title line seldom passes
  indentedTitles: 0.7, // short lines with an indent: it is no sign of a paragraph
  text: { shortest: 40, least: 3 }, // such lines are longer, and so many at least
  parted: 0.6, // lines with an empty line above: that is how blocks are parted
  tight: 0.5, // indented lines without one: a single empty line is wide
  slack: 1.5, // characters that a full line may lack, where the next word or a mark would not fit
  over: 2.5, // and have more: a mark that hangs over the edge, narrow letters
  full: 0.35, // full lines: it is wrapped to one width; verse and lists are ragged
  ended: 0.6, // long lines with which a sentence ends: none was wrapped
  short: 0.7, // of the width: a shorter line may be a title
}

/** A whole table of weights. */
export type Weights = typeof WEIGHTS

/** Followers of each state, by a table of weights. */
export function followersOf({ open, text, lead, follows }: Weights): Partial<Record<State, Followers>> {
  const { kept, credit, caption, leadCredit } = follows
  const [afterText, afterLead] = [
    { ...open, ...text },
    { ...open, ...lead },
  ]
  return {
    ...follows,
    paragraph: afterText,
    continuation: afterText,
    lead: afterLead,
    leadContinuation: afterLead,
    leadParagraph: afterLead,
    kept: { ...open, ...kept },
    credit: { ...open, ...credit },
    caption: { ...open, ...caption },
    leadCredit: { ...open, ...leadCredit },
  }
}

/**
 * Choices that verdicts make: a kicker above the headline or none, other title lines, a headline or a cross-head, a title
 * and not text, text and no title, a paragraph of the same story or a picture's story of its own, whether a line of text goes on, or
 * anything else.
 */
export type Choice = 'kickerFirst' | 'titles' | 'section' | 'title' | 'noTitle' | 'story' | 'join' | 'text'

/** Pairs of margin (nats) and share that is right, both rising. */
type Curve = readonly (readonly [margin: number, share: number])[]
const curve = (margins: number[], shares: number[]): Curve => margins.map((margin, at) => [margin, shares[at] ?? 1])

/**
 * Confidence of a verdict by the distance of its rival, with straight lines between. Measured by `npm run bench:weights`
 * over six sets of 1,560 composed pages.
 */
export const CALIBRATION: Readonly<Record<Choice, Curve>> = {
  kickerFirst: curve([0, 1.3, 2.1, 3.2, 12], [0.45, 0.75, 0.93, 0.98, 1]),
  titles: curve([0, 1, 2, 3, 13], [0.85, 0.93, 0.97, 0.99, 1]),
  section: curve([0, 0.6, 1, 3, 6], [0.4, 0.6, 0.8, 0.97, 1]),
  title: curve([0, 1, 3, 6], [0.6, 0.8, 0.95, 1]),
  noTitle: curve([0, 0.5, 3, 8], [0.7, 0.8, 0.95, 1]),
  story: curve([0, 0.5, 1.1, 1.7, 3.8, 7], [0.9, 0.935, 0.955, 0.98, 0.995, 1]),
  join: curve([0, 0.5, 3, 8.5], [0.7, 0.8, 0.95, 1]),
  text: curve([0, 0.5, 2, 8], [0.92, 0.94, 0.98, 1]),
}

/** Share of blocks with a sign against them that are right, or belong to an article that is; of the same pages. */
export const SIGNS: Readonly<Record<BlockSign, number>> = {
  'begins-inside': 0.5, // a paragraph begins in the middle of a sentence
  'breaks-off': 0.5, // a text ends without a mark
  'bare-lead': 0.5, // a few characters without a mark open an article as its text
  'title-goes-on': 0.5, // a headline right over text tells a day as a report does
  'long-crosshead': 0.7,
  'lone-crosshead': 0.7, // the only cross-head of its article
  'signed-twice': 0.7, // a byline above and a credit below
  'picture-credit': 0.5, // a text of several paragraphs, signed by a picture's credit alone
  'name-title': 0.5, // a title line that is a person's name
  'wide-gap': 0.5, // a paragraph far below the one before it
  'no-text': 0.5, // title lines alone
  misread: 0, // a recogniser was not sure: the words may be wrong, whatever the line is
}
