import { main } from '../src/cli/main.ts'
import { runNew } from '../src/cli/run-new.ts'

await main('new', runNew)
