import type { Finding, Refiner } from '../finding.ts'

/** A place told twice counts once, where it stands first; a short form of a longer name in the article (南洋中学 beside 上海南洋中学) is left out. */
export const onePlaceOnce: Refiner = {
  id: 'one-place-once',
  refine: (findings) => {
    const names = new Set(findings.flatMap((finding) => (finding.kind === 'place' ? [finding.text] : [])))
    const isShort = (name: string): boolean => [...names].some((other) => other !== name && other.endsWith(name))
    const seen = new Set<string>()
    return findings.filter((finding: Finding) => {
      if (finding.kind !== 'place') return true
      const isNew = !seen.has(finding.text) && !isShort(finding.text)
      seen.add(finding.text)
      return isNew
    })
  },
}
