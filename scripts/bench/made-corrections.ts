import { liftCorrections } from '../../src/compose/corrections.ts'
import { decide } from '../../src/compose/decide.ts'
import { recordCorrections } from '../../src/files/decisions.ts'
import { openArchive, openIssue, type OpenArticle, type OpenPage } from '../../src/files/open-archive.ts'
import type { Article } from '../../src/model/article.ts'
import type { Correction } from '../../src/model/correction.ts'

/** The day of every correction. */
const DATE = '2000-01-01'
/** Shortest paragraph in which a word is changed. */
const LONG = 30

/** Kinds of corrections, in turn. */
const KINDS = ['body', 'field', 'line'] as const

/** A word of one paragraph changed, as a reader would. */
function bodyEdited(article: Article): Article {
  const at = article.body.findIndex(({ kind, text }) => kind === 'paragraph' && text.length >= LONG)
  const change = (text: string): string => `${text.slice(0, 10)}更正${text.slice(12)}`
  const body = article.body.map((block, index) => (index === at ? { ...block, text: change(block.text) } : block))
  return { ...article, body }
}

function titleEdited(article: Article): Article {
  return article.title === null ? article : { ...article, title: `${article.title.slice(0, -1)}正` }
}

/** A line of the page taken for something else: a paragraph of its own for a cross-head. */
function lineDecided({ id, reading: { blocks } }: OpenPage): Correction[] {
  const block = blocks.find(({ kind, continues, text }) => kind === 'paragraph' && !continues && text.length >= LONG)
  if (block === undefined) return []
  const { line, from, to } = block.span
  return decide({ id, blocks }, { do: 'kind', at: { line, from, to }, kind: 'crosshead' }, { date: DATE })
}

function articleCorrected({ article, machine }: OpenArticle, kind: 'body' | 'field'): Correction[] {
  return liftCorrections(machine, kind === 'body' ? bodyEdited(article) : titleEdited(article), DATE)
}

/** One correction of the kind wanted on a page; none where the page has nothing to be corrected so. */
function pageCorrection(page: OpenPage, kind: (typeof KINDS)[number]): Correction[] {
  if (kind === 'line') return lineDecided(page).slice(0, 1)
  return page.articles.map((open) => articleCorrected(open, kind).slice(0, 1)).find(({ length }) => length > 0) ?? []
}

/**
 * Writes `wanted` corrections into an ingested archive, at most one a page, spread evenly over its issues, of bodies, titles
 * and lines in turn; the same ones in every run. Gives how many of each kind were written.
 */
export function makeCorrections(contentDir: string, wanted: number): Record<(typeof KINDS)[number], number> {
  const archive = openArchive(contentDir).value
  const made = { body: 0, field: 0, line: 0 }
  if (archive === null) throw new Error('the archive cannot be opened')
  const keys = [...archive.issues.keys()]
  let written = 0
  keys.forEach((key, at) => {
    const due = Math.ceil((wanted * (at + 1)) / keys.length)
    for (const page of written < due ? openIssue(archive, key).pages : []) {
      const kind = KINDS[written % KINDS.length] ?? 'body'
      const corrections = written < due ? pageCorrection(page, kind) : []
      if (corrections.length === 0) continue
      const told = recordCorrections(contentDir, { file: page.correctionsFile, corrections, today: DATE })
      if (told.length > 0) throw new Error(JSON.stringify(told))
      made[kind] += 1
      written += 1
    }
  })
  return made
}
