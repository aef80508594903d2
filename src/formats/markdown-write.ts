import type { BodyBlock } from '../model/article.ts'
import { canonicalBody } from './body.ts'

const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0};`

const references = (text: string): string => [...text].map(reference).join('')

/** Characters that Markdown reads as its own anywhere; in a heading `#` too, which closes one. */
const ANYWHERE = /[\\`*_[\]<&~|]/g
const ANYWHERE_IN_HEAD = /[\\`*_[\]<&~|#]/g

/** Escapes these characters, and what Markdown reads as its own at the start of a line (safety rule 4). */
const escapeInline = (text: string, anywhere: RegExp): string =>
  text
    .replace(anywhere, '\\$&')
    .replace(/^[#>+=:-]/, '\\$&')
    .replace(/^([0-9]+)([.)])/, '$1\\$2')

/** One line: white space at its ends as character references, the rest escaped. */
function escapeLine(line: string, anywhere: RegExp): string {
  const core = line.trim()
  if (core === '') return references(line)
  const start = line.indexOf(core)
  return references(line.slice(0, start)) + escapeInline(core, anywhere) + references(line.slice(start + core.length))
}

/** Lines that keep their ends: a backslash before each line end; empty lines at the very end as references. */
function escapeLines(text: string): string {
  const body = text.replace(/\n+$/, '')
  const last = references(text.slice(body.length))
  return (
    body
      .split('\n')
      .map((line) => escapeLine(line, ANYWHERE))
      .join('\\\n') + last
  )
}

/** A cross-head is one line of Markdown, line ends within are references. */
const escapeHead = (text: string): string =>
  text
    .split('\n')
    .map((line) => escapeLine(line, ANYWHERE_IN_HEAD))
    .join('&#10;')

function blockToMarkdown(block: BodyBlock): string {
  return block.kind === 'crosshead' ? `## ${escapeHead(block.text)}` : escapeLines(block.text)
}

/**
 * The blocks as Markdown, an empty line between two, no line end at the very end; '' for no blocks. Any text survives:
 * `markdownToBody` gives back `canonicalBody(blocks)`, and rendered, each block has exactly its text.
 */
export const bodyToMarkdown = (blocks: readonly BodyBlock[]): string =>
  canonicalBody(blocks).map(blockToMarkdown).join('\n\n')
