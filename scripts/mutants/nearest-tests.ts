import path from 'node:path'
import { build } from 'esbuild'

/** Tests that open a browser, which are slow. */
const BROWSER = 'test/browser/'
/** So many that import a file are asked, and of the widest those that do; of a room all. */
const MOST = 10
const WIDE = ['test/cases/cases.test.ts', 'test/site/pages.test.ts']

const isBrowser = (test: string): boolean => test.startsWith(BROWSER)

/** For each source file the test files that reach it, the nearest first. */
export type NearestTests = (file: string) => string[]

type Imports = Readonly<Record<string, { imports: readonly { path: string }[] }>>

/** The imports of each file that test files reach. */
async function importsFrom(tests: readonly string[]): Promise<Imports> {
  const { metafile } = await build({
    entryPoints: [...tests],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'none',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  return metafile.inputs
}

/** All files that a file imports, itself too. */
function reachedFrom(file: string, imports: Imports): ReadonlySet<string> {
  const reached = new Set([file])
  for (const place of reached) for (const { path } of imports[place]?.imports ?? []) reached.add(path)
  return reached
}

/** Tests of the room of a file that runs in a process of its own, or in a browser; those named after the file first. */
function testsOfRoom(file: string, tests: readonly string[]): string[] {
  const room = file.split('/')[1] ?? ''
  const own = tests.filter((test) => test.startsWith(`${BROWSER}${room}`) || test.startsWith(`test/unit/${room}/`))
  const isNamesake = (test: string): boolean => test.includes(path.basename(file, '.ts'))
  return [...own.filter(isNamesake), ...own.filter((test) => !isNamesake(test))]
}

/**
 * Reads the imports of test files (paths from the working directory) once. Tests that import a file themselves come first, then
 * those that reach the fewest others, which are the quickest and say most; where none does without a browser, all tests of its room.
 */
export async function nearestTests(tests: readonly string[]): Promise<NearestTests> {
  const imports = await importsFrom(tests)
  const reached = new Map(tests.map((test) => [test, reachedFrom(test, imports)]))
  const size = (test: string): number => (isBrowser(test) ? Infinity : (reached.get(test)?.size ?? 0))
  const specific = [...tests].sort((a, b) => size(a) - size(b) || 0)
  const isDirect = (test: string, file: string): boolean =>
    imports[test]?.imports.some(({ path }) => path === file) ?? false
  return (file) => {
    const found = specific.filter((test) => reached.get(test)?.has(file))
    const direct = found.filter((test) => isDirect(test, file))
    const nearest = [...new Set([...direct, ...found])].filter((test, at) => at < MOST || WIDE.includes(test))
    return nearest.every(isBrowser) ? [...new Set([...nearest, ...testsOfRoom(file, tests)])] : nearest
  }
}
