import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ASSETS = new URL('../../../templates/assets/', import.meta.url)
/** Path of the search page's script inside the site. */
export const SEARCH_SCRIPT = 'assets/search.js'
/** Path of the script that marks hits in an article opened from results. */
export const HITS_SCRIPT = 'assets/hits.js'

/**
 * Bundles the scripts of search into `outDir/assets/`: `search.js`, a module (`<script type="module">`) with parts beside
 * it that it loads when they are needed (`search-part-….js`), and `hits.js`, a module of its own. Minified, ES2020, no
 * eval. Throws when the sources do not compile.
 */
export async function bundleSearchPage(outDir: string): Promise<void> {
  const entry = (name: string): string => fileURLToPath(new URL(name, ASSETS))
  await build({
    entryPoints: [entry('search.ts'), entry('hits.ts')],
    outdir: path.join(outDir, 'assets'),
    chunkNames: 'search-part-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
}
