import type { Finding, PersonFinding, Refiner } from '../finding.ts'

function order(a: Finding, b: Finding): number {
  return a.paragraph - b.paragraph || a.from - b.from
}

/** One entry a person, at the first mention with a role; a district office outweighs any other role. Printed order. */
export const oneEntryAPerson: Refiner = {
  id: 'one-entry-a-person',
  refine: (findings) => {
    const people = findings.filter((finding) => finding.kind === 'person').sort(order)
    const kept = new Map<string, PersonFinding>()
    for (const person of people) {
      const known = kept.get(person.name)
      if (!known || (person.leader && !known.leader)) kept.set(person.name, person)
    }
    return [...findings.filter((finding) => finding.kind !== 'person'), ...kept.values()].sort(order)
  },
}
