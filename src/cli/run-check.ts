import { warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { verifyManifest } from '../publish/manifest.ts'
import { checkSite } from '../publish/site-check.ts'
import { stateOf } from '../publish/tree.ts'
import type { Options } from './parse.ts'
import { report, step } from './report.ts'
import { readArchive } from './run-build.ts'

async function siteMessages(outDir: string): Promise<Message[]> {
  if ((await stateOf(outDir)) === 'finished') return [...(await checkSite(outDir)), ...(await verifyManifest(outDir))]
  const what = `“${outDir}”里没有建好的网站，只检查了资料`
  return [warning({ file: '', what, todo: '运行 npm run build 建网站', rule: 'site-missing' })]
}

/** Checks the archive folder (fields, ids) and the finished site (links, files, digests). Gives the exit status. */
export async function runCheck({ content, out }: Pick<Options, 'content' | 'out'>): Promise<number> {
  step(`检查：${content}，${out}`)
  const { messages } = await readArchive(content)
  return report([...messages, ...(await siteMessages(out))])
}
