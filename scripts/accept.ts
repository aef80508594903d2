import { main } from '../src/cli/main.ts'
import { runAccept } from '../src/cli/run-changes.ts'
import { today } from './today.ts'

await main('accept', (options) => runAccept(options, today()))
