import { main } from '../src/cli/main.ts'
import { today } from './today.ts'

await main('review', async (options) => (await import('../src/cli/run-review.ts')).runReview(options, today))
