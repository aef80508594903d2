import { main } from '../src/cli/main.ts'
import { runPublish } from '../src/cli/run-publish.ts'
import { today } from './today.ts'

await main('publish', (options) => runPublish(options, today()))
