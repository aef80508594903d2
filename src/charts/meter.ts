import { percent, rem, shape } from './svg.ts'

const HEIGHT = 0.7

/** One bar of a list whose number stands beside it: `share` (0 to 1) of the width. Hidden from screen readers. */
export function meter(share: number): string {
  const bar = shape('rect', { class: 'bar1', width: percent(share), height: rem(HEIGHT) })
  return `<svg class="meter" height="${rem(HEIGHT)}" aria-hidden="true">${bar}</svg>`
}
