// @ts-check
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = path.join(ROOT, 'node_modules')
/** Programs that are ready, each in a folder named after the state of its sources. */
const READY = path.join(ROOT, '.cache', 'ready')
/** So many of them are kept: somebody may still be running an older one. */
const KEPT = 8

/** @param {readonly string[]} folders */
function sourcesIn(folders) {
  const names = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
  return names.filter((name) => /\.(?:ts|js)$/.test(name)).sort()
}

/**
 * State of sources and of the packages, by names, sizes and times.
 * @param {readonly string[]} sources
 */
function stateOf(sources) {
  const states = [...sources, 'package-lock.json'].map((name) => {
    const { size, mtimeMs } = statSync(path.join(ROOT, name))
    return `${name} ${size} ${mtimeMs}`
  })
  return createHash('sha256')
    .update([process.version, ...states].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

/**
 * The text of a module that keeps the address it has as a source: modules name files beside them.
 * @param {string} file
 */
function atItsPlace(file) {
  const own = { url: pathToFileURL(file).href, dirname: path.dirname(file) }
  const address = (/** @type {string} */ _, /** @type {'url' | 'dirname'} */ what) => JSON.stringify(own[what])
  return readFileSync(file, 'utf8').replace(/\bimport\.meta\.(url|dirname)\b/g, address)
}

/** Packages of many small files that every command reads: they go into the program, others stay beside it. */
const TAKEN_IN = ['zod', 'yaml', 'markdown-it', '@noble/hashes', 'fflate']
/** Lets packages in the older form ask Node.js for its modules; the address in brackets is that of the made file. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta['url']);"

/** @type {import('esbuild').Plugin} */
const besides = {
  name: 'besides',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, importer, kind }) => {
      const isIn = importer.startsWith(MODULES) || TAKEN_IN.some((each) => name === each || name.startsWith(`${each}/`))
      return isIn || kind === 'entry-point' || path.isAbsolute(name) ? undefined : { path: name, external: true }
    })
  },
}

/** @type {import('esbuild').Plugin} */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]s$/, namespace: 'file' }, ({ path: file }) =>
      file.startsWith(MODULES) ? undefined : { contents: atItsPlace(file), loader: file.endsWith('.ts') ? 'ts' : 'js' },
    )
  },
}

/**
 * @param {readonly string[]} entries
 * @param {string} outdir
 */
async function make(entries, outdir) {
  const { build } = await import('esbuild')
  const form = /** @type {const} */ ({
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  })
  const places = { absWorkingDir: ROOT, outbase: ROOT, outdir, entryPoints: [...entries] }
  await build({
    ...form,
    ...places,
    banner: { js: REQUIRE },
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [besides, ownAddress],
  })
}

function forgetOld() {
  const folders = readdirSync(READY).map((name) => path.join(READY, name))
  const newest = folders.map((folder) => ({ folder, made: statSync(folder).mtimeMs })).sort((a, b) => b.made - a.made)
  for (const { folder } of newest.slice(KEPT)) rmSync(folder, { recursive: true, force: true })
}

/**
 * Makes scripts ready, when they are not yet, and gives the folder in which each stands under the path it has as a source,
 * with `.js` for `.ts`. `folders` are all that they may import from. Throws when a source has an error of syntax, and
 * when nothing can be written.
 * @param {readonly string[]} entries
 * @param {readonly string[]} folders
 * @returns {Promise<string>}
 */
export async function madeReady(entries, folders) {
  const folder = path.join(READY, stateOf(sourcesIn(folders)))
  if (statSync(folder, { throwIfNoEntry: false })) return folder
  mkdirSync(READY, { recursive: true })
  const making = mkdtempSync(path.join(READY, 'making-'))
  await make(entries, making)
  try {
    renameSync(making, folder)
  } catch {
    rmSync(making, { recursive: true, force: true })
  }
  forgetOld()
  return folder
}

/**
 * Address of the module that runs a script of this folder, or reads pages in a worker.
 * @param {string} name
 */
export async function scriptReady(name) {
  const scripts = sourcesIn(['scripts']).filter((file) => file.endsWith('.ts'))
  const folder = await madeReady([...scripts, path.join('src', 'ingest', 'worker.ts')], ['src', 'scripts'])
  return pathToFileURL(path.join(folder, 'scripts', `${name}.js`)).href
}
