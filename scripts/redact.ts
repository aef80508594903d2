import { main } from '../src/cli/main.ts'
import { runRedact } from '../src/cli/run-changes.ts'
import { today } from './today.ts'

await main('redact', (options) => runRedact(options, today()))
