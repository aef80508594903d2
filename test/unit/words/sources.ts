import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Templates and TypeScript below some folders of the project: path with forward slashes, and text. */
export function sourcesIn(folders: readonly string[]): { file: string; text: string }[] {
  const names = folders.flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  )
  const files = names.filter((name) => /\.(?:njk|ts)$/.test(name)).sort()
  return files.map((file) => ({ file, text: readFileSync(ROOT + file, 'utf8') }))
}
