import { main } from '../src/cli/main.ts'
import { runPeople } from '../src/cli/run-people.ts'
import { today } from './today.ts'

await main('people', (options) => runPeople(options, today()))
