import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { strFromU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { ZIP_TIME } from '../../site/zipped.ts'
import { sha256 } from '../../site/digests.ts'
import { digestsIn } from '../manifest.ts'
import { MANIFEST } from '../places.ts'
import { filesBelow } from '../tree.ts'
import { closedTarget } from './folder.ts'
import { guarded, type Parcel, type Delivered, type Target } from './target.ts'

/** Files that are packed already. */
const PACKED = /\.(?:png|jpe?g|webp|avif|gz|pf_\w+|pagefind)$/

async function manifestIn(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return ''
  const found = unzipSync(bytes, { filter: ({ name }) => name === MANIFEST })[MANIFEST]
  return found === undefined ? '' : strFromU8(found)
}

async function look(file: string): Promise<Delivered> {
  const manifest = await manifestIn(file).catch(() => '')
  const prints = digestsIn(manifest)
  if (prints.size > 0) prints.set(MANIFEST, sha256(Buffer.from(manifest)))
  return { prints, manifest }
}

async function pack(to: string, parcel: Parcel): Promise<void> {
  await mkdir(path.dirname(path.resolve(to)), { recursive: true })
  try {
    await packInto(`${to}.tmp`, parcel)
    await rename(`${to}.tmp`, to)
  } catch (problem) {
    await rm(`${to}.tmp`, { force: true }).catch(() => undefined)
    throw problem
  }
}

async function packInto(to: string, { dir, onProgress }: Parcel): Promise<void> {
  const out = createWriteStream(to, { flush: true })
  const written = finished(out)
  written.catch(() => undefined)
  const zip = new Zip((problem, chunk, isLast) => {
    if (problem !== null) return void out.destroy(problem)
    out.write(chunk)
    if (isLast) out.end()
  })
  const files = await filesBelow(dir)
  for (const [index, file] of files.entries()) {
    const entry = PACKED.test(file) ? new ZipPassThrough(file) : new ZipDeflate(file, { level: 6 })
    entry.mtime = ZIP_TIME
    zip.add(entry)
    entry.push(await readFile(path.join(dir, file)), true)
    if (out.writableNeedDrain) await once(out, 'drain')
    onProgress(index + 1, files.length)
  }
  zip.end()
  await written
}

/** A ZIP file with the whole site, for hosts that take one by upload; the old one stands until the new one is whole. */
export const zipTarget = (file: string): Target =>
  guarded({ name: file, print: sha256, look: () => look(file), send: (parcel) => pack(file, parcel) }, (problem) =>
    closedTarget(file, problem),
  )
