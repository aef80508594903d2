import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openBuildMemory } from '../../../src/cli/build-memory.ts'

/** Puts an empty file in the place of the search index, which is measured on its own. */
export async function noIndex(_: unknown, { dir }: { dir: string }): Promise<[]> {
  mkdirSync(path.join(dir, 'search', 'data'), { recursive: true })
  writeFileSync(path.join(dir, 'search', 'data', 'manifest.json'), '')
  return []
}

/** The build command but for the search index: what has not changed since the last one in `out` is taken over. Throws when it fails. */
export async function release(content: string, out: string): Promise<void> {
  const options = { content, out, base: '/', dryRun: false }
  const memory = openBuildMemory(options)
  if (memory.unchanged) return
  const { readArchive } = await import('../../../src/cli/read-archive.ts')
  const { publishArchive } = await import('../../../src/cli/publish-archive.ts')
  const { value: archive } = await readArchive(content)
  if (archive === null) throw new Error('the made archive cannot be used')
  const told = await publishArchive(archive, options, { memory, writeIndex: noIndex })
  const failed = told.find(({ severity }) => severity === 'error')
  if (failed) throw new Error(failed.what)
  await memory.settle(told)
}
