import { main } from '../src/cli/main.ts'
import { runCheck } from '../src/cli/run-check.ts'
import { today } from './today.ts'

await main('check', (options) => runCheck(options, today()))
