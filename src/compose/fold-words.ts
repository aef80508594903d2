import { ideographOf } from '../read/radicals.ts'

/** A stretch of a text, UTF-16 offsets, half-open. */
export interface TextStretch {
  from: number
  to: number
}

/** A text as it is compared: width, case, radicals, kinds of quotation marks and white space are not told apart. */
interface Folded {
  text: string
  /** Offset in the original of each UTF-16 unit of `text`, and of its end. */
  at: number[]
}

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '「': '"',
  '」': '"',
}

function foldOne(character: string): string {
  const plain = character.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
  return QUOTES[plain] ?? ideographOf(plain) ?? plain
}

function fold(text: string): Folded {
  const folded: Folded = { text: '', at: [] }
  let offset = 0
  for (const character of text) {
    const plain = foldOne(character)
    folded.text += plain
    for (let unit = 0; unit < plain.length; unit++) folded.at.push(offset)
    offset += character.length
  }
  folded.at.push(text.length)
  return folded
}

/** A text without what {@link findWords} does not tell apart. */
export const foldedWords = (text: string): string => fold(text).text

/** End of the stretch of folded units in the original: white space after it is not part of it. */
function stretchOf(text: string, { at }: Folded, { from, to }: TextStretch): TextStretch {
  const last = at[to - 1] ?? 0
  return { from: at[from] ?? 0, to: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length }
}

/** All places of some words in a text, none overlapping the one before; width, case and white space are not told apart. */
export function findWords(text: string, words: string): TextStretch[] {
  const [folded, wanted] = [fold(text), foldedWords(words)]
  const found: TextStretch[] = []
  if (wanted === '') return found
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length))
    found.push(stretchOf(text, folded, { from: at, to: at + wanted.length }))
  return found
}
