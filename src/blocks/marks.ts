const STOP = /[。!?…][”’"』」)】》]*$/u
const OPEN_END = /[,、:;(“‘《〈\[【]$/u
const CLOSING_START = /^[,、。;:!?)”’》〉\]】%]/u
const OPENING = '“(《〈'
const CLOSING = '”)》〉'
const MARKS = /[“”()《》〈〉]/gu

/** True when the text ends as a sentence does: a full stop, with or without a closing quote behind it. */
export function endsSentence(key: string): boolean {
  return STOP.test(key)
}

/** True when the text breaks off at a mark after which more must come: a comma, an opening quote or bracket. A colon may end a paragraph, so it does not count here. */
export function endsOpen(key: string): boolean {
  return OPEN_END.test(key) && !key.endsWith(':')
}

/** True when the text begins with a mark that cannot begin a paragraph. */
export function startsClosed(key: string): boolean {
  return CLOSING_START.test(key)
}

/** How many quotes, brackets and title marks are opened and not closed (positive) or closed and not opened (negative); the larger in size when both. */
export function openMarks(key: string): number {
  const depths = [0, 0, 0, 0]
  let closed = 0
  for (const mark of key.match(MARKS) ?? []) {
    const opens = OPENING.indexOf(mark)
    const at = opens >= 0 ? opens : CLOSING.indexOf(mark)
    if (opens >= 0) depths[at] = (depths[at] as number) + 1
    else if ((depths[at] as number) > 0) depths[at] = (depths[at] as number) - 1
    else closed++
  }
  const opened = depths.reduce((sum, depth) => sum + depth, 0)
  return opened >= closed ? opened : -closed
}

/** Reading length: Han characters count 1, runs of digits or Latin letters 1 for every two. */
export function readingLength(key: string): number {
  const han = key.replace(/[\x20-\x7e]/g, '').length
  return han + (key.match(/[\x21-\x7e]/g)?.length ?? 0) / 2
}

/** How often `mark` stands in the text. */
export function countOf(key: string, mark: string): number {
  let found = 0
  for (let at = key.indexOf(mark); at >= 0; at = key.indexOf(mark, at + 1)) found++
  return found
}

const CAPTION =
  /^(?:[▲△▼▽◀▶↑↓←→]\s*)?(?:图[①-⑳一二三四五六七八九十\d]{1,2}\s*[:、为]?|[上下左右]图\s*[:为]?|图片说明\s*:?|图为|图\s*:)\s*\S/u

/** True for the words of a picture: 图为…, 图①:…, 上图:… */
export function isCaption(key: string): boolean {
  return CAPTION.test(key)
}
