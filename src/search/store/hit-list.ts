import type { Hit } from '../engine.ts'
import type { HitList } from '../format.ts'

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
