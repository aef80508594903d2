import { ingest } from '../../../src/ingest/ingest.ts'

/** Child process of the kill test: ingests a folder, saying how many issues are done. */
const [contentDir = ''] = process.argv.slice(2)
const onProgress = (done: number): void => void process.stdout.write(`${done}\n`)
await ingest({ contentDir, dryRun: false, today: '2026-01-01', onProgress })
