import { main } from '../src/cli/main.ts'
import { runIngest } from '../src/cli/run-ingest.ts'
import { today } from './today.ts'

await main('ingest', (options) => runIngest(options, today()))
