import { build } from 'esbuild'

/** For each source file the test files that import it, over as few others as possible first. */
export type NearestTests = (file: string) => string[]

/** Reads the imports of test files (paths from the working directory) once. */
export async function nearestTests(tests: readonly string[]): Promise<NearestTests> {
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
  const importers = new Map<string, string[]>()
  for (const [file, { imports }] of Object.entries(metafile.inputs))
    for (const { path } of imports) importers.set(path, [...(importers.get(path) ?? []), file])
  return (file) => {
    const seen = new Set([file])
    for (const place of seen) for (const importer of importers.get(place) ?? []) seen.add(importer)
    return [...seen].filter((place) => tests.includes(place))
  }
}
