import type { MarkdownIt } from 'markdown-it'

/**
 * Gives each paragraph of a body the id `p` and its number, from 1 on, cross-heads not counted: the address of a paragraph
 * is the article's and `#p3`. It comes before the plugin that adds the lines only the printed form shows.
 */
export function numberParagraphs(markdown: MarkdownIt): void {
  markdown.core.ruler.push('number_paragraphs', ({ tokens }) => {
    const paragraphs = tokens.filter(({ type }) => type === 'paragraph_open')
    for (const [at, paragraph] of paragraphs.entries()) paragraph.attrSet('id', `p${at + 1}`)
  })
}
