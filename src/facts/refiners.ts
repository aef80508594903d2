import type { Refiner, Finding, PersonFinding, DayFinding, TimeFinding } from './finding.ts'

/** The findings without those whose name one before them has; null is no name. */
function once(findings: readonly Finding[], nameOf: (finding: Finding) => string | null): Finding[] {
  const seen = new Set<string | null>()
  return findings.filter((finding) => {
    const name = nameOf(finding)
    const isNew = name === null || !seen.has(name)
    seen.add(name)
    return isNew
  })
}

/** A named event told twice counts once, where it stands first. Days are told apart when their years are known. */
export const oneDayOnce: Refiner = {
  id: 'one-day-once',
  refine: (findings) => once(findings, (finding) => (finding.kind === 'event' ? finding.dates.join() : null)),
}

/** Printed order, captions and then titles behind the body. */
function order(a: Finding, b: Finding): number {
  return PLACES.indexOf(a.where) - PLACES.indexOf(b.where) || a.paragraph - b.paragraph || a.from - b.from
}

const PLACES: readonly Finding['where'][] = ['body', 'caption', 'title']

/** Worth of a mention: an office of the district, then membership of its leaders, then any role, then a bare name; in the body before titles and captions. */
function worth(person: PersonFinding): number {
  const told = person.bare ? 0 : !person.leader ? 2 : person.rule === 'leader-group' ? 4 : 6
  return told + (person.where === 'body' ? 1 : 0)
}

/** One entry a person: with the role of the worthiest mention, at the place of the first that has a role. */
export const oneEntryAPerson: Refiner = {
  id: 'one-entry-a-person',
  refine: (findings) => {
    const people = findings.filter((finding) => finding.kind === 'person').sort(order)
    const kept = new Map<string, PersonFinding>()
    for (const person of people) {
      const known = kept.get(person.name)
      if (!known || known.bare || (known.leader !== person.leader && person.leader))
        kept.set(person.name, known && person.bare ? known : person)
      else if (worth(person) > worth(known)) kept.set(person.name, { ...known, role: person.role, rule: person.rule })
    }
    const others = findings.filter((finding) => finding.kind !== 'person')
    return [...others, ...kept.values()].sort(order)
  },
}

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

/** A place told twice counts once, where it stands first; a short form of a longer name in the article (南洋中学 beside 上海南洋中学) is left out. */
export const onePlaceOnce: Refiner = {
  id: 'one-place-once',
  refine: (findings) => {
    const names = new Set(findings.flatMap((finding) => (finding.kind === 'place' ? [finding.text] : [])))
    const isShort = (name: string): boolean => [...names].some((other) => other !== name && other.endsWith(name))
    const whole = findings.filter((finding) => finding.kind !== 'place' || !isShort(finding.text))
    return once(whole, (finding) => (finding.kind === 'place' ? finding.text : null))
  },
}
