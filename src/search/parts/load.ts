import { unsealedJson, type PartName } from './seal.ts'

/** A file of the search index that did not come as it was published, asked for twice. */
export class LostPart extends Error {
  constructor(readonly file: string) {
    super(`lost part of the index: ${file}`)
  }
}

/** Reader of the bytes of a file; throws when they are not what they should be. */
type Reading<T> = (bytes: Uint8Array) => T | Promise<T>

/** First request for a file, and the one who asks. */
interface Asking {
  cache?: RequestCache
  get?: typeof fetch
}

/** Fetches a file and reads it, past all caches when that fails. Refused with {@link LostPart} when it fails again. */
export async function readTwice<T>(url: string, read: Reading<T>, { cache, get = fetch }: Asking = {}): Promise<T> {
  const attempt = async (cache: RequestCache): Promise<T> => {
    const response = await get(url, { cache })
    if (!response.ok) throw new Error(`${response.status} ${url}`)
    return read(new Uint8Array(await response.arrayBuffer()))
  }
  try {
    return await attempt(cache ?? 'default').catch(() => attempt('reload'))
  } catch {
    throw new LostPart(url)
  }
}

/** Opener of a file's seal; throws, or is refused, when it is broken. */
export type Opening<T> = (bytes: Uint8Array, name: PartName) => T | Promise<T>

/** Loads a sealed file of the index as its seal is opened, JSON by itself. Refused with {@link LostPart}. */
export type PartLoader = <T>(name: PartName, open?: Opening<T>) => Promise<T>

/** Loads from under `base` (path prefix with slashes at both ends); the version is part of the address, so that no cache mixes releases. */
export function partLoader(base: string): PartLoader {
  return <T>(name: PartName, open = unsealedJson as Opening<T>) => {
    const { file, version } = name
    const asking: Asking = version === '' ? { cache: 'no-cache' } : {}
    return readTwice(base + file + (version && `?v=${version}`), (bytes) => open(bytes, name), asking)
  }
}
