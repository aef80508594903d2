import { fileURLToPath } from 'node:url'
import { bundled } from '../../../index/bundled.ts'

const GUARD = fileURLToPath(new URL('../browser/guard.ts', import.meta.url))

/** The script that stands before Pagefind's own in its worker: a classic one, minified, ES2020. */
export async function guardScript(): Promise<Buffer> {
  const [file] = await bundled({ entryPoints: [GUARD], format: 'iife' })
  return Buffer.from(file?.contents ?? '')
}
