/** Shortest way of a swipe, in pixels of the screen, and how much longer it is across than down. */
const SWIPE = { across: 60, ratio: 2 }

/** Tells when one finger is drawn across an element: to the left for what comes next, to the right for what was before. */
export function swipe(element: HTMLElement, act: (to: 'previous' | 'next') => unknown): void {
  let from: PointerEvent | null = null
  element.addEventListener('pointerdown', (event) => {
    from = event.pointerType === 'touch' && event.isPrimary ? event : null
  })
  element.addEventListener('pointerup', (event) => {
    if (from?.pointerId !== event.pointerId) return
    const [x, y] = [event.clientX - from.clientX, event.clientY - from.clientY]
    if (Math.abs(x) >= SWIPE.across && Math.abs(x) >= SWIPE.ratio * Math.abs(y)) act(x < 0 ? 'next' : 'previous')
  })
}
