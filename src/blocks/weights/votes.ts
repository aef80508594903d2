/**
 * Votes of each rule for and against states, by the rule's name, in nats; `titles`, `texts`, `continuing`, `openings`
 * and `words` stand for several states (see `votesOf`).
 */
export const VOTES = {
  brief: { lead: 13, paragraph: -3, leadParagraph: -3 }, // an item of a column of short news
  byline: {
    none: { byline: -20, credit: -20, leadCredit: -20 }, // no line of names
    signature: { words: -6, byline: 7, credit: -20, leadCredit: -20 }, // who signs is no person
    brackets: { words: -6, byline: -20, credit: 8, leadCredit: 10 }, // a name of any form, in brackets below a text
    role: 14, // names with a role word; names alone, by how they stand (`long`: one of four characters):
    alone: { underTitle: 12, marked: 8, office: 6, likely: 3, bare: 2, long: -3 },
    other: { role: -10, bare: -2 }, // lines of names, with a role word or without, as anything else
    side: { misplaced: 3, tight: 1, lead: 2 }, // makers of pictures sign below a text, others above it
  },
  caption: { says: { words: -3, caption: 8, lead: 0 }, none: -20 },
  crosshead: {
    box: { crosshead: 8, headline: -6, headline2: -6, subhead: -6, kicker: -6, texts: -6, continuing: -8 }, // the standing head of a part beside a story
    first: { crosshead: 16, headline: -6, headline2: -6, subhead: -6, texts: -6, continuing: -8 }, // the first of the parts right below a headline
    figures: { crosshead: -4, headline: 8, texts: -4 }, // words over numbers that sentences tell of, over the first part of an article
    said: { crosshead: 6, texts: -3, continuing: -4 }, // words said, alone between two texts
    signed: -4, // a byline or dateline below
    item: { crosshead: -4, headline: 4 }, // the name of a notice or a collection, the latter with text below
    chapter: 8, // the same over text
    numbered: 4, // for a cross-head and against a headline
    like: { none: -2, twin: 4, near: 2 }, // no like line near, one of the same length, of nearly the same
    alone: 2, // against it and for a headline: no like line near, and hardly any text above and below
    upTo: { six: 3, twelve: -1.5, more: -3 }, // by its characters
    title: { four: -4, six: -2, seven: -1 }, // a headline of so few characters
  },
  echo: {
    last: { share: 6.5, base: -1, least: -2.5 }, // the words of a line right over text come back in it
    other: { share: 6, base: -0.5, least: -1 }, // the same of any other line
    above: 0.7, // share of the words above that is taken off
    crosshead: { share: 0.6, most: 3 }, // what of it speaks for a cross-head
  },
  edges: {
    any: { titles: -12 },
    front: { continuing: -14, paragraph: 3, leadParagraph: -6 }, // a dateline, byline or jump mark in front
    lead: 3, // it is no jump mark
    back: { paragraph: 1, continuation: 1, lead: 1, leadParagraph: 1, leadContinuation: 1 },
    writer: { headline: 12, crosshead: -8, texts: -6, continuing: -8 }, // the writer stands behind it: it is a title
    picture: { paragraph: -4, continuation: -4, lead: 2, leadParagraph: 2, leadContinuation: 2 },
  },
  kicker: {
    pictures: { kicker: 6, headline: -6, crosshead: -6 }, // the name of a column of pictures or short news
    genre: { kicker: 12, headline: -9, headline2: -9, subhead: -9 }, // a whole line that says what the piece is
    speaker: { kicker: 8, headline: -8, headline2: -12, subhead: -8 },
    marked: { kicker: 8, headline: -5, headline2: -8, subhead: -8, crosshead: -4 }, // a name behind a mark
    column: { kicker: 7, headline: -5, subhead: -6, crosshead: -4 }, // the name of a column
    // its last words, a middle dot, a word for the piece, a number or a colon over a title
    cue: { dash: 4, speaking: 4, leading: 2, series: 3, kind: 3, numbered: 4, leadsIn: 8 },
    form: { names: 5, short: 2, quoted: 3.5, quotedFirst: 2.3, twoTitles: 2 }, // where nothing else tells it
  },
  layout: {
    wide: { openings: 3, continuing: -1.5, paragraph: -1, leadParagraph: -1, crosshead: -1.5 }, // the bonus of a wide gap
    indent: { titles: -4, crosshead: -1 }, // a line with an indent
    openLine: { texts: -5 }, // the same, short and without a mark at its end, over a paragraph
    noIndent: { texts: -2 }, // a long line without one
    ragged: -12, // it goes on after a short one, on a page wrapped to one width
    filled: 5, // a line goes on after a full one
    wrapped: { paragraph: -2, leadParagraph: -2 },
  },
  letterOpens: { lead: 9, titles: -6, continuing: -6 }, // 编辑同志: below the name of a column of letters
  letterEnd: { titles: -6, paragraph: 6, leadParagraph: 6, continuing: -4 }, // 此致, (未完待续), 读者 李明
  numbered: { any: { continuing: -5, paragraph: 1 }, answer: { lead: -8 } },
  opener: {
    says: { continuing: -2, paragraph: 0.5, lead: 0.5 },
    noTitle: { titles: -3 },
    goesOn: { lead: -4 }, // it belongs to the story above
  },
  penName: { words: -3, byline: 26 },
  place: {
    said: { any: 20, lead: 16 }, // what the source itself says of a line
    goesOn: -8, // half a sentence, where each line is a paragraph
    lead: -6, // an article without a headline inside a group
    opens: { text: 4, picture: { openings: 1, lead: 12, kicker: -8, paragraph: -3 } }, // an article, where a group opens
    inside: { paragraph: -3, crosshead: -5 }, // what opens no article, there
  },
  run: {
    none: { kept: -20 },
    any: { titles: -4, continuing: -6 },
    list: { paragraph: 5, leadParagraph: 6.5, kept: -4 },
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
    quoted: { none: -1.5, later: 6, first: 2.5, lead: 0.5, long: 1 }, // its words stand in the text below, by where; at most
    below: { lead: -2, other: 0.6, noDateline: 1.5 }, // the text below begins as a report does or not, as others do here
    titleMost: 1, // the most for a headline or kicker
    whole: -4, // half a sentence, though the line stands whole in the text
  },
  subhead: {
    dash: { subhead: 8, headline: -6, kicker: -6, crosshead: -4 }, // in front
    below: { titles: -6, paragraph: 2 }, // the same below text
    bracketed: { subhead: 7, headline: -6, kicker: -6, crosshead: -4 }, // the whole line
  },
  text: {
    // its end, its marks (a full stop is 1; `stops` and `commas`: at most), none in few characters
    marks: { sentence: 2, stops: 3, comma: 0.7, commas: 2, open: 1.5, bare: -4, halves: -2 },
    over: { long: 3, some: 1.5 }, // more than 45 or 32 characters
    goesOn: { closed: 6, unopened: 2.5 }, // it begins with a closing mark, or closes one that it did not open
  },
  title: {
    tooLong: -20,
    end: { open: 6, closed: 10, unclosed: 4 }, // against it: a comma or colon at its end, marks without their pair
    marks: { stop: 8, anyComma: 1, comma: 1.5, semicolon: 3 },
    day: { lead: 6, any: 2.5 }, // a day told as in a report's first words, or in any way
    words: { open: 3, told: 2, stated: 1, when: 1.5 }, // a last word that needs another, words of running text
    decree: 8, // for it: what a body issues, below its name
    overQuestions: 10, // for it: questions and answers right below
    quotedRest: 3, // for it: a quoted phrase right below a title line
  },
}
