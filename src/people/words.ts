/**
 * Words of the Chinese dictionary that ICU carries (`Intl.Segmenter`). The language is fixed, so that no setting of the
 * machine matters; the articles' cache knows the version of Node.js.
 */
// eslint-disable-next-line no-restricted-globals -- the language is stated, so nothing of the machine's setting enters
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters that are looked at: a word and what it is told by. */
const REACH = 8

/** Stretches cut before, with their words: names and what follows them recur over a page. Emptied when it is full. */
const cutBefore = new Map<string, readonly string[]>()
const MOST = 20_000
const firstWords = new Map<string, number>()
const HAN = /^\p{Script=Han}*/u

function segments(text: string): readonly string[] {
  const known = cutBefore.get(text)
  if (known) return known
  const found = [...SEGMENTER.segment(text)].map(({ segment }) => segment)
  if (cutBefore.size >= MOST) cutBefore.clear()
  cutBefore.set(text, found)
  return found
}

/** Characters of the dictionary word with which `text` begins: 1 when it is a character alone, 0 for no text. */
export function wordAtStart(text: string): number {
  const stretch = HAN.exec(text.slice(0, REACH))?.[0] ?? ''
  const known = firstWords.get(stretch)
  if (known !== undefined) return known
  const length = SEGMENTER.segment(stretch).containing(0)?.segment.length ?? 0
  if (firstWords.size >= MOST) firstWords.clear()
  firstWords.set(stretch, length)
  return length
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
export function wordsOf(text: string): readonly string[] {
  return segments(text)
}
