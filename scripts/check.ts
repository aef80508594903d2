import { main } from '../src/cli/main.ts'
import { runCheck } from '../src/cli/run-check.ts'

await main('check', runCheck)
