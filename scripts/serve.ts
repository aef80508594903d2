import { main } from '../src/cli/main.ts'

await main('serve', async (options) => (await import('../src/cli/run-serve.ts')).runServe(options))
