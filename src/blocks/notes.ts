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

/** The blocks of a page in printed order, with a note of the editors right above a title as the opening of the article below it. */
export function withNotes(blocks: readonly Block[]): Block[] {
  const isNote = ({ kind, text }: Block): boolean => kind === 'paragraph' && NOTE.test(widthKey(text).trim())
  let note: number | null = null
  return blocks.reduce<Block[]>((done, block, at) => {
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
