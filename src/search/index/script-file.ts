import type { IndexFile } from '../engine.ts'
import { PART_FUNCTION } from '../offline.ts'

/** A file as the script that stands for it in the offline edition (see `offline.ts`). */
export function scriptFile({ path, content }: IndexFile): IndexFile {
  const text = `${PART_FUNCTION}("${Buffer.from(content).toString('base64')}")\n`
  return { path: `${path}.js`, content: Buffer.from(text) }
}
