import { createInterface } from 'node:readline'
import { createArchive, refuseArchive } from '../files/new-archive.ts'
import { rememberArchive } from '../files/settings.ts'
import type { NewArchive } from '../files/starter/site-text.ts'
import { siteOf, understood } from '../review/new-site.ts'
import { askForSite, type Ask } from './new-questions.ts'
import type { Options } from './parse.ts'
import { report, step } from './report.ts'

const UNSAID = '用法错误：没有写报纸的名字。处理：加上 --paper 报名，或者在命令窗口里运行，一问一答。 [usage]'

/** Asks on the terminal, one line a question. */
async function askHere(): Promise<NewArchive | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const typed = lines[Symbol.asyncIterator]()
  const ask: Ask = async (question) => {
    process.stdout.write(`${question}\n> `)
    const { value }: { value?: string } = await typed.next()
    return value ?? null
  }
  const site = await askForSite(ask)
  lines.close()
  return site
}

function tellMade(dir: string, site: NewArchive): void {
  const isRemembered = rememberArchive(dir)
  const use = isRemembered ? '都用这个文库，不用再写 --content' : `要写 -- --content ${dir}`
  const next = [
    `建好了。以后的命令${use}。接下来：`,
    `  1. 把一期原文放进 ${dir}/raw/ 里以日期命名的文件夹，例如 raw/2021-11-22/01.txt；`,
    '  2. 运行 npm start 看网站，或 npm run review 边看边改。',
    '说明都写在 site.yaml 里，随时可以改。',
  ]
  console.log([...understood(site), ...next].join('\n'))
}

/**
 * Makes a new archive in the folder named: what it is called is said by options, or asked on a terminal. It is the archive of
 * the commands that follow. Gives the exit status: 1 when the folder is not free, 2 without a name and without a terminal.
 */
export async function runNew(options: Options): Promise<number> {
  const { folder: dir = '', paper, title, place, rhythm, url, contact, licence } = options
  step(`新文库：${dir}`)
  const refused = refuseArchive(dir)
  if (refused.length > 0) return report(refused)
  const isAsking = paper === undefined && process.stdin.isTTY && process.stdout.isTTY
  if (paper === undefined && !isAsking) {
    console.error(UNSAID)
    return 2
  }
  const given = Object.entries({ paper, title, place, rhythm, url, contact, licence })
  const site = isAsking ? await askHere() : siteOf(Object.fromEntries(given.filter(([, value]) => value !== undefined)))
  if (site === null) {
    console.log('没有建，什么都没有写。')
    return 1
  }
  const messages = createArchive(dir, site)
  if (messages.length > 0) return report(messages)
  tellMade(dir, site)
  return 0
}
