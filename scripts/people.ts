import { main } from '../src/cli/main.ts'
import { today } from './today.ts'

await main('people', async (options) => (await import('../src/cli/run-people.ts')).runPeople(options, today()))
