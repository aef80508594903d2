import type { Refiner } from '../finding.ts'

/** A named event told twice counts once, where it stands first. Days are told apart when their years are known. */
export const oneDayOnce: Refiner = {
  id: 'one-day-once',
  refine: (findings) => {
    const seen = new Set<string>()
    return findings.filter((finding) => {
      if (finding.kind !== 'event') return true
      const name = finding.dates.join()
      const isNew = !seen.has(name)
      seen.add(name)
      return isNew
    })
  },
}
