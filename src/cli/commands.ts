import { HOSTS } from '../publish/send/limits.ts'
import {
  addressValue,
  baseValue,
  folderValue,
  hostValue,
  lineValue,
  markValue,
  mergeValue,
  portValue,
  reasonValue,
  rhythmValue,
  siteUrlValue,
  textValue,
  yearValue,
} from './values.ts'

/** One option: its flags as the help shows them, what it is for, its default, what its value must look like, whether it may be given several times. */
export interface OptionSpec {
  flags: string
  about: string
  fallback?: string
  read?: (text: string) => string | number
  repeats?: true
  isRequired?: true
}

/** One command of package.json: its script's name, what it does, a line on its use, the folder or file that has to be named, its options. */
export interface CommandSpec {
  name: string
  file?: string
  about: string
  folder?: string
  example: string
  options: readonly OptionSpec[]
}

const CONTENT: OptionSpec = {
  flags: '--content <DIR>',
  about: '资料文件夹（不写时用上次用的；从来没有写过，就用样例 content）',
  read: folderValue,
}
const OUT: OptionSpec = { flags: '--out <DIR>', about: '网站文件夹', fallback: '_site', read: folderValue }
const BASE: OptionSpec = {
  flags: '--base </PREFIX/>',
  about: '网站放在子目录里时的路径前缀',
  fallback: '/',
  read: baseValue,
}
const SITE_URL: OptionSpec = {
  flags: '--site-url <URL>',
  about: '网站的公开地址，写到主机名为止（不写时用 site.yaml 里的 url）',
  read: siteUrlValue,
}
const PORT: OptionSpec = {
  flags: '--port <N>',
  about: '预览的端口（不写时用 8080，被占用就顺次往后找）',
  read: portValue,
}
const DRY_RUN: OptionSpec = { flags: '--dry-run', about: '只看结果，不写任何文件' }

const DECISIONS: readonly OptionSpec[] = [
  { flags: '--list', about: '只列出待定的人名，不问' },
  { flags: '--accept <ID>', about: '确认是区领导（可以写几次，下同）', repeats: true },
  { flags: '--merge <ID=OTHER>', about: '并入另一个人，作为他的别名', read: mergeValue, repeats: true },
  { flags: '--reject <ID>', about: '不是人名', repeats: true },
  { flags: '--not-leader <ID>', about: '是人名，但不是区领导', repeats: true },
]

/** What `new` would ask, each as an option. */
const ANSWERS: readonly OptionSpec[] = [
  { flags: '--paper <NAME>', about: '报纸的名字；写了就不再提问', read: textValue },
  { flags: '--title <NAME>', about: '文库的名字（不写时是报名加“文库”）', read: textValue },
  { flags: '--place <PLACE>', about: '报纸所在的区县，从省或市写起', read: textValue },
  { flags: '--rhythm <WORDS>', about: '刊期：日报、每周一、每周一四、双周 2021-11-22、每月1、15日', read: rhythmValue },
  { flags: '--url <URL>', about: '网站的公开地址', read: addressValue },
  { flags: '--contact <TEXT>', about: '读者报错用的邮箱或网址', read: textValue },
  { flags: '--licence <TEXT>', about: '权利说明', read: textValue },
]

const TO: OptionSpec = {
  flags: '--to <TARGET>',
  about: '发布到哪里（不写时用 site.yaml 记住的）：文件夹、zip:文件.zip、git:仓库#分支、s3:存储桶地址',
  read: textValue,
}
const HOST: OptionSpec = {
  flags: '--host <NAME>',
  about: `按哪种主机的限制查：${Object.keys(HOSTS).join('、')}`,
  read: hostValue,
}
/** The offline edition, and what it can hold besides. */
const OFFLINE: readonly OptionSpec[] = [
  { flags: '--offline', about: '建离线版：双击 index.html 就能看、能检索，不用服务器（不写 --out 时放在 _offline）' },
  { flags: '--scans', about: '离线版里也放版面图' },
  { flags: '--cards', about: '离线版里也放分享用的图片' },
  { flags: '--zip <FILE>', about: '建好以后打成一个 ZIP 文件', read: folderValue },
]
const YES: OptionSpec = { flags: '--yes', about: '那里的文件要删掉一大半，也照样发布' }
const WHY: OptionSpec = { flags: '--why <TEXT>', about: '为什么换或拿走', read: reasonValue, isRequired: true }

const RELEASES: OptionSpec = { flags: '--releases', about: '列出历次发布，核对记录一次接一次，没有改过、少过' }

/** What is taken out of an article, what stands there instead, and why. */
const HIDING: readonly OptionSpec[] = [
  { flags: '--text <WORDS>', about: '要隐去的字，照版面上的写法', read: textValue, isRequired: true },
  { flags: '--with <MARK>', about: '改写成什么', fallback: '×××', read: markValue },
  { flags: '--reason <TEXT>', about: '为什么隐去，读者看得到', read: reasonValue, isRequired: true },
]

const EXPORTS: readonly OptionSpec[] = [
  { flags: '--bag <DIR>', about: '整个文库打成 BagIt 包，放进这个新文件夹', read: folderValue },
  { flags: '--epub <FILE>', about: '一年的报纸做成电子书', read: textValue },
  { flags: '--text <FILE>', about: '一年的报纸做成一个文本文件', read: textValue },
  { flags: '--year <YYYY>', about: '哪一年（不写时是最后一年）', read: yearValue },
]

const OWN_PORT: OptionSpec = { ...PORT, about: '审读页的端口（不写时用 8090，被占用就另找一个）' }
const AT: OptionSpec = {
  flags: '--at <PLACE>',
  about: '打开就到这一行，写成 期/版:行，例如 2021-11-22/01:15',
  read: lineValue,
}
const EXPLAIN: OptionSpec = {
  flags: '--explain <PLACE>',
  about: '不解析，只说这一行为什么认作这样，写成 期/版:行，例如 2021-11-22/01:15',
  read: lineValue,
}
const NO_OPEN: OptionSpec = { flags: '--no-open', about: '不打开浏览器，只打印网址' }

/** Every command that takes options; README.md has to name each of them, and each option (see the test). */
export const COMMANDS = [
  {
    name: 'new',
    about: '建一个新的文库：问几个问题，写好 site.yaml；以后的命令都用它',
    example: 'npm run new -- ../我的文库',
    folder: '新资料文件夹的路径',
    options: ANSWERS,
  },
  {
    name: 'start',
    about: '解析、建站、检索、检查，然后打开预览；最后一行是网址',
    example: 'npm start -- --port 8090',
    options: [CONTENT, OUT, BASE, SITE_URL, PORT],
  },
  {
    name: 'ingest',
    about: '把原文解析成文章文件，打印消息和小结',
    example: 'npm run ingest -- --dry-run',
    options: [CONTENT, DRY_RUN, EXPLAIN],
  },
  {
    name: 'review',
    about: '在浏览器里审读：放入原文，看疑问，作决定，确认人名',
    example: 'npm run review -- --content content',
    options: [CONTENT, OWN_PORT, NO_OPEN, AT],
  },
  {
    name: 'people',
    about: '确认解析找到的区领导人名，一次问一个；答案记在 people.yaml',
    example: 'npm run people -- --list',
    options: [CONTENT, ...DECISIONS],
  },
  {
    name: 'accept',
    file: 'raw 里改过或不见了的原文，也可以是整期的文件夹',
    about: '确认原文是有意换过、拿走的，记下理由；没有确认的不会照新的读',
    example: 'npm run accept -- raw/2021-11-22/01.txt --why "换成校对过的文字"',
    options: [CONTENT, WHY],
  },
  {
    name: 'redact',
    file: '文章的编号',
    about: '从一篇文章里隐去几个字（人名、号码）：原文、更正、网站、检索里都不再有；原件移到 withheld，不发布',
    example: 'npm run redact -- 2021-11-22-01-03 --text "张三" --reason "当事人请求"',
    options: [CONTENT, ...HIDING],
  },
  {
    name: 'build',
    about: '用文章文件建网站和检索，检查以后换上',
    example: 'npm run build -- --base /news/',
    options: [CONTENT, OUT, BASE, SITE_URL, ...OFFLINE],
  },
  {
    name: 'publish',
    about: '建网站、检查，打印会有什么变化，然后发布；目标记在 site.yaml 里',
    example: 'npm run publish -- --to zip:../网站.zip',
    options: [CONTENT, OUT, TO, BASE, SITE_URL, HOST, DRY_RUN, YES],
  },
  {
    name: 'deploy:check',
    about: '建好的网站有没有超过主机的限制：文件数、大小、名字长度、一个文件夹的项数',
    example: 'npm run deploy:check -- --host cloudflare',
    options: [CONTENT, OUT, TO, HOST],
  },
  {
    name: 'upgrade:check',
    about: '换上新版程序以后：哪些文章的读法变了，编号变不变；只看，不写',
    example: 'npm run upgrade:check',
    options: [CONTENT],
  },
  {
    name: 'export',
    about: '移交和保存：资料与网站打成 BagIt 包；一年的电子书、纯文本',
    example: 'npm run export -- --bag ../移交',
    options: [CONTENT, OUT, ...EXPORTS],
  },
  {
    name: 'check',
    about: '检查文章文件的字段、编号，原文的账目（每个字都有着落），网站的链接和校验清单',
    example: 'npm run check -- --content content',
    options: [CONTENT, OUT, RELEASES],
  },
  {
    name: 'doctor',
    about: '体检：Node.js、图片和检索的部件、字体、资料文件夹、磁盘、云同步、留下的锁；每个毛病都说怎么办',
    example: 'npm run doctor',
    options: [CONTENT],
  },
  {
    name: 'serve',
    about: '预览建好的网站，带着发布时该有的安全标头',
    example: 'npm run serve -- --port 8090',
    options: [OUT, PORT],
  },
] as const satisfies readonly CommandSpec[]

/** Name of one of {@link COMMANDS}. */
export type CommandName = (typeof COMMANDS)[number]['name']

/** The definition of a command. */
export function commandNamed(name: CommandName): CommandSpec {
  const found = COMMANDS.find((command) => command.name === name)
  if (found === undefined) throw new TypeError(`no such command: ${name}`)
  return found
}

/** How a command is typed: `npm start`, `npm run build`. */
export function typed(name: string): string {
  return name === 'start' ? 'npm start' : `npm run ${name}`
}
