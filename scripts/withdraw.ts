import { main } from '../src/cli/main.ts'
import { runWithdraw } from '../src/cli/run-changes.ts'
import { today } from './today.ts'

await main('withdraw', (options) => runWithdraw(options, today()))
