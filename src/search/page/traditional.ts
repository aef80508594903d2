import phrases from 'opencc-js/dict/TSPhrases'
import characters from 'opencc-js/dict/TSCharacters'

/** Longest phrase of the dictionary, in UTF-16 units. */
let longest = 1

/** OpenCC's tables (Apache-2.0): `traditional simplified` between bars; of several simplified forms the first. */
function table(): Map<string, string> {
  const words = new Map<string, string>()
  for (const line of `${characters}|${phrases}`.split('|')) {
    const [from = '', to = ''] = line.split(' ')
    words.set(from, to)
    longest = Math.max(longest, from.length)
  }
  return words
}

let words: Map<string, string> | undefined

/** A text in simplified characters, the longest known phrase first, as OpenCC does it. */
export function toSimplified(text: string): string {
  words ??= table()
  let simplified = ''
  for (let at = 0; at < text.length;) {
    let length = Math.min(longest, text.length - at)
    while (length > 1 && !words.has(text.slice(at, at + length))) length--
    const piece = text.slice(at, at + length)
    simplified += words.get(piece) ?? piece
    at += length
  }
  return simplified
}
