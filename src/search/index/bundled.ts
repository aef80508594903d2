import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BuildOptions, OutputFile } from 'esbuild'

const OPTIONS = {
  bundle: true,
  minify: true,
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  // Fields as assignments: defining them takes a function more than older browsers have.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
} as const satisfies BuildOptions

/** Bundles for browsers: minified, ES2020, no comments. Gives the files, their paths absolute. Throws when a source does not compile. */
export async function bundled(options: BuildOptions): Promise<OutputFile[]> {
  const { build } = await import('esbuild')
  return (await build({ ...OPTIONS, ...options, write: false })).outputFiles
}

/** A made file: its absolute path, and its bytes or text. */
export type Bundle = Pick<OutputFile, 'path'> & { contents: OutputFile['contents'] | string }

/** Writes made files; what the system refuses is thrown as its own error, which one of esbuild's would hide. */
export async function writeBundles(files: readonly Bundle[]): Promise<void> {
  for (const { path: file, contents } of files) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, contents)
  }
}

/** {@link bundled}, written into a folder by {@link writeBundles}. */
export async function bundleInto(outdir: string, options: BuildOptions): Promise<void> {
  await writeBundles(await bundled({ ...options, outdir }))
}
