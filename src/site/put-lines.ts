import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { BodyEnv } from './link-names.ts'
import type { LooseLine } from '../model/printed.ts'

function lineTokens(state: StateCore, { text, line }: LooseLine): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1)
  open.attrs = [
    ['class', 'rl'],
    ['data-l', String(line)],
  ]
  const inline = new state.Token('inline', '', 0)
  const words = new state.Token('text', '', 0)
  words.content = text
  inline.children = [words]
  const close = new state.Token('paragraph_close', 'p', -1)
  close.block = true
  return [open, inline, close]
}

/**
 * A markdown-it plugin: puts the printed lines of `env.lines` (bylines, captions) where they stand among the blocks of the
 * body, as paragraphs of the class `rl` that only the printed form shows. It comes after the plugins that count blocks.
 */
export function putLines(markdown: MarkdownIt): void {
  markdown.core.ruler.push('put_lines', (state: StateCore) => {
    const { lines = [], printed } = state.env as unknown as BodyEnv
    const blocks = state.tokens.filter(({ type }) => type === 'inline').length
    if (lines.length === 0 || printed?.length !== blocks) return
    let block = 0
    const at = (index: number): Token[] =>
      lines.filter(({ before }) => before === index).flatMap((line) => lineTokens(state, line))
    const tokens = state.tokens.flatMap((token, index) =>
      state.tokens[index + 1]?.type === 'inline' ? [...at(block++), token] : [token],
    )
    state.tokens = [...tokens, ...at(blocks)]
  })
}
