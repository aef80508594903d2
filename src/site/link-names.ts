import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { LooseLine, PrintedText } from '../model/printed.ts'

/** A name to link in a text, and where to. */
export interface NameLink {
  name: string
  href: string
}

/** Context of rendering a body; markdown-it hands it to the rules as `env`. */
export interface BodyEnv {
  names: readonly NameLink[]
  /** 电头, put before the first paragraph: 本报讯. */
  dateline: string
  /** Print, block by block; its repairs are marked. */
  printed?: readonly (PrintedText | null)[]
  /** Printed lines that no block holds, to be shown among them. */
  lines?: readonly LooseLine[]
}

type TokenMaker = (type: string, tag: string, nesting: -1 | 0 | 1) => Token

interface Found {
  at: number
  link: NameLink
}

/** The first of the names in a text; where two begin together the longer one. */
function firstName(text: string, names: readonly NameLink[]): Found | undefined {
  const found = names
    .map((link) => ({ at: text.indexOf(link.name), link }))
    .filter(({ at, link }) => at >= 0 && link.name !== '')
    .sort((a, b) => a.at - b.at || b.link.name.length - a.link.name.length)
  return found[0]
}

function textToken(make: TokenMaker, content: string): Token[] {
  if (content === '') return []
  const token = make('text', '', 0)
  token.content = content
  return [token]
}

function linkTokens(make: TokenMaker, { name, href }: NameLink): Token[] {
  const open = make('link_open', 'a', 1)
  open.attrs = [
    ['class', 'nb'],
    ['href', href],
  ]
  return [open, ...textToken(make, name), make('link_close', 'a', -1)]
}

/** Cuts a text at its names; each name that is found leaves `left`, so that a paragraph links it once. */
function cutText(make: TokenMaker, text: string, left: NameLink[]): Token[] {
  const found = firstName(text, left)
  if (!found) return textToken(make, text)
  const { at, link } = found
  left.splice(left.indexOf(link), 1)
  const rest = text.slice(at + link.name.length)
  return [...textToken(make, text.slice(0, at)), ...linkTokens(make, link), ...cutText(make, rest, left)]
}

function linkInline(make: TokenMaker, inline: Token, names: readonly NameLink[]): void {
  const left = [...names]
  inline.children = (inline.children ?? []).flatMap((token) =>
    token.type === 'text' ? cutText(make, token.content, left) : [token],
  )
}

function datelineTokens(make: TokenMaker, dateline: string): Token[] {
  const open = make('dateline_open', 'b', 1)
  open.attrs = [['class', 'dl']]
  return [open, ...textToken(make, dateline), make('dateline_close', 'b', -1), ...textToken(make, '　')]
}

function putDateline(make: TokenMaker, tokens: readonly Token[], dateline: string): void {
  const first = tokens.findIndex(({ type }) => type === 'paragraph_open')
  const inline = tokens[first + 1]
  if (dateline === '' || first < 0 || !inline) return
  inline.children = [...datelineTokens(make, dateline), ...(inline.children ?? [])]
}

/**
 * A markdown-it plugin: links the names of `env.names` at their first mention in each block, and puts `env.dateline`
 * before the first paragraph, set off by a full-width space as it is printed. It works on tokens, so text stays text whatever it holds.
 */
export function linkNames(markdown: MarkdownIt): void {
  markdown.core.ruler.push('link_names', (state: StateCore) => {
    const { names } = state.env as unknown as BodyEnv
    const make: TokenMaker = (type, tag, nesting) => new state.Token(type, tag, nesting)
    for (const token of state.tokens.filter(({ type }) => type === 'inline')) {
      linkInline(make, token, names)
    }
  })
  markdown.core.ruler.push('put_dateline', (state: StateCore) => {
    const { dateline } = state.env as unknown as BodyEnv
    putDateline((type, tag, nesting) => new state.Token(type, tag, nesting), state.tokens, dateline)
  })
}
