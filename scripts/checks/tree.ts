import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { unusedExports } from './exports.ts'
import { shapeProblems } from './shape.ts'
import type { CheckOutcome } from './directions.ts'

const PLACES = ['src', 'scripts', 'templates', 'test']

/** All files under a folder, sorted, as paths from the working directory with forward slashes. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

function roomProblems(files: readonly string[]): string[] {
  const rooms = new Set(files.flatMap((file) => /^src\/[^/]+(?=\/.*\.ts$)/.exec(file)?.[0] ?? []))
  const bare = [...rooms].filter((room) => !files.includes(`${room}/README.md`))
  return bare.map((room) => `${room}: no README.md (5 to 15 lines: what enters, what leaves, what must not)`)
}

function sizeProblems(files: readonly string[]): string[] {
  const readmes = files.filter((file) => /^src\/.*README\.md$/.test(file))
  const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length
  return readmes.filter((file) => lines(file) > 15).map((file) => `${file}: ${lines(file)} lines, 15 at most`)
}

/** Shape of every TypeScript file, no export that only its own file uses, and a short README in every room of src. */
export function checkTree(): CheckOutcome {
  const files = [...PLACES.flatMap(filesUnder), ...['.eleventy.ts'].filter((file) => existsSync(file))]
  const code = files.filter((file) => file.endsWith('.ts') && !file.startsWith('test/cases/'))
  const sources = code.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const shape = sources.flatMap(({ file, text }) => shapeProblems(file, text))
  const problems = [...shape, ...unusedExports(sources), ...roomProblems(files), ...sizeProblems(files)]
  return { ok: problems.length === 0, lines: [...problems, `shape: ${code.length} files, ${problems.length} problems`] }
}
