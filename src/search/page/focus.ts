import type { Parts } from './page-parts.ts'

/**
 * Runs a change of the page. Where it takes away what has the focus, the focus goes to what stands in its place: the next
 * of the chosen filters, the bars, or else the announcement.
 */
export function keepingFocus({ chips, bars, status }: Parts, change: () => void): void {
  const before = document.activeElement
  const at = [...chips.children].findIndex((chip) => chip.contains(before))
  const wasBar = bars.contains(before)
  change()
  if (before === null || before === document.body || before.isConnected) return
  status.tabIndex = -1
  const chip = at === -1 ? undefined : chips.children[Math.min(at, chips.children.length - 1)]
  const target = wasBar && bars.children.length > 0 ? bars : chip instanceof HTMLElement ? chip : status
  target.focus({ preventScroll: true })
}
