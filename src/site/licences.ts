import { readFileSync } from 'node:fs'

/** Path of the list in the site. */
const LICENCES_FILE = 'data/licences.txt'
const LOCK = new URL('../../package-lock.json', import.meta.url)

/** An entry of npm's lockfile (version 3), as far as it is told here. */
interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
}

/** The program and the packages that it runs with, a line each, by path: name, version, licence as the package states it (SPDX). */
export function licencesFile(): { file: string; text: string } {
  const { name, packages } = JSON.parse(readFileSync(LOCK, 'utf8')) as {
    name: string
    packages: Record<string, LockedPackage>
  }
  const own = Object.entries(packages).filter(([, { dev }]) => dev !== true)
  const lines = own.map(([path, { version = '', license = '' }]) => {
    const shown = path === '' ? name : path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return `${shown} ${version} ${license}`
  })
  return { file: LICENCES_FILE, text: `${[...new Set(lines)].join('\n')}\n` }
}
