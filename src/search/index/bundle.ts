import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ENTRY = fileURLToPath(new URL('../../../templates/assets/search.ts', import.meta.url))
/** Path of the search page's script inside the site. */
export const SEARCH_SCRIPT = 'assets/search.js'

/**
 * Bundles the script of the search page into `outDir/assets/search.js`: one classic script (`<script defer src>`),
 * minified, ES2020, no eval. Throws when the sources do not compile.
 */
export async function bundleSearchPage(outDir: string): Promise<void> {
  await build({
    entryPoints: [ENTRY],
    outfile: path.join(outDir, ...SEARCH_SCRIPT.split('/')),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
}
