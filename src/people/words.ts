/**
 * Words of the Chinese dictionary that ICU carries (`Intl.Segmenter`). The language is fixed, so that no setting of the
 * machine matters; the articles' cache knows the version of Node.js.
 */
// eslint-disable-next-line no-restricted-globals -- the language is stated, so nothing of the machine's setting enters
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters that are looked at: a word and what it is told by. */
const REACH = 8

function segments(text: string): string[] {
  return [...SEGMENTER.segment(text)].map(({ segment }) => segment)
}

/** Characters of the dictionary word with which `text` begins: 1 when it is a character alone, 0 for no text. */
export function wordAtStart(text: string): number {
  return segments(/^\p{Script=Han}*/u.exec(text.slice(0, REACH))?.[0] ?? '')[0]?.length ?? 0
}

/** Characters of the dictionary word with which `text` ends: 1 when it is a character alone, 0 for no text. */
export function wordAtEnd(text: string): number {
  return segments(/\p{Script=Han}*$/u.exec(text.slice(-REACH))?.[0] ?? '').at(-1)?.length ?? 0
}

/** True when the dictionary has no word in `text`: it falls into single characters, as names do. */
export function isWordless(text: string): boolean {
  return segments(text).every((segment) => segment.length === 1)
}

/** The words of a text in order, marks and digits among them; put together they are the text. */
export function wordsOf(text: string): string[] {
  return segments(text)
}
