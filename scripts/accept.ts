import { main } from '../src/cli/main.ts'
import { runAccept } from '../src/cli/run-accept.ts'
import { today } from './today.ts'

await main('accept', (options) => runAccept(options, today()))
