import { archiveMessages, freeBytes, lockMessages, spaceMessages, syncMessages } from '../files/health.ts'
import { isFolder } from '../files/read-file.ts'
import { error, warning } from '../messages/message.ts'
import { systemCode } from '../messages/system-problems.ts'
import type { Message } from '../model/message.ts'
import type { Options } from './parse.ts'
import { report, statusOf, step } from './report.ts'

/** One thing to look at: its name as it is printed, and what is wrong with it. */
interface HealthCheck {
  name: string
  run: () => Message[] | Promise<Message[]>
}

/**
 * A part of the program that brings a library or program of the system with it; loaded only here, so that one that is broken
 * is told like everything else.
 */
export function toolLook(name: string, use: () => Promise<void>): HealthCheck {
  const run = async (): Promise<Message[]> => {
    try {
      await use()
      return []
    } catch (problem) {
      const what = `${name}用不起来（${systemCode(problem).split('\n')[0] ?? ''}）`
      const todo =
        '删去程序文件夹里的 node_modules，再运行 npm install；换了电脑或系统的，node_modules 不能从别的电脑拷贝'
      return [error({ file: '', what, todo, rule: 'doctor-tool' })]
    }
  }
  return { name, run }
}

async function fontMessages(): Promise<Message[]> {
  const { chineseFont } = await import('../images/cards.ts')
  if ((await chineseFont()) !== null) return []
  const todo = 'Debian、Ubuntu 装 fonts-noto-cjk，别的系统装任何一种中文字体；不装也行，只是没有卡片'
  return [warning({ file: '', what: '没有中文字体，分享卡片画不了', todo, rule: 'doctor-font' })]
}

function looks(contentDir: string): HealthCheck[] {
  const folders = [...new Set([contentDir, '.'])].filter(isFolder)
  return [
    toolLook('图片的部件（sharp）', async () => (await import('../images/health.ts')).tryPictures()),
    toolLook('检索的部件（Pagefind）', async () => (await import('../search/index/health.ts')).tryIndex()),
    { name: '中文字体', run: () => fontMessages().catch(() => []) },
    { name: '资料文件夹', run: () => archiveMessages(contentDir) },
    { name: '磁盘', run: () => folders.flatMap((dir) => spaceMessages(dir, freeBytes(dir))) },
    { name: '云同步', run: () => folders.flatMap(syncMessages) },
    { name: '上次的运行', run: () => lockMessages(contentDir) },
  ]
}

const markOf = (messages: readonly Message[]): string =>
  messages.length === 0 ? '好　' : statusOf(messages) === 1 ? '不行' : '要看'

/** Looks at each thing in turn and prints how it is; gives everything that was found. */
export async function examine(all: readonly HealthCheck[]): Promise<Message[]> {
  const found: Message[] = []
  for (const { name, run } of all) {
    const messages = await run()
    console.log(`${markOf(messages)} ${name}`)
    found.push(...messages)
  }
  return found
}

/** Tells whether this computer and an archive folder are fit to work, each trouble with its remedy. Gives the exit status. */
export async function runDoctor({ content }: Options): Promise<number> {
  step('体检')
  console.log(`好　 Node.js ${process.versions.node}`)
  return report(await examine(looks(content)))
}
