import { main } from '../src/cli/main.ts'
import { runStart } from '../src/cli/run-start.ts'
import { today } from './today.ts'

await main('start', (options) => runStart(options, today()))
