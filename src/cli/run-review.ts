import { openBrowser } from '../review/open-browser.ts'
import { startReview } from '../review/server.ts'
import { SAMPLE } from './chosen-archive.ts'
import type { Options } from './parse.ts'
import { report, step } from './report.ts'
import { publisherOf } from './review-publisher.ts'
import { stopAsked } from './run-serve.ts'

/**
 * Opens the archivist's page until it is asked to stop; its address is the last line printed. `today` gives the present day,
 * which dates decisions. Gives the exit status: 1 when there is no such folder or no port.
 */
export async function runReview(options: Options, today: () => string): Promise<number> {
  const { content, port, open, at } = options
  step(`审读：${content}`)
  const publisher = publisherOf(new URL('../../scripts/run.js', import.meta.url))
  const place = { contentDir: content, today, sample: SAMPLE, publisher }
  const started = await startReview({ ...place, ...(port === undefined ? {} : { port }) })
  const { value: review, messages } = started
  if (messages.length > 0) report(messages)
  if (review === undefined) return 1
  const stopped = stopAsked()
  console.log('在浏览器里审读；按 Ctrl+C 结束，作过的决定都已存好。')
  const address = at === undefined ? review.address : `${review.address}#${at}`
  console.log(address)
  if (open !== false) openBrowser(address)
  await stopped
  await review.close()
  return 0
}
