import { main } from '../src/cli/main.ts'

await main('doctor', async (options) => (await import('../src/cli/run-doctor.ts')).runDoctor(options))
