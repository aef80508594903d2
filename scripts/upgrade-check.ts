import { main } from '../src/cli/main.ts'
import { today } from './today.ts'

await main('upgrade:check', async (options) =>
  (await import('../src/cli/run-upgrade-check.ts')).runUpgradeCheck(options, today()),
)
