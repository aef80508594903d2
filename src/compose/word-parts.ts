import { wordChanges, type WordChange } from './merge-words.ts'

/** A piece of two versions of a text: in both, in the old one alone, or in the new one alone. */
export interface WordPart {
  kind: 'same' | 'old' | 'new'
  text: string
}

const isLow = (unit: string | undefined): boolean => unit !== undefined && /^[\udc00-\udfff]/.test(unit)

/** A change that cuts no character of two units: it takes in the other half. */
function wholeCharacters(before: string, { from, to, text }: WordChange): WordChange {
  const isCut = isLow(before[from]) || isLow(text[0])
  const ends = isLow(before[to])
  const head = isCut && from > 0 ? (before[from - 1] ?? '') : ''
  const tail = ends ? (before[to] ?? '') : ''
  return { from: from - head.length, to: to + tail.length, text: head + text + tail }
}

/** Pieces of two versions in order: common, only in the old one, only in the new one; nothing twice, no empty piece. */
export function wordParts(before: string, after: string): WordPart[] {
  const parts: WordPart[] = []
  const add = (kind: WordPart['kind'], text: string): void => {
    if (text !== '') parts.push({ kind, text })
  }
  let at = 0
  for (const change of wordChanges(before, after)) {
    const { from, to, text } = wholeCharacters(before, change)
    add('same', before.slice(at, from))
    add('old', before.slice(from, to))
    add('new', text)
    at = to
  }
  add('same', before.slice(at))
  return parts
}
