import type { Finding, PersonFinding, Refiner } from '../finding.ts'

function order(a: Finding, b: Finding): number {
  return a.paragraph - b.paragraph || a.from - b.from
}

/** Whether what a finding says of a person stands in the body: titles have paragraphs below 0, captions far above. */
const isInBody = ({ paragraph }: PersonFinding): boolean => paragraph >= 0 && paragraph < 10_000

/** What a mention is worth: an office of the district, then membership of its leaders, then any role, then a bare name; in the body before titles and captions. */
function worth(person: PersonFinding): number {
  const told = person.bare ? 0 : !person.leader ? 2 : person.rule === 'leader-group' ? 4 : 6
  return told + (isInBody(person) ? 1 : 0)
}

/** Where a person stands in printed order: titles and captions behind the body. */
function place(person: Finding): number {
  return person.paragraph < 0 ? 1 : 0
}

/** One entry a person: with the role of the worthiest mention, at the place of the first that has a role. */
export const oneEntryAPerson: Refiner = {
  id: 'one-entry-a-person',
  refine: (findings) => {
    const people = findings
      .filter((finding) => finding.kind === 'person')
      .sort((a, b) => place(a) - place(b) || order(a, b))
    const kept = new Map<string, PersonFinding>()
    for (const person of people) {
      const known = kept.get(person.name)
      if (!known || known.bare || (known.leader !== person.leader && person.leader))
        kept.set(person.name, known && person.bare ? known : person)
      else if (worth(person) > worth(known)) kept.set(person.name, { ...known, role: person.role, rule: person.rule })
    }
    const others = findings.filter((finding) => finding.kind !== 'person')
    return [...others, ...kept.values()].sort((a, b) => place(a) - place(b) || order(a, b))
  },
}
