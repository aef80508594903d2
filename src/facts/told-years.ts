import { isoOf } from '../model/calendar.ts'
import type { DayFinding, TimeFinding } from './finding.ts'
import { saidYear, type TimeContext, type Understood } from './resolve-time.ts'
import type { YearSaid } from './told-time.ts'

type Told = DayFinding | TimeFinding

/** The text is in another year than the issue's, or was in this paragraph. */
interface Elsewhere {
  paragraph: number
  /** Days or months of it were told: later paragraphs may go on with it. */
  isNarrated: boolean
}

/** The text is back in the issue's year. */
const NOWHERE = -1

function saidBy(finding: Told): YearSaid | null {
  if (finding.kind === 'day') return finding
  if (finding.time.form === 'decade') return { year: null, yearWord: 'open' }
  return 'yearWord' in finding.time ? finding.time : null
}

function hasMonth(finding: Told): boolean {
  return finding.kind === 'day' || ['month', 'issue-month', 'day-of-month'].includes(finding.time.form)
}

/** Behind so many characters a day still belongs to the month told before it: 5月3日、9日. */
const LIST_GAP = 3

/** Days of last year that are still news in a paper of January or February are of no other year. */
const NEWS_OF_LAST_YEAR = 62

/** Follows an article from time to time, to know of which year and month it speaks. */
export class ToldYears {
  private elsewhere: Elsewhere | null = null
  /** True when the article told of the issue's own time. */
  private isAnchored = false
  private day: { at: number; paragraph: number } | null = null
  private month: { at: number | null; place: Told } | null = null
  private yearTold: { paragraph: number; year: number | null } | null = null

  private readonly isHistory: boolean

  /** `issue` is its day number; `told` has all times of the article. */
  constructor(
    private readonly issue: number,
    told: readonly Told[],
  ) {
    this.isHistory = told.some((finding) => {
      const year = saidBy(finding)?.year ?? null
      return year !== null && year < yearOf(issue) - 1 && isNarrated(finding)
    })
  }

  /** Times told before one that bear on it. */
  before({ paragraph, from }: Told): TimeContext {
    const { elsewhere, month, yearTold, isAnchored } = this
    const isHere = elsewhere?.paragraph === paragraph
    const inParagraph = month?.place.paragraph === paragraph ? month : null
    return {
      year: yearTold?.paragraph === paragraph ? yearTold.year : null,
      isElsewhere: isHere || (elsewhere !== null && (elsewhere.isNarrated || !isAnchored)),
      isMixed: elsewhere !== null,
      isHistory: this.isHistory,
      day: this.day?.paragraph === paragraph ? this.day.at : null,
      month: inParagraph && { at: inParagraph.at, isList: from - inParagraph.place.to <= LIST_GAP },
    }
  }

  /** Takes a time in, as it was understood. */
  add(finding: Told, understood: Understood | null): void {
    this.addYear(finding, understood)
    const { paragraph } = finding
    if (understood !== null && understood.first === understood.last) this.day = { at: understood.first, paragraph }
    if (!hasMonth(finding)) return
    const at = understood === null || finding.tense === 'coming' ? null : monthOf(understood.first)
    this.month = { at, place: finding }
  }

  private addYear(finding: Told, understood: Understood | null): void {
    const said = saidBy(finding)
    const isSaid = said !== null && (said.year !== null || said.yearWord !== null)
    const isNow = understood !== null && this.isNow(understood.first)
    if (isNow) this.isAnchored = true
    if (!isSaid || isNoYear(finding)) return
    const reading = { issue: this.issue, rhythm: undefined, context: this.before(finding) }
    const year = saidYear(said, reading) ?? null
    if (year !== null && year > yearOf(this.issue)) return
    this.yearTold = { paragraph: finding.paragraph, year }
    const { paragraph } = finding
    if (year !== yearOf(this.issue) && !isNow) this.elsewhere = { paragraph, isNarrated: isNarrated(finding) }
    else if (this.elsewhere !== null) this.elsewhere = { paragraph: NOWHERE, isNarrated: false }
  }

  /** True for a day of the issue's year, or late enough in the one before. */
  private isNow(day: number): boolean {
    return yearOf(day) === yearOf(this.issue) || this.issue - day <= NEWS_OF_LAST_YEAR
  }
}

/** Years told with their months are narrated, others are only named. */
function isNarrated(finding: Told): boolean {
  return finding.kind === 'day' || finding.time.form === 'month'
}

/** 每年, 明年 and the like: a text that says so is not in another year. */
function isNoYear({ text }: Told): boolean {
  return /^(?:每|历|往|明|来|后)/u.test(text)
}

const yearOf = (day: number): number => Number(isoOf(day).slice(0, 4))
const monthOf = (day: number): number => yearOf(day) * 12 + Number(isoOf(day).slice(5, 7)) - 1
