import { main } from '../src/cli/main.ts'
import { runDoctor } from '../src/cli/run-doctor.ts'

await main('doctor', runDoctor)
