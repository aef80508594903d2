import { main } from '../src/cli/main.ts'
import { runReview } from '../src/cli/run-review.ts'
import { today } from './today.ts'

await main('review', (options) => runReview(options, today))
