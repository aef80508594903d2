import type { LedgerTotals } from '../articles/ledger-report.ts'
import { auditArchive } from '../files/audit.ts'
import { checkFixity } from '../files/fixity.ts'
import { readKept } from '../files/read-file.ts'
import { readReleases, RELEASES_FILE } from '../files/releases.ts'
import { warning } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { Message } from '../model/message.ts'
import { verifyManifest } from '../publish/manifest.ts'
import { MANIFEST } from '../publish/places.ts'
import { chainMessages, manifestMessages, readChain, RELEASES, type ReleaseRecord } from '../publish/releases.ts'
import { inspect, judgeSite } from '../publish/site-check.ts'
import { siteState } from '../publish/tree.ts'
import type { Options } from './parse.ts'
import { showProgress } from './progress.ts'
import { report, step } from './report.ts'
import { isPrintedIn, readArchive } from './read-archive.ts'

/** Things to check: the archive folder, the site, the list of releases, and every file against its seal. */
type Checked = Pick<Options, 'content' | 'out' | 'releases' | 'fixity' | 'against'>

/** The chain of releases in the archive folder, and in a site with these digests; with what was published in lines when asked. */
function chainChecked({ content, out, releases }: Checked, digests: ReadonlyMap<string, string> | null): Message[] {
  const { text, messages } = readReleases(content)
  const chain = readChain(text, RELEASES_FILE)
  if (releases === true) for (const line of chain.releases.map(releaseLine)) console.log(line)
  const site = digests === null ? [] : chainMessages({ archive: text, site: readKept(out, RELEASES) ?? '' }, digests)
  return [...messages, ...chain.messages, ...site]
}

const releaseLine = ({ release, program, articles, site }: ReleaseRecord): string =>
  `第 ${release} 次发布：${articles} 篇，程序 ${program}，网站 ${site.slice(0, 16)}`

async function siteMessages(checked: Checked, archive: Archive | null): Promise<Message[]> {
  const { out: outDir } = checked
  if ((await siteState(outDir)) === 'finished') {
    const findings = await inspect(outDir, archive === null ? undefined : isPrintedIn(archive)).finish(outDir)
    const chain = chainChecked(checked, findings.digests)
    const own = manifestMessages(readKept(outDir, RELEASES) ?? '', readKept(outDir, MANIFEST) ?? '')
    return [...judgeSite(findings), ...(await verifyManifest(outDir, findings.digests)), ...chain, ...own]
  }
  const what = `“${outDir}”里没有建好的网站，只检查了资料`
  const todo = '运行 npm run build 建网站'
  return [...chainChecked(checked, null), warning({ file: '', what, todo, rule: 'site-missing' })]
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
export async function runCheck(checked: Checked, today: string, hasSite = true): Promise<number> {
  const { content, out } = checked
  step(`检查：${content}，${out}`)
  const { value: archive, messages } = await readArchive(content)
  const isSealed = checked.fixity === true || checked.against !== undefined
  const damage = isSealed ? checkFixity(content, checked.against) : []
  const audit = auditArchive({ contentDir: content, today, onProgress: showProgress })
  const status = report([
    ...damage,
    ...messages,
    ...audit.messages,
    ...(hasSite ? await siteMessages(checked, archive) : []),
  ])
  if (audit.value.pages > 0) console.log(accountLine(audit.value))
  return status
}
