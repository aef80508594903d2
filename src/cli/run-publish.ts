import { readKept } from '../files/read-file.ts'
import { keepReleases, readReleases } from '../files/releases.ts'
import { rememberPublish, readSiteInfo } from '../files/site-info.ts'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import type { PublishInfo } from '../model/site.ts'
import { RELEASES } from '../publish/releases.ts'
import { partsOfTarget, TARGET_FORMS, targetOf } from '../publish/send/address.ts'
import { changesOf, printsOf, sent } from '../publish/send/changes.ts'
import { HOSTS, limitMessages, weighSite, type HostName } from '../publish/send/limits.ts'
import type { Changes, Target } from '../publish/send/target.ts'
import { siteState } from '../publish/tree.ts'
import type { Options } from './parse.ts'
import { showProgress } from './progress.ts'
import { report, statusOf, step } from './report.ts'
import { buildAndReport } from './run-build.ts'

/** Paths that are named one by one in what is told before a site is sent. */
const NAMED = 5

/** Target of publishing, as said now or remembered, the prefix under which the site will stand there, and the kind of host. */
function publishInfo({ to, base, content, host: said }: Options): PublishInfo | null {
  const known = readSiteInfo(content).value?.publish
  if (to === undefined && known === undefined) return null
  const same = to === undefined || to === known?.to ? known : undefined
  const prefix = base === '/' ? (same?.base ?? '/') : base
  const host = said ?? same?.host
  return {
    to: to ?? known?.to ?? '',
    ...(prefix === '/' ? {} : { base: prefix }),
    ...(host === undefined ? {} : { host }),
  }
}

const unsaid = (): Message =>
  error({
    file: 'site.yaml',
    what: '没有写发布到哪里',
    todo: `第一次加 --to，以后就记住了；可以写：${TARGET_FORMS}`,
    rule: 'target-form',
  })

/** The host whose limits hold: the one named, else what the target's address tells. */
function hostOf(host: string | undefined, to: string): HostName {
  if (host !== undefined && host in HOSTS) return host as HostName
  const [kind, rest] = partsOfTarget(to)
  return kind === 'git' && rest.includes('github') ? 'github' : 'plain'
}

function some(mark: string, files: readonly string[]): string[] {
  const more = files.length > NAMED ? [`  ${mark} ……还有 ${files.length - NAMED} 个`] : []
  return [...files.slice(0, NAMED).map((file) => `  ${mark} ${file}`), ...more]
}

/** Gains and losses of a target, in lines. */
function changeLines({ added, changed, removed, same }: Changes, name: string): string[] {
  const count = `${name}：新 ${added.length} 个，改 ${changed.length} 个，删 ${removed.length} 个，不变 ${same} 个文件`
  return [count, ...some('＋', added), ...some('改', changed), ...some('－', removed)]
}

/** A site that takes most of what stands there away is likelier another paper's than this one's. */
function manyMessages({ removed, same, changed }: Changes, { yes }: Options): Message[] {
  const before = removed.length + same + changed.length
  if (yes === true || removed.length <= before / 2 || removed.length < 20) return []
  const what = `那里的 ${before} 个文件要删掉 ${removed.length} 个，没有发布`
  return [error({ file: '', what, todo: '看看资料文件夹和目标对不对；确实要这样，加 --yes', rule: 'target-many' })]
}

/** Tells the program that started this one (the page of review) what there is to change, and whether it was sent. */
function tellStarter(name: string, changes: Changes, state: { isSent: boolean; isMany: boolean }): void {
  const { added, changed, removed, same } = changes
  const counts = { added: added.length, changed: changed.length, removed: removed.length, same }
  process.send?.({ name, changes: counts, ...state })
}

async function sendTo(target: Target, options: Options, host: HostName): Promise<Message[]> {
  const { value: standing, messages } = await target.look()
  if (standing === null) return messages
  const changes = changesOf(await printsOf(options.out, target.print), standing)
  console.log(changeLines(changes, target.name).join('\n'))
  const limits = limitMessages(await weighSite(options.out), HOSTS[host])
  const many = manyMessages(changes, options)
  const told = [...limits, ...many]
  tellStarter(target.name, changes, { isSent: false, isMany: many.length > 0 })
  if (statusOf(told) === 1 || options.dryRun) return told
  const isSame = sent(changes).length + changes.removed.length === 0
  const failed = isSame ? [] : await target.send({ dir: options.out, changes, onProgress: showProgress })
  tellStarter(target.name, changes, { isSent: statusOf(failed) === 0, isMany: false })
  return [...told, ...failed]
}

/** Records in the archive folder that the site was published. */
function keepChain({ content, out }: Options, today: string): Message[] {
  const chain = readKept(out, RELEASES)
  return chain === null || chain === readReleases(content).text ? [] : keepReleases(content, chain, today)
}

/**
 * Builds and checks the site, tells what would change at the target and whether it is over the limits of its host, sends it,
 * and remembers the target in site.yaml. Gives the exit status: 1 when anything was refused, then nothing was sent.
 */
export async function runPublish(options: Options, today: string): Promise<number> {
  const place = publishInfo(options)
  if (place === null) return report([unsaid()])
  const { value: target, messages } = targetOf(place.to, { content: options.content, env: process.env })
  if (target === null) return report(messages)
  const { status, isPublished } = await buildAndReport({ ...options, ...place, base: place.base ?? '/' })
  if (!isPublished) return 1
  step(`发布：${options.out} → ${target.name}`)
  const told = await sendTo(target, options, hostOf(place.host, place.to))
  const done = statusOf(told) === 0 && !options.dryRun
  const remembered = done ? [...rememberPublish(options.content, place, today), ...keepChain(options, today)] : []
  if (done) console.log(`发布好了。目标记在 site.yaml 里，下次运行 npm run publish 就行。`)
  if (options.dryRun) console.log('只看结果，什么都没有送。')
  return Math.max(status, report([...told, ...remembered]))
}

/** Tells whether the finished site keeps within the limits of a host. Gives the exit status. */
export async function runDeployCheck(options: Options): Promise<number> {
  const { out } = options
  const known = readSiteInfo(options.content).value?.publish
  const host = hostOf(options.host ?? known?.host, options.to ?? known?.to ?? '')
  step(`发布前的检查：${out}，${HOSTS[host].name}`)
  if ((await siteState(out)) !== 'finished') {
    const what = `“${out}”里没有建好的网站`
    return report([error({ file: '', what, todo: '先运行 npm run build', rule: 'site-missing' })])
  }
  const weight = await weighSite(out)
  const { files, bytes, largest, fullest, longest, redirects } = weight
  const lines = [
    `${files} 个文件，${(bytes / 1024 ** 2).toFixed(1)} MiB；最大的是 ${largest.file}（${Math.ceil(largest.bytes / 1024)} KiB）`,
    `项数最多的文件夹是 /${fullest.dir}（${fullest.entries} 项）；最长的路径 ${longest.path} 字节；转址 ${redirects} 条`,
  ]
  console.log(lines.join('\n'))
  return report(limitMessages(weight, HOSTS[host]))
}
