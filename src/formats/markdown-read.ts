import type { Token } from 'markdown-it'
import type { BodyBlock } from '../model/article.ts'
import { canonicalBody } from './body.ts'
import { createMarkdown } from './markdown.ts'

const markdown = createMarkdown()
markdown.normalizeLink = (url) => url

/** Stands for a line end of the source inside a paragraph, until it is known what surrounds it; cannot occur in a text. */
const SOFT = '\u0000'

const WIDE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—·]'
const SOFT_IN_CHINESE = new RegExp(`(?<=${WIDE})${SOFT}|${SOFT}(?=${WIDE})`, 'gu')

/** A new line that starts with a full-width blank is how Chinese editors begin a paragraph. */
const SOFT_INDENT = new RegExp(`${SOFT}(?=\\u3000)`, 'u')

const attribute = (token: Token | undefined, name: string): string => String(token?.attrGet(name) ?? '')

/** A picture cannot be part of a body; its source stays as text, so that nothing typed vanishes. */
function imageSource(token: Token): string {
  const title = attribute(token, 'title')
  return `![${token.content}](${attribute(token, 'src')}${title === '' ? '' : ` "${title}"`})`
}

/** A link leaves its text; one without text leaves its address. */
function linkRest(tokens: readonly Token[], index: number): string {
  const empty = tokens[index + 1]?.type === 'link_close'
  return empty ? attribute(tokens[index], 'href') : ''
}

function inlineText(tokens: readonly Token[]): string {
  const parts = tokens.map((token, index) => {
    if (token.type === 'softbreak') return SOFT
    if (token.type === 'hardbreak') return '\n'
    if (token.type === 'image') return imageSource(token)
    return token.type === 'link_open' ? linkRest(tokens, index) : token.content
  })
  return parts.join('')
}

/** White space typed at the ends is layout; we ourselves write it as references, which stay. */
function trimTyped(text: string, source: string): string {
  const started = /^\s/.test(source) ? text.trimStart() : text
  return /\s$/.test(source) ? started.trimEnd() : started
}

/** The paragraphs of one inline text: cut at indented lines, other soft line ends closed up (in Chinese) or made a blank. */
function paragraphs(token: Token): string[] {
  const [first = '', ...rest] = trimTyped(inlineText(token.children ?? []), token.content).split(SOFT_INDENT)
  const parts = [first, ...rest.map((part) => part.trimStart())]
  return parts.map((part) => part.replace(SOFT_IN_CHINESE, '').replaceAll(SOFT, ' '))
}

/** Beginning of a list item as typed: its number, or its bullet. */
const itemMark = (token: Token): string => `${token.info}${token.markup} `

/** Reads the flat token stream; `mark` is the item mark that waits for the text it belongs to. */
class BodyReader {
  readonly blocks: BodyBlock[] = []
  private mark = ''
  private kind: BodyBlock['kind'] = 'paragraph'

  read(token: Token): void {
    if (token.type === 'heading_open') this.kind = 'crosshead'
    else if (token.type === 'heading_close') this.kind = 'paragraph'
    else if (token.type === 'list_item_open') this.mark += itemMark(token)
    else if (token.type === 'list_item_close') this.flushMark()
    else if (token.type === 'inline') paragraphs(token).forEach((text) => this.add(text))
    else if (token.content !== '' || token.type === 'hr') this.add(token.content || token.markup)
  }

  private add(text: string): void {
    this.blocks.push({ kind: this.kind, text: this.mark + text })
    this.mark = ''
  }

  private flushMark(): void {
    const text = this.mark.trim()
    this.mark = ''
    if (text !== '') this.add(text)
  }
}

/**
 * The blocks of a Markdown text, ours or typed by hand: headings of any level are cross-heads, soft line ends are closed
 * up, a line indented by U+3000 begins a paragraph, list items are paragraphs with their marks, of links, bold and code
 * the text stays. Nothing but Markdown's own signs is left out. The body is canonical; no input is refused.
 */
export function markdownToBody(source: string): BodyBlock[] {
  const reader = new BodyReader()
  for (const token of markdown.parse(source, {})) reader.read(token)
  return canonicalBody(reader.blocks)
}
