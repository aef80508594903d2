import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadSetting } from '../files/ingest-context.ts'
import { issueReader, type IssueRead, type IssueTask } from './read.ts'
import { lookAt, type PageLook } from '../files/page-look.ts'
import type { RawPage } from '../files/raw-pages.ts'

/** Reads pages and issues, here or in workers; the same answers either way. */
export interface Reader {
  /** Number of requests it can work on at once. */
  readonly lanes: number
  look: (pages: readonly RawPage[]) => Promise<PageLook[]>
  /** To be called before the first issue. */
  begin: (setting: ReadSetting) => void
  issue: (task: IssueTask) => Promise<IssueRead>
  close: () => Promise<void>
}

/** A question to a worker; every question has one answer, in their order, `begin` none. */
export type Question =
  | { kind: 'look'; pages: readonly RawPage[] }
  | { kind: 'begin'; setting: ReadSetting }
  | { kind: 'issue'; task: IssueTask }

/** Start of a worker: the archive folder. */
export interface WorkerData {
  contentDir: string
}

/** Fewer pages are read sooner than workers have started. */
const WORTH_WORKERS = 100
/** More readers than this wait for the one that writes. */
const MOST_WORKERS = 4

function readerHere(contentDir: string): Reader {
  let readIssue: ReturnType<typeof issueReader> | undefined
  return {
    lanes: 1,
    look: async (pages) => lookAt(contentDir, pages),
    begin: (setting) => void (readIssue = issueReader(contentDir, setting)),
    issue: async (task) => {
      if (!readIssue) throw new Error('no setting to read in')
      return readIssue(task)
    },
    close: async () => undefined,
  }
}

/** A worker with the questions it has not answered yet. */
interface Lane {
  worker: Worker
  waiting: { resolve: (answer: never) => void; reject: (problem: unknown) => void }[]
}

/** Room for what lives briefly, in a worker: with Node.js's own 48 MB a worker holds much more memory and is no quicker. */
const YOUNG = { maxYoungGenerationSizeMb: 12 }

/** Runner of modules as a ready program: a worker inherits nothing that lets Node.js read TypeScript. */
const RUNNER = new URL('../../scripts/run.js', import.meta.url)

function startLane(contentDir: string): Lane {
  const workerData = { contentDir } satisfies WorkerData
  const worker = new Worker(RUNNER, { argv: ['../src/ingest/worker'], workerData, resourceLimits: YOUNG })
  const lane: Lane = { worker, waiting: [] }
  worker.on('message', (answer: unknown) => lane.waiting.shift()?.resolve(answer as never))
  worker.on('error', (problem) => {
    for (const { reject } of lane.waiting.splice(0)) reject(problem)
  })
  return lane
}

function readerInWorkers(contentDir: string, count: number): Reader {
  const lanes = Array.from({ length: count }, () => startLane(contentDir))
  const ask = <T>(question: Question): Promise<T> => {
    const lane = lanes.reduce((least, one) => (one.waiting.length < least.waiting.length ? one : least))
    return new Promise((resolve, reject) => {
      lane.waiting.push({ resolve, reject })
      lane.worker.postMessage(question)
    })
  }
  return {
    lanes: count,
    look: (pages) => ask({ kind: 'look', pages }),
    begin: (setting) => {
      for (const { worker } of lanes) worker.postMessage({ kind: 'begin', setting } satisfies Question)
    },
    issue: (task) => ask({ kind: 'issue', task }),
    close: async () => void (await Promise.all(lanes.map(({ worker }) => worker.terminate()))),
  }
}

/** A reader for about so many pages: many are read in workers, when there is more than one processor. */
export function openReader(contentDir: string, pages: number): Reader {
  const workers = Math.min(MOST_WORKERS, availableParallelism())
  return pages < WORTH_WORKERS || workers < 2 ? readerHere(contentDir) : readerInWorkers(contentDir, workers)
}

/** Does some work for every item, a few items ahead of the one whose result is taken; results in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const begun: Promise<R>[] = []
  for (let at = 0; at < items.length; at++) {
    while (begun.length < ahead && at + begun.length < items.length) {
      const result = work(items[at + begun.length] as T)
      result.catch(() => undefined)
      begun.push(result)
    }
    yield await (begun.shift() as Promise<R>)
  }
}
