import type { EventLoopUtilization } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { info, warning } from '../../messages/message.ts'
import { refusal, type ReadPage, type SourceReading, type Refusal, type Source } from '../reading.ts'
import { MOST_PAGES, type PdfPage, type PdfProblem } from './read-pdf.ts'
import type { PdfAnswer } from './worker.ts'

/** A page that takes more seconds of the processor is not read, nor one for which nothing is done for more seconds by the clock. */
const [PATIENCE, SILENCE] = [60, 60]
/** A worker that works for a smaller part of the time does nothing. */
const IDLE = 0.02
/** So often, in milliseconds, the processor's time is looked at. */
const LOOK = 500
/** Memory of the worker's objects, in megabytes: in all, and for what lives briefly. */
const [MEMORY, YOUNG] = [256, 12]
/** Bytes by which the whole program may grow while one PDF is read: its pictures lie outside of the worker's objects. */
const MOST_GROWTH = 800e6

/**
 * Workers do not inherit what lets Node.js read TypeScript: it is registered before the worker's own file is read, and behind
 * the package, which is large and would be read as TypeScript, too.
 */
const START = `
  const { loader, entry, packages } = require('node:worker_threads').workerData
  Promise.all(packages.map((each) => import(each)))
    .then(([, worker]) => void (globalThis.pdfjsWorker = worker), () => undefined)
    .then(() => import(loader))
    .then(({ register }) => register())
    .then(() => import(entry))
`

/** Addresses of the two halves of the package; none when it is not installed. */
function packages(): string[] {
  try {
    return ['pdf.mjs', 'pdf.worker.mjs'].map((name) => import.meta.resolve(`pdfjs-dist/legacy/build/${name}`))
  } catch {
    return []
  }
}

const REFUSALS: Readonly<Record<PdfProblem | 'slow' | 'memory', (told: string) => Refusal>> = {
  encrypted: () => ({ what: '这个 PDF 有密码', todo: '向排版的人要没有密码的文件，换上再运行' }),
  damaged: (told) => ({
    what: `这个 PDF 打不开，可能没有传完（${told.slice(0, 80)}）`,
    todo: '重新导出或重新传一次；也可以把文字存成同名的 .txt',
  }),
  pages: (told) => ({ what: `这个 PDF 有 ${told} 页，多于 ${MOST_PAGES} 页`, todo: '一版存成一个 PDF，或按期拆开' }),
  package: () => ({
    what: '读 PDF 要用的程序包没有装上',
    todo: '运行 npm install pdfjs-dist@4.10.38；或把这一版的文字存成同名的 .txt',
  }),
  slow: () => ({
    what: '这个 PDF 有一页很久都没有读完',
    todo: '从排版程序重新导出一次；或把这一版的文字存成同名的 .txt',
  }),
  memory: () => ({ what: '读这个 PDF 要用的内存太多', todo: '一版存成一个 PDF，或从排版程序重新导出一次' }),
}

/** Pages that a worker found, and the reason that it stopped before the end. */
interface Found {
  pages: PdfPage[]
  problem?: Refusal
}

function startWorker(): Worker {
  const entry = new URL('./worker.ts', import.meta.url).href
  const workerData = { loader: import.meta.resolve('tsx/esm/api'), entry, packages: packages() }
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG }
  return new Worker(START, { eval: true, workerData, resourceLimits, stdout: true, stderr: true })
}

/** Times since which a page is awaited: of the processor, and by the clock since the worker last did anything. */
const now = (): { cpu: NodeJS.CpuUsage; clock: number } => ({ cpu: process.cpuUsage(), clock: performance.now() })

function isSlow({ performance: { eventLoopUtilization } }: Worker, since: ReturnType<typeof now>, loop: Loop): boolean {
  const { user, system } = process.cpuUsage(since.cpu)
  const latest = eventLoopUtilization()
  if (eventLoopUtilization(latest, loop.last).utilization > IDLE) since.clock = performance.now()
  loop.last = latest
  return user + system > PATIENCE * 1e6 || performance.now() - since.clock > SILENCE * 1e3
}

/** State of a worker's loop when it was last looked at. */
interface Loop {
  last: EventLoopUtilization
}

/** Bytes that a worker may be given for good: those of a buffer that holds nothing else. */
const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes)

/**
 * Gives a worker one PDF, whose bytes are gone then, and waits for its pages; a worker that failed, ended or is too slow is ended. Only the listeners
 * set here are taken off again: a worker without those of Node.js itself hears nothing any more.
 */
function ask(worker: Worker, bytes: Uint8Array): Promise<Found> {
  const found: Found = { pages: [] }
  return new Promise((resolve) => {
    let since = now()
    const end = (problem?: Refusal): void => {
      clearInterval(timer)
      if (problem) found.problem ??= problem
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      resolve(found)
    }
    const listeners = {
      error: (error: NodeJS.ErrnoException): void => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        end(isFull ? REFUSALS.memory('') : REFUSALS.damaged(error.message))
      },
      exit: (status: number): void => end(REFUSALS.damaged(`exit ${status}`)),
      message: (answer: PdfAnswer): void => {
        since = now()
        if (answer.kind === 'page') found.pages.push(answer.page)
        else if (answer.kind === 'failed') found.problem = REFUSALS[answer.problem](answer.told)
        else end()
      },
    }
    const loop: Loop = { last: worker.performance.eventLoopUtilization() }
    const memory = process.memoryUsage.rss() + MOST_GROWTH
    const timer = setInterval(() => {
      if (process.memoryUsage.rss() > memory) end(REFUSALS.memory(''))
      else if (isSlow(worker, since, loop)) end(REFUSALS.slow(''))
    }, LOOK)
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    const own = ownBytes(bytes)
    worker.postMessage(own, [own.buffer])
  })
}

function pageOf({ reading, width, height, picture }: PdfPage): ReadPage {
  const { text, bodySize, lines, pictures } = reading
  const size = (value: number): number => Math.round(value * 100) / 100
  return {
    text,
    layout: { page: { width: size(width), height: size(height) }, bodySize, lines, pictures },
    ...(picture ? { picture } : {}),
  }
}

function toTell(file: string, pages: readonly PdfPage[]): SourceReading['messages'] {
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0)
  const noText = pages.filter(({ reading }) => reading.text === '').length
  const drawing = '以后的要版面图，先运行 npm install @napi-rs/canvas@0.1.100；这一版可以放一张同名的 .jpg'
  const all = [
    unknown > 0 &&
      warning({
        file,
        what: `这个 PDF 里有 ${unknown} 个字没有说明是什么字`,
        todo: '对照版面图改正，或请排版的人重新导出（嵌入字体，带文字编码）',
        rule: 'intake-unknown',
      }),
    noText > 0 &&
      info({
        file,
        what: `${noText} 页里没有文字，只存了版面图，文字待录`,
        todo: '录入文字，存成同名的 .txt',
        rule: 'intake-no-text',
      }),
    pages.some(({ picture }) => picture === null) &&
      info({ file, what: '没有装画版面图的程序包，只读了文字', todo: drawing, rule: 'intake-no-picture' }),
  ]
  return all.filter((message) => message !== false)
}

/** Reads PDFs one after the other. */
interface PdfReader {
  read: (source: Source) => Promise<SourceReading>
  close: () => Promise<void>
}

/**
 * A reader of PDFs: pages with text, places and pictures. They are read in a worker, started with the first and kept for the
 * others, with limits of time and memory; nothing in them is run or fetched. Pages read before a failure are kept; the
 * failure is a message (`intake-refused`).
 */
export function openPdfReader(): PdfReader {
  let worker: Worker | null = null
  return {
    read: async ({ file, bytes }) => {
      worker ??= startWorker()
      const { pages, problem } = await ask(worker, bytes)
      if (problem) await worker?.terminate()
      if (problem) worker = null
      return {
        pages: pages.map(pageOf),
        messages: [...(problem ? [refusal(file, problem)] : []), ...toTell(file, pages)],
      }
    },
    close: async () => void (await worker?.terminate()),
  }
}
