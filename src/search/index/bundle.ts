import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions, OutputFile, Plugin } from 'esbuild'
import type { EngineName } from '../../model/site.ts'
import * as words from '../../words/index.ts'
import { bundled, bundleInto, writeBundles, type Bundle } from './bundled.ts'

const ROOM = fileURLToPath(new URL('../', import.meta.url))
/** Path of the search page's script inside the site. */
export const SEARCH_SCRIPT = 'assets/search.js'

/** Modules with parts that are loaded on demand; for the offline edition classic scripts, whole: browsers refuse modules that are files. */
const FORMS = {
  online: { format: 'esm', splitting: true, chunkNames: 'search-part-[hash]' },
  offline: { format: 'iife' },
} as const satisfies Record<string, BuildOptions>

/** Name of the entry of the search page's script: the page, over one engine. */
const ENTRY = 'search:entry'

/**
 * Gives esbuild the entry, and lets every part that the page loads on demand import it: then what is needed at first is the
 * same for all of them, one file and not a file for each set of parts that share it.
 */
function entryPlugin(engine: EngineName): Plugin {
  const contents = `import { startSearch } from './page/start.ts'
import { openIndex } from './engines/${engine}/browser/open.ts'
startSearch(openIndex)`
  return {
    name: ENTRY,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^search:entry$/ }, () => ({ path: ENTRY, namespace: 'entry' }))
      onLoad({ filter: /^/, namespace: 'entry' }, () => ({ contents, resolveDir: ROOM, loader: 'ts' }))
      onResolve({ filter: /^\.\// }, ({ kind, path: file, resolveDir }) =>
        kind === 'dynamic-import' && !file.includes('han-tables')
          ? { path: path.resolve(resolveDir, file), namespace: 'part' }
          : undefined,
      )
      onLoad({ filter: /^/, namespace: 'part' }, ({ path: file }) => ({
        contents: `import '${ENTRY}'\nexport * from './${path.basename(file)}'`,
        resolveDir: path.dirname(file),
      }))
    },
  }
}

/** Texts of the interface by group and name. */
const TEXTS: Readonly<Record<string, unknown>> = words
const MENTION = /\bwords\.(\w+)(?:\.(\w+))?\b/g

/** The text or the group of texts that a source mentions as `words.group.name` or `words.group`; the mention itself where it is neither. */
function textOf(mention: string, group: string, name?: string): string {
  const found = TEXTS[group]
  if (typeof found !== 'object' || found === null) return mention
  const text: unknown = name === undefined ? found : Object.entries(found).find(([key]) => key === name)?.[1]
  return text === undefined ? mention : `(${JSON.stringify(text)})`
}

/** Gives esbuild the sources with the texts they show in place of their names: the module of all texts would come with what is needed at first. */
const wordsPlugin: Plugin = {
  name: 'search:words',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]search[/\\](?:page|query)[/\\][\w-]+\.ts$/, namespace: 'file' }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(MENTION, textOf),
      loader: 'ts',
    }))
  },
}

/** Made files with that of all that is needed at first, which the entry only imports, under the entry's own name. */
function together(files: readonly OutputFile[]): Bundle[] {
  const entry = files.find((file) => path.basename(file.path) === 'search.js')
  const first = /^import ?"\.\/(search-part-\w+\.js)"/.exec(entry?.text ?? '')?.[1] ?? ''
  if (first === '') return [...files]
  return files
    .filter((file) => file !== entry)
    .map((file) => ({
      path: path.basename(file.path) === first ? path.join(path.dirname(file.path), 'search.js') : file.path,
      contents: file.text.replaceAll(first, 'search.js'),
    }))
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
  const search = { entryPoints: { search: ENTRY }, plugins: [entryPlugin(engine), wordsPlugin], outdir }
  await writeBundles(together(await bundled({ ...FORMS[form], ...search })))
  const entry = fileURLToPath(new URL('../../../templates/assets/hits.ts', import.meta.url))
  await bundleInto(outdir, { ...FORMS[form], entryPoints: [entry] })
}
