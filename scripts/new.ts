import { main } from '../src/cli/main.ts'

await main('new', async (options) => (await import('../src/cli/run-new.ts')).runNew(options))
