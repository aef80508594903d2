import { main } from '../src/cli/main.ts'
import { runBuild } from '../src/cli/run-build.ts'

await main('build', runBuild)
