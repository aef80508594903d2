import { main } from '../src/cli/main.ts'
import { today } from './today.ts'

await main('check', async (options) => (await import('../src/cli/run-check.ts')).runCheck(options, today()))
