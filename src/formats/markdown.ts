import createParser from 'markdown-it'
import type { MarkdownIt } from 'markdown-it'

/** Block rules switched off, so that what a person types in any editor is text: see the README of the room. */
const NO_BLOCK_RULES = ['reference', 'code', 'fence', 'blockquote']

/** Deepest nesting read (lists within lists); beyond it markdown-it drops text, so it is far beyond what is written. */
const MAX_NESTING = 1000

/**
 * The one Markdown dialect of the archive, for reading and rendering alike: CommonMark without HTML, links by themselves,
 * smart quotes, or forced line breaks; without link definitions, code blocks and quotes, which would swallow typed text.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = createParser('commonmark', {
    html: false,
    linkify: false,
    typographer: false,
    breaks: false,
    maxNesting: MAX_NESTING,
  })
  markdown.disable(NO_BLOCK_RULES)
  return markdown
}
