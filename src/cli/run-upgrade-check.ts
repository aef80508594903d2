import { readRegistry } from '../files/registry.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Message } from '../model/message.ts'
import type { Options } from './parse.ts'
import { showProgress } from './progress.ts'
import { report, step } from './report.ts'

/** Number of the messages of a rule. */
const count = (messages: readonly Message[], rule: Message['rule']): number =>
  messages.filter((message) => message.rule === rule).length

/**
 * Tells the differences between this version's reading and that of the version that wrote the articles, each with both readings, and whether
 * any id given would be without its article: reads every page and writes nothing. Gives the exit status: 1 when an id would
 * lose its article, or anything was refused.
 */
export async function runUpgradeCheck({ content }: Options, today: string): Promise<number> {
  step(`升级前的检查：${content}`)
  const { value, messages } = await ingest({ contentDir: content, dryRun: true, today, onProgress: showProgress })
  const kept = readRegistry(content).value.filter((entry) => entry.type === 'article' && entry.gone !== true).length
  const isTold = ({ rule, severity }: Message): boolean =>
    severity === 'error' || rule === 'reading-changed' || rule === 'article-gone'
  const status = report(messages.filter(isTold))
  const [changed, gone] = [count(messages, 'reading-changed'), count(messages, 'article-gone')]
  const ids = gone === 0 ? `${kept} 个编号都不变` : `${kept} 个编号里有 ${gone} 个读不出文章来`
  console.log(`读了 ${value.pages} 版：读法变了的 ${changed} 处；${ids}。没有写任何文件。`)
  return gone > 0 ? 1 : status
}
