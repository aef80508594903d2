import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { PrintedText, Repair } from '../model/printed.ts'
import type { BodyEnv } from './link-names.ts'

/** The class of an element that stands for a repair: `jn` a join, `cr` a person's correction, `fx` any other. */
export function repairClass({ kind }: Pick<Repair, 'kind'>): string {
  if (kind === 'join') return 'jn'
  return kind === 'correction' ? 'cr' : 'fx'
}

type TokenMaker = (type: string, tag: string, nesting: -1 | 0 | 1) => Token

/** Repairs that readers can see: what is gone or new must be more than characters without a form. */
export function isVisible({ kind }: Repair): boolean {
  return kind !== 'control'
}

/** `data-b` holds what is printed, of a join the number of the raw line that it goes on with. */
function attributes(repair: Repair): [string, string][] {
  const own: [string, string][] = [['class', repairClass(repair)]]
  if (repair.kind === 'join') return repair.line === undefined ? own : [...own, ['data-l', String(repair.line)]]
  return [...own, ['data-b', repair.before]]
}

function textToken(make: TokenMaker, content: string): Token[] {
  const token = make('text', '', 0)
  token.content = content
  return content === '' ? [] : [token]
}

function repairTokens(make: TokenMaker, repair: Repair): Token[] {
  const open = make('repair_open', 'span', 1)
  open.attrs = attributes(repair)
  return [open, ...textToken(make, repair.after), make('repair_close', 'span', -1)]
}

interface Cut {
  make: TokenMaker
  /** Offset in the block at which the token begins. */
  from: number
  left: Repair[]
}

/** Cuts the text of a token at the repairs that lie wholly in it; those before it are passed over. */
function cut({ make, from, left }: Cut, content: string): Token[] {
  const tokens: Token[] = []
  let done = 0
  for (let next = left[0]; next && next.at + next.after.length <= from + content.length; next = left[0]) {
    left.shift()
    const at = next.at - from
    if (at < done || content.slice(at, at + next.after.length) !== next.after) continue
    tokens.push(...textToken(make, content.slice(done, at)), ...repairTokens(make, next))
    done = at + next.after.length
  }
  return [...tokens, ...textToken(make, content.slice(done))]
}

function markInline(make: TokenMaker, inline: Token, { repairs }: PrintedText): void {
  const left = repairs.filter(isVisible)
  let at = 0
  inline.children = (inline.children ?? []).flatMap((token) => {
    const from = at
    if (token.type === 'hardbreak' || token.type === 'softbreak') at += 1
    if (token.type !== 'text') return [token]
    at += token.content.length
    return cut({ make, from, left }, token.content)
  })
}

/**
 * A markdown-it plugin: every place where the body differs from print becomes an element that holds what is printed, and
 * every paragraph knows its raw line. `env.printed` is as long as the body, or nothing is marked.
 */
export function markRepairs(markdown: MarkdownIt): void {
  markdown.core.ruler.before('put_dateline', 'mark_repairs', (state: StateCore) => {
    const { printed } = state.env as unknown as BodyEnv
    const blocks = state.tokens.flatMap((token, at) => (token.type === 'inline' ? [[token, state.tokens[at - 1]]] : []))
    if (!printed || blocks.length !== printed.length) return
    const make: TokenMaker = (type, tag, nesting) => new state.Token(type, tag, nesting)
    blocks.forEach(([inline, open], at) => {
      const text = printed[at]
      if (!text || !inline) return
      open?.attrSet('data-l', String(text.line))
      markInline(make, inline, text)
    })
  })
}
