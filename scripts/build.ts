import { main } from '../src/cli/main.ts'

await main('build', async (options) => (await import('../src/cli/run-build.ts')).runBuild(options))
