import { parentPort, workerData } from 'node:worker_threads'
import { issueReader } from './ingest-read.ts'
import type { Question, WorkerData } from './ingest-reader.ts'
import { lookAt } from './page-look.ts'

/** A worker that reads pages: answers every question in its order. */
const { contentDir } = workerData as WorkerData
let readIssue: ReturnType<typeof issueReader> | undefined

function answer(question: Question): void {
  if (question.kind === 'begin') readIssue = issueReader(contentDir, question.setting)
  else if (question.kind === 'look') parentPort?.postMessage(lookAt(contentDir, question.pages))
  else if (readIssue) parentPort?.postMessage(readIssue(question.task))
  else throw new Error('no setting to read in')
}

parentPort?.on('message', answer)
