import type { LedgerTotals } from '../articles/ledger-report.ts'
import { auditArchive } from '../files/audit.ts'
import { warning } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { Message } from '../model/message.ts'
import { verifyManifest } from '../publish/manifest.ts'
import { inspect, judge } from '../publish/site-check.ts'
import { stateOf } from '../publish/tree.ts'
import type { Options } from './parse.ts'
import { showProgress } from './progress.ts'
import { report, step } from './report.ts'
import { isPrintedIn, readArchive } from './read-archive.ts'

async function siteMessages(outDir: string, archive: Archive | null): Promise<Message[]> {
  if ((await stateOf(outDir)) === 'finished') {
    const findings = await inspect(outDir, archive === null ? undefined : isPrintedIn(archive)).finish(outDir)
    return [...judge(findings), ...(await verifyManifest(outDir, findings.digests))]
  }
  const what = `“${outDir}”里没有建好的网站，只检查了资料`
  return [warning({ file: '', what, todo: '运行 npm run build 建网站', rule: 'site-missing' })]
}

/** Share in percent, two decimals at most, cut and never rounded up: 100 means all. */
function percent(part: number, whole: number): string {
  return part === whole ? '100' : String(Math.floor((part / whole) * 10_000) / 100)
}

/** The one line that tells what became of all characters: `账目：1 版，字符 2891，有着落 2891（100%），改动：…`. */
export function accountLine(totals: LedgerTotals): string {
  const { pages, accounted, width, join, removed, radical, corrections } = totals
  const counted = `账目：${pages} 版，字符 ${totals.in}，有着落 ${accounted}（${percent(accounted, totals.in)}%）`
  return `${counted}，改动：全角 ${width}，接行 ${join}，去控制符 ${removed}，部首 ${radical}，更正 ${corrections}`
}

/**
 * Checks the archive folder (fields, ids, the ledger of every raw page, article files against raw and corrections) and the
 * finished site (links, files, digests; `hasSite: false` leaves it out, where a build has just checked it); `today` tells
 * days of issue that are yet to come. Gives the exit status.
 */
export async function runCheck(
  { content, out }: Pick<Options, 'content' | 'out'>,
  today: string,
  hasSite = true,
): Promise<number> {
  step(`检查：${content}，${out}`)
  const { value: archive, messages } = await readArchive(content)
  const audit = auditArchive({ contentDir: content, today, onProgress: showProgress })
  const status = report([...messages, ...audit.messages, ...(hasSite ? await siteMessages(out, archive) : [])])
  if (audit.value.pages > 0) console.log(accountLine(audit.value))
  return status
}
