import type { DayFinding, Finding, Refiner, TimeFinding } from '../finding.ts'

const isTime = (finding: Finding): finding is DayFinding | TimeFinding =>
  finding.kind === 'day' || finding.kind === 'time'

/** A time that stands in the words of a longer one, or runs into one that begins before it, is no time of its own. */
export const wholeTimes: Refiner = {
  id: 'whole-times',
  refine: (findings) => {
    const times = findings.filter(isTime)
    const order = [...times].sort((a, b) => a.paragraph - b.paragraph || a.from - b.from || b.to - a.to)
    const dropped = new Set<Finding>()
    let last: DayFinding | TimeFinding | undefined
    for (const time of order) {
      if (last && last.paragraph === time.paragraph && time.from < last.to) dropped.add(time)
      else last = time
    }
    return findings.filter((finding) => !dropped.has(finding))
  },
}
