import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const GUARD = fileURLToPath(new URL('../browser/guard.ts', import.meta.url))

/** The script that stands before Pagefind's own in its worker: a classic one, minified, ES2020. */
export async function guardScript(): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [GUARD],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  })
  return Buffer.from(outputFiles[0]?.contents ?? '')
}
