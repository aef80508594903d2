import { main } from '../src/cli/main.ts'
import { today } from './today.ts'

await main('import', async (options) => (await import('../src/cli/run-import.ts')).runImport(options, today()))
