/**
 * How loudly each rule speaks for and against states, by the rule's name, in nats; `titles`, `texts`, `continuing`, `openings`
 * and `words` stand for several states (see `votesOf`).
 */
export const VOTES = {
  brief: { lead: 13, paragraph: -3, leadParagraph: -3 }, // an item of a column of short news
  byline: {
    none: { byline: -20, credit: -20, leadCredit: -20 }, // no line of names
    signature: { words: -6, byline: 7, credit: -20, leadCredit: -20 }, // who signs is no person
    role: 14, // names with a role word
    underTitle: 12, // a likely name between a title and its text
    marked: 8, // names in brackets or behind an ornament
    office: 6, // a name with its office in brackets
    likely: 3, // a likely name elsewhere
    bare: 2, // any other names
    long: -3, // one name of four characters
    roleElse: -10, // names with a role word as anything else
    bareElse: -2, // names alone as anything else
    misplaced: 3, // lost by who signs above a text where makers of pictures sign, and the other way round
    tight: 1, // a credit right below its text
    lead: 2, // makers of pictures sign an article without a headline
  },
  caption: { says: { words: -3, caption: 8, lead: 0 }, none: -20 },
  crosshead: {
    signed: -4, // a byline or dateline below
    item: { crosshead: -4, headline: 4 }, // the name of a notice or a collection, the latter with text below
    numbered: 4, // for a cross-head and against a headline
    alone: -2, // no like line near
    twin: 4, // a like line of the same length near
    alike: 2, // one of nearly the same length
    upTo6: 3, // by its characters
    upTo12: -1.5,
    beyond12: -3,
    title4: -4, // a headline of up to four characters
    title6: -2,
    title7: -1,
  },
  echo: {
    last: 6.5, // the words of a line right over text come back in it
    lastBase: -1,
    lastLeast: -2.5,
    share: 6, // the same of any other line
    base: -0.5,
    least: -1,
    above: 0.7, // share of the words above that is taken off
    crosshead: 0.6, // share of it that speaks for a cross-head, and the most
    crossheadMost: 3,
  },
  edges: {
    any: { titles: -12 },
    front: { continuing: -14, paragraph: 3, leadParagraph: -6 }, // a dateline, byline or jump mark in front
    lead: 3, // it is no jump mark
    back: { paragraph: 1, continuation: 1, lead: 1, leadParagraph: 1, leadContinuation: 1 },
    picture: { paragraph: -4, continuation: -4, lead: 2, leadParagraph: 2, leadContinuation: 2 },
  },
  kicker: {
    pictures: { kicker: 6, headline: -6, crosshead: -6 }, // the name of a column of pictures or short news
    genre: { kicker: 12, headline: -9, headline2: -9, subhead: -9 }, // a whole line that says what the piece is
    column: { kicker: 7, headline: -5, subhead: -6, crosshead: -4 }, // the name of a column
    dash: 4, // cues: a dash at the end
    speaking: 4,
    leading: 2,
    series: 3,
    kind: 3, // a word for what the piece is
    names: 5, // forms: it names something, or the line below is lively
    short: 2,
    quoted: 3.5, // it holds a quoted phrase
    quotedFirst: 2.3, // it begins with one
    twoTitles: 2, // a headline and a subhead stand below
  },
  layout: {
    wide: { openings: 3, continuing: -1.5, paragraph: -1, leadParagraph: -1, crosshead: -1.5 }, // the bonus of a wide gap
    indent: { titles: -4, crosshead: -1 }, // a line with an indent
    noIndent: { texts: -2 }, // a long line without one
    filled: 5, // a line goes on after a full one
    wrapped: { paragraph: -2, leadParagraph: -2 },
  },
  letterEnd: { titles: -6, paragraph: 6, continuation: -4 }, // 此致, (未完待续), 读者 李明
  numbered: { continuing: -5, paragraph: 1 },
  opener: { says: { continuing: -2, paragraph: 0.5, lead: 0.5 }, noTitle: { titles: -3 } },
  penName: { words: -3, byline: 26 },
  place: {
    said: 20, // what the source itself says of a line
    saidLead: 16,
    goesOn: -4, // half a sentence, where each line is a paragraph
    lead: -6, // an article without a headline inside a group
    opens: 4, // an article, where a group opens
    opensPicture: 1, // the same of a picture's group
    inside: { paragraph: -3, crosshead: -5 }, // what opens no article, there
  },
  run: {
    none: { kept: -20 },
    any: { titles: -4, continuing: -6 },
    list: { paragraph: 5, kept: -4 },
    verse: { kept: 8, byline: -8, credit: -8 },
  },
  size: {
    inText: { crosshead: 7, headline: 1 }, // below text, hardly larger than it
    before: { kicker: 8, headline: -4, headline2: -6 }, // above the largest line of its title
    after: { subhead: 8, headline: -4, headline2: -3 },
    largest: { headline: 8, headline2: 6 },
    body: { titles: -8, crosshead: -4 }, // as high as the body
    bold: -1, // the same in bold type as a cross-head
    boldInText: 5, // and below text
  },
  story: {
    unquoted: -1.5, // its words do not stand in the text below as one piece
    quoted: 6, // they do, behind the first sentence
    quotedFirst: 2.5, // in the first sentence
    quotedLead: 0.5, // in the first sentence of a report
    longQuoted: 1, // the most for a long line
    lead: -2, // text below begins as a report does
    noLead: 0.6,
    noDateline: 1.5, // it lacks the dateline that reports have here
    titleMost: 1, // the most for a headline or kicker
    whole: -4, // half a sentence, though the line stands whole in the text
  },
  subhead: { subhead: 8, headline: -6, kicker: -6, crosshead: -4 }, // a dash in front
  text: {
    sentence: 2, // it ends as a sentence does
    stopsMost: 3,
    comma: 0.7,
    commasMost: 2,
    open: 1.5, // it ends in a comma
    over45: 3, // by its characters
    over32: 1.5,
    bare: -4, // a few characters without any mark
    closed: 6, // begins with a closing mark: it goes on
    unopened: 2.5, // closes a mark that it did not open
  },
  title: {
    tooLong: -20,
    open: 6, // against it: it ends in a comma or colon
    closed: 10, // begins with a closing mark
    unclosed: 4,
    stop: 8,
    anyComma: 1,
    comma: 1.5,
    semicolon: 3,
    leadDay: 6, // a day told as in a report's first words
    day: 2.5,
    openWord: 3, // its last word needs another
    told: 2, // words of running text
    stated: 1,
    when: 1.5,
    quotedRest: 3, // for it: a quoted phrase right below a title line
  },
}
