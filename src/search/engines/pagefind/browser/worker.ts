import { LostPart, readTwice } from '../../../parts/load.ts'
import { checksum } from '../../../parts/seal.ts'
import { INDEX_LANGUAGE, PAGEFIND_DIR, WORKER_FILE, type Sums } from '../format.ts'
import { pairsOf } from '../pairs.ts'

/** A match as Pagefind reports it: its name of the article and the word positions of the first place. */
export interface PagefindResult {
  id: string
  words: number[]
}

/** Message from the worker: an answer, a failure, or (from the guard) a file that was lost. */
interface Reply {
  id?: string
  result?: { results: PagefindResult[] }
  error?: string
  lost?: string
}

interface Waiting {
  resolve(result: Reply['result']): void
  reject(error: Error): void
}

/** Pagefind to open: the place of the site, the version of the index, and the checksums of its files. */
interface Opening {
  base: string
  version: string
  sums: Sums
}

/**
 * Pagefind (1.5.2) in its worker, spoken to by its own messages (`init`, `search`): its main script would only pass them
 * on, and fall back on the page where something fails. After a lost file all that was asked is refused, and all that comes:
 * what Pagefind then says may be false.
 */
export class Pagefind {
  private readonly waiting = new Map<string, Waiting>()
  private asked = 0
  private broken: Error | undefined

  private constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.take(data))
    worker.addEventListener('error', () => this.fail(new LostPart(PAGEFIND_DIR + WORKER_FILE)))
  }

  /** Starts the worker, its own file compared first. Refused with {@link LostPart}. */
  static async open({ base, version, sums }: Opening): Promise<Pagefind> {
    const url = `${base}${PAGEFIND_DIR}${WORKER_FILE}?v=${version}`
    await readTwice(url, (bytes) => {
      if (checksum(bytes) !== sums[WORKER_FILE]) throw new Error('not as published')
    })
    const pagefind = new Pagefind(new Worker(url))
    pagefind.worker.postMessage({ sums })
    const options = { language: INDEX_LANGUAGE, basePath: base + PAGEFIND_DIR, metaCacheTag: version }
    await pagefind.send('init', [options])
    return pagefind
  }

  /** True once a file was lost: then another one must be opened. */
  get isBroken(): boolean {
    return this.broken !== undefined
  }

  /** Matches for two or more consecutive units, in no particular order; positions of the first place. */
  async search(units: readonly string[]): Promise<PagefindResult[]> {
    const answer = await this.send('search', [`"${pairsOf(units).join(' ')}"`, {}])
    return answer?.results ?? []
  }

  /** Ends the worker; what was asked is refused. */
  close(): void {
    this.fail(new Error('closed'))
  }

  private send(method: string, args: readonly unknown[]): Promise<Reply['result']> {
    if (this.broken) return Promise.reject(this.broken)
    return new Promise((resolve, reject) => {
      const id = String(this.asked++)
      this.waiting.set(id, { resolve, reject })
      this.worker.postMessage({ id, method, args })
    })
  }

  private take({ id = '', result, error, lost }: Reply): void {
    if (lost !== undefined) return this.fail(new LostPart(lost))
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error === undefined) waiting?.resolve(result)
    else waiting?.reject(new Error(error))
  }

  private fail(error: Error): void {
    this.broken = error
    this.worker.terminate()
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}
