import { CALIBRATION } from './weights.ts'

/** How sure a decision is (0 to 1, two digits) whose rival is `margin` nats behind: the share of such decisions that were right. */
export function confidenceOf(margin: number): number {
  let [left, low] = CALIBRATION[0] ?? [0, 0]
  for (const [right, high] of CALIBRATION) {
    if (margin < right) return Math.round((low + ((high - low) * (margin - left)) / (right - left)) * 100) / 100
    left = right
    low = high
  }
  return low
}
