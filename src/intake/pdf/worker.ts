import { parentPort } from 'node:worker_threads'
import { readPdf, type PdfPage, type PdfProblem } from './read-pdf.ts'

/** Messages of the worker about its PDF: a page, the reason of a stop, or the end. */
export type PdfAnswer =
  { kind: 'page'; page: PdfPage } | { kind: 'failed'; problem: PdfProblem; told: string } | { kind: 'done' }

const say = (answer: PdfAnswer): void => parentPort?.postMessage(answer)

parentPort?.on('message', async (bytes: Uint8Array) => {
  await readPdf(bytes, {
    page: (page) => say({ kind: 'page', page }),
    failed: (problem, told) => say({ kind: 'failed', problem, told }),
  })
  say({ kind: 'done' })
})
