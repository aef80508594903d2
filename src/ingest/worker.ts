import { parentPort, workerData } from 'node:worker_threads'
import { issueReader } from './read.ts'
import type { Question, WorkerData } from './reader.ts'
import { lookAt } from '../files/page-look.ts'

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
