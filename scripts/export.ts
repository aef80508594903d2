import { main } from '../src/cli/main.ts'
import { runExport } from '../src/cli/run-export.ts'
import { today } from './today.ts'

await main('export', (options) => runExport(options, today()))
