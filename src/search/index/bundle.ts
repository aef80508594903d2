import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import type { EngineName } from '../../model/site.ts'

const ROOM = fileURLToPath(new URL('../', import.meta.url))
/** Path of the search page's script inside the site. */
export const SEARCH_SCRIPT = 'assets/search.js'

const OPTIONS: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
}
/** Modules with parts that are loaded on demand; for the offline edition classic scripts, whole: browsers refuse modules that are files. */
const FORMS = {
  online: { format: 'esm', splitting: true, chunkNames: 'search-part-[hash]' },
  offline: { format: 'iife' },
} as const satisfies Record<string, BuildOptions>

/** The entry of the search page's script: the page, over one engine. */
function entryOf(engine: EngineName): string {
  return `import { startSearch } from './page/start.ts'
import { openIndex } from './engines/${engine}/browser/open.ts'
startSearch(openIndex)`
}

/**
 * Bundles the scripts of search into `outDir/assets/`: `search.js`, a module (`<script type="module">`) with parts beside
 * it that it loads when they are needed (`search-part-….js`), and `hits.js`, a module of its own that shares the part of
 * traditional characters. For the offline edition both are classic scripts, whole. Minified, ES2020, no eval. Throws when the
 * sources do not compile.
 */
export async function bundleSearchPage(
  outDir: string,
  engine: EngineName = 'pagefind',
  form: keyof typeof FORMS = 'online',
): Promise<void> {
  const outdir = path.join(outDir, 'assets')
  const options = { ...OPTIONS, ...FORMS[form] }
  await build({
    ...options,
    stdin: { contents: entryOf(engine), resolveDir: ROOM, sourcefile: 'search.ts', loader: 'ts' },
    outdir,
    entryNames: 'search',
  })
  const entry = fileURLToPath(new URL('../../../templates/assets/hits.ts', import.meta.url))
  await build({ ...options, entryPoints: [entry], outdir })
}
