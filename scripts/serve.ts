import { main } from '../src/cli/main.ts'
import { runServe } from '../src/cli/run-serve.ts'

await main('serve', runServe)
