import type { ArchiveArticle } from '../../model/archive.ts'
import { REDACTED } from '../../compose/redaction.ts'
import type { Correction, FieldValue } from '../../model/correction.ts'
import type { PrintedArticle, PrintedText } from '../../model/printed.ts'
import * as words from '../../words/index.ts'
import { dayText } from '../../archive/day-text.ts'

/** A person's correction: its place, before (empty for words taken out), after, day and reason. */
export interface CorrectionView {
  what: string
  before: string
  after: string
  day: string
  why: string
}

/** Number of places of an article that were repaired, in words: `半角标点改全角 39 处`. */
export interface RepairCount {
  cls: string
  text: string
}

const NAMES: Readonly<Record<string, string>> = words.repairs.fields
const VALUES: Readonly<Record<string, string>> = words.repairs.values
/** Characters shown on either side of what changed in a long text. */
const AROUND = 12

function valueText(value: FieldValue): string {
  if (value === null || value === '') return words.repairs.nothing
  if (Array.isArray(value))
    return value.length === 0 ? words.repairs.nothing : value.map(valueText).join(words.marks.and)
  if (typeof value === 'object') return Object.values(value).map(valueText).join(' ')
  return VALUES[String(value)] ?? String(value)
}

function shared(a: string, b: string, from: 'start' | 'end'): number {
  const [x, y] = from === 'start' ? [[...a], [...b]] : [[...a].reverse(), [...b].reverse()]
  const at = x.findIndex((character, index) => character !== y[index])
  return at === -1 ? x.length : at
}

/** Two texts cut to where they differ, with some characters around. */
export function changedWords(before: string, after: string): [string, string] {
  const head = Math.max(0, shared(before, after, 'start') - AROUND)
  const tail = Math.max(0, shared(before, after, 'end') - AROUND)
  const cut = (text: string): string => {
    const characters = [...text]
    const end = Math.max(head, characters.length - tail)
    const inner = characters.slice(head, end).join('')
    return `${head > 0 ? '…' : ''}${inner}${end < characters.length ? '…' : ''}`
  }
  return [cut(before), cut(after)]
}

function correctionView({ field, before, after, date, why = '' }: Correction): CorrectionView {
  const told = { what: NAMES[field] ?? field, day: dayText(date), why }
  if (field === REDACTED) {
    return { ...told, before: '', after: words.fill(words.repairs.redacted, { n: valueText(after) }) }
  }
  const [old, now] = changedWords(valueText(before), valueText(after))
  return { ...told, before: old, after: now }
}

/** Corrections of an article by people, oldest first. */
export function correctionViews({ corrections }: ArchiveArticle): CorrectionView[] {
  return corrections.map(correctionView)
}

/** Repairs of an article, by sort; empty when its text is the print, letter by letter. */
export function repairCounts({ kicker, headline, subhead, body }: PrintedArticle): RepairCount[] {
  const texts = [kicker, headline, subhead, ...body].filter((text): text is PrintedText => !!text)
  const repairs = texts.flatMap((text) => text.repairs)
  const count = (kind: string): number => repairs.filter((repair) => repair.kind === kind).length
  const { width, join, radical, control, correction, places: said } = words.repairs
  const told: [string, string, number][] = [
    ['fx', width, count('width')],
    ['jn', join, count('join')],
    ['fx', radical, count('radical')],
    ['', control, count('control')],
    ['cr', correction, count('correction')],
  ]
  return told.flatMap(([cls, text, places]) =>
    places > 0 ? [{ cls, text: words.fill(said, { what: text, n: places }) }] : [],
  )
}
