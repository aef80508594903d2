import { copyFile, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { error } from '../../messages/message.ts'
import type { Message } from '../../model/message.ts'
import { closedTarget } from '../send/folder.ts'
import { exists, filesBelow } from '../tree.ts'
import { sha256 } from '../../site/digests.ts'

/** A folder that goes into a bag: the name it has there, where it stands, and which of its files are taken. */
export interface BagPart {
  name: string
  dir: string
  takes: (file: string) => boolean
}

/** Contents of bag-info.txt in their order: label and value; labels may come more than once. */
export type BagInfo = readonly (readonly [label: string, value: string])[]

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
const MANIFEST = 'manifest-sha256.txt'

/** A path as a manifest writes it: line ends and the percent sign escaped. Source: RFC 8493, section 2.1.3. */
const written = (file: string): string => file.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D')

/** A value of bag-info.txt in one line: a line end would begin another. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Lines of a manifest: digests of these files of the bag, sorted by path. */
async function manifestOf(bag: string, files: readonly string[]): Promise<string> {
  const lines: string[] = []
  for (const file of [...files].sort())
    lines.push(`${sha256(await readFile(path.join(bag, file)))}  ${written(file)}\n`)
  return lines.join('')
}

/** Copies a part into the payload; gives the bytes of each file by its path in the bag. */
async function copyPart({ name, dir, takes }: BagPart, bag: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const file of (await filesBelow(dir)).filter(takes)) {
    if (!(await lstat(path.join(dir, file))).isFile()) continue
    const place = `data/${name}/${file}`
    await mkdir(path.dirname(path.join(bag, place)), { recursive: true })
    await copyFile(path.join(dir, file), path.join(bag, place))
    sizes.set(place, (await lstat(path.join(bag, place))).size)
  }
  return sizes
}

async function fill(bag: string, parts: readonly BagPart[], info: BagInfo): Promise<number> {
  const sizes = new Map<string, number>()
  await mkdir(path.join(bag, 'data'), { recursive: true })
  for (const part of parts) for (const [file, size] of await copyPart(part, bag)) sizes.set(file, size)
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const labels: BagInfo = [...info, ['Payload-Oxum', `${bytes}.${sizes.size}`]]
  const tags: Record<string, string> = {
    'bagit.txt': DECLARATION,
    'bag-info.txt': labels.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join(''),
    [MANIFEST]: await manifestOf(bag, [...sizes.keys()]),
  }
  for (const [file, text] of Object.entries(tags)) await writeFile(path.join(bag, file), text)
  await writeFile(path.join(bag, 'tagmanifest-sha256.txt'), await manifestOf(bag, Object.keys(tags)))
  return sizes.size
}

/**
 * Packs folders as a bag: BagIt 1.0 (RFC 8493) with SHA-256 manifests of payload and tag files, nothing to fetch. `to` must not
 * be there yet; a bag that was cut off never stands under that name. Gives the number of files packed and what there is to tell.
 */
export async function writeBag(
  to: string,
  parts: readonly BagPart[],
  info: BagInfo,
): Promise<{ files: number; messages: Message[] }> {
  if (await exists(to)) {
    const todo = '换一个还没有的文件夹名；旧的包不会被盖掉'
    return { files: 0, messages: [error({ file: '', what: `“${to}”已经有了`, todo, rule: 'export-exists' })] }
  }
  const bag = `${to}.tmp`
  try {
    await rm(bag, { recursive: true, force: true })
    const files = await fill(bag, parts, info)
    await rename(bag, to)
    return { files, messages: [] }
  } catch (problem) {
    await rm(bag, { recursive: true, force: true }).catch(() => undefined)
    return { files: 0, messages: [closedTarget(to, problem)] }
  }
}
