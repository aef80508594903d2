import { main } from '../src/cli/main.ts'
import { runRedact } from '../src/cli/run-redact.ts'
import { today } from './today.ts'

await main('redact', (options) => runRedact(options, today()))
