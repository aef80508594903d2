import { main } from '../src/cli/main.ts'
import { runWithdraw } from '../src/cli/run-withdraw.ts'
import { today } from './today.ts'

await main('withdraw', (options) => runWithdraw(options, today()))
