import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions, Plugin } from 'esbuild'
import type { EngineName } from '../../model/site.ts'
import * as words from '../../words/index.ts'
import { bundled, bundleInto, writeBundles, type Bundle } from './bundled.ts'

const ROOM = fileURLToPath(new URL('../', import.meta.url))
/** Path of the search page's script inside the site. */
export const SEARCH_SCRIPT = 'assets/search.js'
/** Path of the script that answers. */
export const ANSWERS_SCRIPT = 'assets/search-part-answers.js'

/** Modules with parts that are loaded on demand; for the offline edition classic scripts, whole: browsers refuse modules that are files. */
const FORMS = {
  online: { format: 'esm', splitting: true, chunkNames: 'search-part-[hash]' },
  offline: { format: 'iife' },
} as const satisfies Record<string, BuildOptions>

/** Names of the entries: the page, what answers its requests, over one engine, and what is needed once its first answer is listed. */
const ENTRIES = {
  search: 'search:entry',
  'search-part-answers': 'search:answers',
  'search-part-later': 'search:later',
}

/** Sources of the entries. */
const contentsOf = (engine: EngineName): Readonly<Record<string, string>> => ({
  [ENTRIES.search]: `import { startSearch } from './page/start.ts'
startSearch(() => import('${ENTRIES['search-part-answers']}'))`,
  [ENTRIES['search-part-answers']]: `import '${ENTRIES.search}'
import { openEngine } from './page/answering.ts'
import { openIndex } from './engines/${engine}/browser/open.ts'
export * from './page/answering.ts'
export const open = (base) => openEngine(base, openIndex)`,
  [ENTRIES['search-part-later']]: `import '${ENTRIES['search-part-answers']}'
export * from './page/later.ts'
export * from './page/narrow.ts'`,
})

/**
 * Gives esbuild the entries, and lets every part that the page loads on demand import them: then what is needed at first is the
 * same for all of them, three files and not a file for each set of parts that share it.
 */
function entryPlugin(engine: EngineName): Plugin {
  const contents = contentsOf(engine)
  return {
    name: 'search:entries',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^search:/ }, ({ path: file }) => ({ path: file, namespace: 'entry' }))
      onLoad({ filter: /^/, namespace: 'entry' }, ({ path: file }) => ({
        contents: contents[file] ?? '',
        resolveDir: ROOM,
        loader: 'ts',
      }))
      onResolve({ filter: /^\.\/(?:later|narrow)\.ts$/ }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: ENTRIES['search-part-later'], namespace: 'entry' } : undefined,
      )
      onResolve({ filter: /^\.\// }, ({ kind, path: file, resolveDir }) =>
        kind === 'dynamic-import' && !file.includes('han-tables')
          ? { path: path.resolve(resolveDir, file), namespace: 'part' }
          : undefined,
      )
      onLoad({ filter: /^/, namespace: 'part' }, ({ path: file }) => ({
        contents: `import '${ENTRIES['search-part-later']}'\nexport * from './${path.basename(file)}'`,
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

/** Names of a list of imports or exports, by what they are renamed to. */
const renamed = (list: string): Map<string, string> =>
  new Map(
    list.split(',').map((each) => {
      const [from = '', to = from] = each.split(' as ')
      return [to, from]
    }),
  )

/** An entry that only imports a part, as that part: with the names that the entry exports, if any. */
function asPart(entry: string, part: string): string {
  const [imported, exported] = [/^import\{(.*?)\}/, /export\{(.*?)\};?\s*$/].map((form) => form.exec(entry)?.[1] ?? '')
  if (!exported) return part
  const [names, own] = [renamed(imported ?? ''), renamed(/export\{([^}]*)\};?\s*$/.exec(part)?.[1] ?? '')]
  const more = [...renamed(exported)].map(([to, from]) => {
    const name = own.get(names.get(from) ?? '')
    if (name === undefined) throw new Error(`no ${to} in the part that an entry imports`)
    return `${name} as ${to}`
  })
  return `${part.trimEnd()}export{${more.join(',')}};\n`
}

/** Made files with what an entry only imports under the entry's own name. */
function together(files: readonly Bundle[], name: string): Bundle[] {
  const entry = files.find((file) => path.basename(file.path) === name)
  const text = String(entry?.contents)
  const first = /^import ?(?:\{[^}]*\}from ?)?"\.\/(search-part-\w+\.js)"/.exec(text)?.[1]
  if (first === undefined) return [...files]
  return files
    .filter((file) => file !== entry)
    .map((file) => {
      const isFirst = path.basename(file.path) === first
      const contents = isFirst ? asPart(text, String(file.contents)) : String(file.contents)
      return {
        path: isFirst ? path.join(path.dirname(file.path), name) : file.path,
        contents: contents.replaceAll(first, name),
      }
    })
}

/**
 * Bundles the scripts of search into `outDir/assets/`: `search.js`, a module (`<script type="module">`) with parts beside
 * it: `search-part-answers.js` and `search-part-later.js`, which it loads at once, and those that it loads when they are needed (`search-part-….js`); and `hits.js`, a module of its own that shares the part of
 * traditional characters. For the offline edition both are classic scripts, whole. Minified, ES2020, no eval. Throws when the
 * sources do not compile.
 */
export async function bundleSearchPage(
  outDir: string,
  engine: EngineName = 'pagefind',
  form: keyof typeof FORMS = 'online',
): Promise<void> {
  const outdir = path.join(outDir, 'assets')
  const entryPoints = form === 'online' ? ENTRIES : { search: ENTRIES.search }
  const made = await bundled({ ...FORMS[form], entryPoints, plugins: [entryPlugin(engine), wordsPlugin], outdir })
  const files: Bundle[] = made.map(({ path, text }) => ({ path, contents: text }))
  await writeBundles(Object.keys(ENTRIES).reduce((some, name) => together(some, `${name}.js`), files))
  const entry = fileURLToPath(new URL('../../../templates/assets/hits.ts', import.meta.url))
  await bundleInto(outdir, { ...FORMS[form], entryPoints: [entry] })
}
