import { parentPort } from 'node:worker_threads'
import { readPdf, type PdfPage, type PdfProblem } from './read-pdf.ts'

/** What the worker says of the PDF it was given: a page, why it stops, or that all is read. */
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
