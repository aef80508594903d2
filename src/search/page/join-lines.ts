const BREAK = /(\S?)[^\S\r\n]*[\r\n]+\s*(?=(\S?))/gu
const LETTER = /\p{Script=Latin}/u

/**
 * A text copied over several lines (from a PDF, from a scan) in one line: as printed lines are read on, without a space,
 * unless foreign words meet. Without line ends it stays as it is.
 */
export function joinLines(text: string): string {
  if (!/[\r\n]/.test(text)) return text
  return text
    .trim()
    .replace(
      BREAK,
      (_, before: string, after: string) => before + (LETTER.test(before) && LETTER.test(after) ? ' ' : ''),
    )
}

/** Lets a box take pasted lines as one line; browsers would put a space for each end of a line, or nothing. */
export function startPaste(box: HTMLInputElement): void {
  box.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const joined = joinLines(text)
    if (joined === text) return
    event.preventDefault()
    box.setRangeText(joined, box.selectionStart ?? 0, box.selectionEnd ?? box.value.length, 'end')
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
