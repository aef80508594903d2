import type { Block } from '../model/block.ts'
import { widthKey } from '../read/width.ts'

/** A note of the editors with its words behind its name, as it stands above what it speaks of. */
const NOTE = /^[【[]?(?:编者按|编辑按|编者的话|开栏的话|开栏语)[\]】:]\s*\S/u

const opensTitle = (block: Block | undefined): boolean =>
  block?.opens === true && (block.kind === 'kicker' || block.kind === 'headline')

function unopened(block: Block): Block {
  const { opens: _, ...rest } = block
  return rest
}

/** The head of a card about whom the article tells: 人物名片. */
const CARD = /^[【[]?(?:人物|个人|作者|嘉宾|专家)(?:名片|档案|简介|小传|卡片)[\]】]?$/u

/** A page that begins with a card: its head a cross-head, its lines text of the article below it. */
function withCard(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ kind }) => kind !== 'furniture')
  const card = blocks[first]
  const next = blocks.findIndex((block, at) => at > first && opensTitle(block))
  const lines = blocks.slice(first, next)
  const isSigned = lines.some(({ kind }) => kind === 'byline' || kind === 'dateline' || kind === 'credit')
  if (!card || next < 0 || isSigned || !CARD.test(widthKey(card.text).trim())) return [...blocks]
  return blocks.map((block, at) => {
    if (at === first) return { ...block, kind: 'crosshead', opens: true }
    if (at === next) return unopened(block)
    return at > first && at < next && block.kind !== 'furniture' ? { ...unopened(block), kind: 'paragraph' } : block
  })
}

/** The blocks of a page in printed order, with a note of the editors right above a title as the opening of the article below it. */
export function withNotes(blocks: readonly Block[]): Block[] {
  const isNote = ({ kind, text }: Block): boolean => kind === 'paragraph' && NOTE.test(widthKey(text).trim())
  let note: number | null = null
  return withCard(blocks).reduce<Block[]>((done, block, at) => {
    if (note !== null && opensTitle(block)) {
      const opening = done[note] as Block
      done[note] = { ...opening, opens: true }
      done.push(unopened(block))
      note = null
      return done
    }
    note = isNote(block) ? at : block.continues === true ? note : null
    done.push(block)
    return done
  }, [])
}
