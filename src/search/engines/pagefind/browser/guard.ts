import { readTwice } from '../../../parts/load.ts'
import { checksum } from '../../../parts/seal.ts'
import { PAGEFIND_DIR, type Sums } from '../format.ts'

/** First message to the worker. */
interface Told {
  sums: Sums
}

const plain = self.fetch.bind(self)

/** The checksums, from the page's first message, which is for nobody else here. */
const sums = new Promise<Sums>((resolve) => {
  const listener = (event: MessageEvent<Told>): void => {
    event.stopImmediatePropagation()
    self.removeEventListener('message', listener)
    resolve(event.data.sums)
  }
  self.addEventListener('message', listener)
})

/** The path of an address relative to Pagefind's folder. */
function pathOf(url: string): string {
  const { pathname } = new URL(url, self.location.href)
  return pathname.slice(pathname.lastIndexOf(`/${PAGEFIND_DIR}`) + PAGEFIND_DIR.length + 1)
}

/**
 * Stands before Pagefind's own code in its worker. Pagefind goes on without a file that does not come or is damaged, as
 * if it held nothing; here every file is compared with its checksum, and a lost one is told to the page before Pagefind
 * can answer.
 */
async function guarded(input: RequestInfo | URL): Promise<Response> {
  const url = String(input)
  const [known, file] = [await sums, pathOf(url)]
  try {
    const bytes = await readTwice(
      url,
      (bytes) => {
        if (checksum(bytes) !== known[file]) throw new Error(`not as published: ${file}`)
        return bytes
      },
      { get: plain },
    )
    return new Response(bytes as BodyInit)
  } catch (error) {
    self.postMessage({ lost: PAGEFIND_DIR + file })
    throw error
  }
}

self.fetch = guarded
