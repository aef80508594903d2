import { linesBeside } from '../articles/ledger-lines.ts'
import { machineTexts, printedWords, type MachineTexts } from '../articles/ledger-repairs.ts'
import { ledgerPagesOf } from '../articles/ledger-report.ts'
import type { LedgerPage } from '../articles/ledger.ts'
import type { Article, BodyBlock } from '../model/article.ts'
import type { MachineLine, PrintedArticle, PrintedText, LooseLine, Repair } from '../model/printed.ts'
import { diffBlocks } from './common.ts'
import { wordChanges } from './merge-words.ts'

/** Printed lines beside the texts of articles, by article. */
type MachineLines = ReadonlyMap<string, readonly MachineLine[]>

/** The repairs of the machine's text that lie in `[from, to)`, their offsets counted from `from`. */
function inside(repairs: readonly Repair[], from: number, to: number): Repair[] {
  return repairs
    .filter(({ at, after }) => at >= from && at + after.length <= to && (at < to || from === to))
    .map((repair) => ({ ...repair, at: repair.at - from }))
}

const shifted = (repairs: readonly Repair[], by: number): Repair[] =>
  repairs.map((repair) => ({ ...repair, at: repair.at + by }))

/** The printed form of a text that people corrected: the machine's repairs where its words still stand, and the corrections. */
function corrected(machine: PrintedText, now: string): PrintedText {
  const repairs: Repair[] = []
  let [old, delta] = [0, 0]
  for (const { from, to, text } of wordChanges(machine.text, now)) {
    repairs.push(...shifted(inside(machine.repairs, old, from), old + delta))
    const words = { text: machine.text.slice(from, to), repairs: inside(machine.repairs, from, to) }
    repairs.push({ kind: 'correction', at: from + delta, before: printedWords(words), after: text })
    delta += text.length - (to - from)
    old = to
  }
  repairs.push(...shifted(inside(machine.repairs, old, machine.text.length + 1), old + delta))
  return { text: now, line: machine.line, repairs }
}

const printedOf = (machine: PrintedText | undefined, now: string | null | undefined): PrintedText | undefined => {
  if (!machine || now === null || now === undefined) return undefined
  return machine.text === now ? machine : corrected(machine, now)
}

function bodyTexts(texts: ReadonlyMap<string, PrintedText>): PrintedText[] {
  const parts = [...texts].filter(([key]) => key.startsWith('body '))
  return parts.sort(([a], [b]) => Number(a.slice(5)) - Number(b.slice(5))).map(([, text]) => text)
}

/** Number of the machine's paragraph behind each block of the body; -1 for blocks that were put in. */
function sourcesOf(machine: readonly PrintedText[], body: readonly BodyBlock[]): number[] {
  const kinds = (texts: readonly { text: string }[]): BodyBlock[] =>
    texts.map(({ text }) => ({ kind: 'paragraph', text }))
  const hunks = diffBlocks(kinds(machine), kinds(body))
  let [shift, next] = [0, 0]
  return body.map((_, at) => {
    while (hunks[next] && at >= (hunks[next]?.newTo ?? 0)) {
      const { to, newTo } = hunks[next++] ?? { to: 0, newTo: 0 }
      shift = to - newTo
    }
    const hunk = hunks[next]
    const isIn = hunk !== undefined && at >= hunk.newFrom
    const from = isIn ? hunk.from + at - hunk.newFrom : at + shift
    return (isIn && from >= hunk.to) || from >= machine.length ? -1 : from
  })
}

/** A line stands before the first block whose paragraph the page prints after it. */
function placed(lines: readonly MachineLine[], sources: readonly number[]): LooseLine[] {
  return lines.map(({ text, line, behind }) => {
    const before = sources.findIndex((source) => source >= behind)
    return { text, line, before: before < 0 ? sources.length : before }
  })
}

/**
 * Print of an article, from the texts and lines that the machine read and the article as it stands, with people's corrections; null when no raw page is known to stand behind it.
 */
export function printedArticle(article: Article, machine: MachineTexts, lines: MachineLines): PrintedArticle | null {
  const texts = machine.get(article.id)
  if (!texts) return null
  const paragraphs = bodyTexts(texts)
  const sources = sourcesOf(paragraphs, article.body)
  const printed: PrintedArticle = {
    body: article.body.map(({ text }, at) => printedOf(paragraphs[sources[at] ?? -1], text) ?? null),
    lines: placed(lines.get(article.id) ?? [], sources),
  }
  const [kicker, headline, subhead] = [
    printedOf(texts.get('kicker 1'), article.kicker),
    printedOf(texts.get('headline 1'), article.title),
    printedOf(texts.get('subhead 1'), article.subtitle),
  ]
  return {
    ...printed,
    ...(kicker ? { kicker } : {}),
    ...(headline ? { headline } : {}),
    ...(subhead ? { subhead } : {}),
  }
}

/** Sources of the texts of an issue's articles, by id: those that the machine read, by field and part, with every repair, and the printed lines beside them. Plain data. */
export type Provenance = [id: string, origin: { texts: [string, PrintedText][]; lines: MachineLine[] }][]

/** Texts whose printed form is shown. */
const SHOWN = /^(?:kicker|headline|subhead|body) /

/** The provenance of the machine's articles of an issue, from the ledgers of its pages by path. */
export function provenanceOf(articles: readonly Article[], pages: ReadonlyMap<string, LedgerPage>): Provenance {
  return articles.flatMap((article): Provenance => {
    const own = ledgerPagesOf(article, pages).map(([, page]) => page)
    const texts = machineTexts(own, article.id).get(article.id)
    const lines = linesBeside(own).get(article.id) ?? []
    return texts ? [[article.id, { texts: [...texts].filter(([key]) => SHOWN.test(key)), lines }]] : []
  })
}

/** Print of an article as it stands, with people's corrections; null when its provenance is not known. */
export function printedFrom(provenance: Provenance, article: Article): PrintedArticle | null {
  const [, origin] = provenance.find(([id]) => id === article.id) ?? []
  if (!origin) return null
  const [texts, lines] = [new Map([[article.id, new Map(origin.texts)]]), new Map([[article.id, origin.lines]])]
  return printedArticle(article, texts, lines)
}
