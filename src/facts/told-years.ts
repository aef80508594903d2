import { isoOf } from './calendar.ts'
import type { DayFinding, TimeFinding } from './finding.ts'
import { saidYear, type TimeContext, type Understood } from './resolve-time.ts'
import type { YearSaid } from './told-time.ts'

type Told = DayFinding | TimeFinding

/** The text is in another year than the issue's; its number where it can be known. */
interface Elsewhere {
  paragraph: number
  year: number | null
}

function saidBy(finding: Told): YearSaid | null {
  if (finding.kind === 'day') return finding
  return 'yearWord' in finding.time ? finding.time : null
}

function hasMonth(finding: Told): boolean {
  return finding.kind === 'day' || ['month', 'issue-month', 'day-of-month'].includes(finding.time.form)
}

/** Behind so many characters a day still belongs to the month told before it: 5月3日、9日. */
const LIST_GAP = 3

/** Follows an article from time to time, to know of which year and month it speaks. */
export class ToldYears {
  private elsewhere: Elsewhere | null = null
  private isAnchored = false
  private month: { at: number | null; place: Told } | null = null
  private yearTold: Elsewhere | null = null

  /** `issue` is its day number. */
  constructor(private readonly issue: number) {}

  /** What was told before a time bears on it. */
  before(finding: Told): TimeContext {
    const { elsewhere, month, yearTold } = this
    const isHere = elsewhere?.paragraph === finding.paragraph
    const inParagraph = month?.place.paragraph === finding.paragraph ? month : null
    return {
      year: yearTold?.paragraph === finding.paragraph ? yearTold.year : null,
      isElsewhere: isHere || (elsewhere !== null && !this.isAnchored),
      isMixed: elsewhere !== null,
      month: inParagraph && { at: inParagraph.at, isList: finding.from - inParagraph.place.to <= LIST_GAP },
    }
  }

  /** Takes a time in, as it was understood. */
  add(finding: Told, understood: Understood | null): void {
    this.addYear(finding, understood)
    if (hasMonth(finding)) {
      const at = understood === null || finding.tense === 'coming' ? null : monthOf(understood.first)
      this.month = { at, place: finding }
    }
  }

  private addYear(finding: Told, understood: Understood | null): void {
    const here = yearOf(this.issue)
    const said = saidBy(finding)
    const isSaid = said !== null && (said.year !== null || said.yearWord !== null)
    if (isSaid) {
      const reading = { issue: this.issue, rhythm: undefined, context: this.before(finding) }
      const year = saidYear(said, reading) ?? null
      if (isNoYear(finding) || (year !== null && year > here)) return
      this.yearTold = { paragraph: finding.paragraph, year }
      if (year !== here) this.elsewhere = { paragraph: finding.paragraph, year }
      else if (this.elsewhere?.paragraph === finding.paragraph) this.elsewhere.paragraph = -1
    }
    if (understood !== null && yearOf(understood.first) === here) this.isAnchored = true
  }
}

/** 每年, 明年 and the like: a text that says so is not in another year. */
function isNoYear({ text }: Told): boolean {
  return /^(?:每|历|往|明|来|后)/u.test(text)
}

const yearOf = (day: number): number => Number(isoOf(day).slice(0, 4))
const monthOf = (day: number): number => yearOf(day) * 12 + Number(isoOf(day).slice(5, 7)) - 1
