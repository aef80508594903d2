import type { Finding, Refiner } from '../finding.ts'

function key(finding: Finding): string | null {
  if (finding.kind === 'day')
    return `${finding.year ?? ''}-${finding.month}-${finding.day}-${finding.endMonth}-${finding.endDay}`
  return finding.kind === 'event' ? finding.dates.join() : null
}

/** A day or a named event told twice counts once, where it stands first. */
export const oneDayOnce: Refiner = {
  id: 'one-day-once',
  refine: (findings) => {
    const seen = new Set<string>()
    return findings.filter((finding) => {
      const name = key(finding)
      if (name === null) return true
      const isNew = !seen.has(`${finding.kind}:${name}`)
      seen.add(`${finding.kind}:${name}`)
      return isNew
    })
  },
}
