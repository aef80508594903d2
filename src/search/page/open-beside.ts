/** True when an element lies over the page, as the style sheet has it in narrow windows and large type. */
const covers = (element: Element): boolean => getComputedStyle(element).position === 'fixed'

/** Opens an element that stands beside the results, and shuts it where it would cover them, also when window or type change so. */
export function openBeside(element: HTMLDetailsElement): void {
  element.open = true
  let isBeside = !covers(element)
  element.open = isBeside
  const look = (): void => {
    if (!element.open) return
    if (isBeside && covers(element)) element.open = false
    else isBeside = !covers(element)
  }
  new ResizeObserver(look).observe(document.body)
}
