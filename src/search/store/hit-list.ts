import type { Hit } from '../engine.ts'

/**
 * Articles that hold something: an ascending list of `2 × row + 1` (in the headline) or `2 × row` (elsewhere only), each
 * written as the difference to the one before.
 */
export type HitList = number[]

/** An ascending list as differences. */
export function packHits(list: readonly number[]): HitList {
  return list.map((value, index) => value - (list[index - 1] ?? 0))
}

/** The hits that a list of articles stands for. */
export function hitsIn(list: HitList): Hit[] {
  let value = 0
  return list.map((difference) => {
    value += difference
    return { row: value >> 1, inTitle: (value & 1) === 1 }
  })
}
