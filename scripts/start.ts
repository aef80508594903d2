import { main } from '../src/cli/main.ts'
import { today } from './today.ts'

await main('start', async (options) => (await import('../src/cli/run-start.ts')).runStart(options, today()))
