import { main } from '../src/cli/main.ts'
import { runDeployCheck } from '../src/cli/run-publish.ts'

await main('deploy:check', runDeployCheck)
