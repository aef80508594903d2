import { main } from '../src/cli/main.ts'
import { today } from './today.ts'

await main('ingest', async (options) => (await import('../src/cli/run-ingest.ts')).runIngest(options, today()))
