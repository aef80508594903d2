import { optionsNamed, type OptionSpec } from './options.ts'

/** One command of package.json: its script's name, what it does, a line on its use, the folder or file that has to be named, its options. */
export interface CommandSpec {
  name: string
  file?: string
  /** Files that have to be named, one or more. */
  files?: string
  about: string
  folder?: string
  example: string
  options: readonly OptionSpec[]
}

/** Every command that takes options; README.md has to name each of them, and each option (see the test). */
export const COMMANDS = [
  {
    name: 'new',
    about: '建一个新的文库：问几个问题，写好 site.yaml；以后的命令都用它',
    example: 'npm run new -- ../我的文库',
    folder: '新资料文件夹的路径',
    options: optionsNamed('paper', 'title', 'place', 'rhythm', 'url', 'contact', 'licence'),
  },
  {
    name: 'start',
    about: '解析、建站、检索、检查，然后打开预览；最后一行是网址',
    example: 'npm start -- --port 8090',
    options: optionsNamed('content', 'out', 'base', 'siteUrl', 'port'),
  },
  {
    name: 'ingest',
    about: '把原文解析成文章文件，打印消息和小结',
    example: 'npm run ingest -- --dry-run',
    options: optionsNamed('content', 'dryRun', 'explain', 'quiet', 'json'),
  },
  {
    name: 'import',
    files: '版面文件，或放着它们的文件夹：PDF、Word、网页、表格、识别结果',
    about: '读入版面文件：写出文字和各行的位置，说明写在哪里；读过的只说现在会读得怎样',
    example: 'npm run import -- ../版面/01.pdf --issue 2021-11-22',
    options: optionsNamed('content', 'issue', 'again', 'dryRun'),
  },
  {
    name: 'review',
    about: '在浏览器里审读：放入原文，看疑问，作决定，确认人名',
    example: 'npm run review -- --content content',
    options: optionsNamed('content', 'reviewPort', 'noOpen', 'at'),
  },
  {
    name: 'people',
    about: '确认解析找到的区领导人名，一次问一个；答案记在 people.yaml',
    example: 'npm run people -- --list',
    options: optionsNamed('content', 'list', 'accept', 'merge', 'reject', 'notLeader'),
  },
  {
    name: 'accept',
    file: 'raw 里改过或不见了的原文，也可以是整期的文件夹',
    about: '确认原文是有意换过、拿走的，记下理由；没有确认的不会照新的读',
    example: 'npm run accept -- raw/2021-11-22/01.txt --why "换成校对过的文字"',
    options: optionsNamed('content', 'why'),
  },
  {
    name: 'withdraw',
    file: '文章的编号',
    about: '把一篇文章从网站上撤下，原来的网址留一页说明；加 --back 放回',
    example: 'npm run withdraw -- 2021-11-22-01-03 --reason "当事人请求"',
    options: optionsNamed('content', 'reason', 'back'),
  },
  {
    name: 'redact',
    file: '文章的编号',
    about: '从一篇文章里隐去几个字（人名、号码）：原文、更正、网站、检索里都不再有；原件移到 withheld，不发布',
    example: 'npm run redact -- 2021-11-22-01-03 --text "张三" --reason "当事人请求"',
    options: optionsNamed('content', 'words', 'with', 'hideReason'),
  },
  {
    name: 'build',
    about: '用文章文件建网站和检索，检查以后换上',
    example: 'npm run build -- --base /news/',
    options: optionsNamed(
      'content',
      'out',
      'base',
      'siteUrl',
      'offline',
      'scans',
      'cards',
      'zip',
      'shard',
      'join',
      'quiet',
      'json',
    ),
  },
  {
    name: 'publish',
    about: '建网站、检查，打印会有什么变化，然后发布；目标记在 site.yaml 里',
    example: 'npm run publish -- --to zip:../网站.zip',
    options: optionsNamed('content', 'out', 'to', 'base', 'siteUrl', 'host', 'dryRun', 'yes'),
  },
  {
    name: 'deploy:check',
    about: '建好的网站有没有超过主机的限制：文件数、大小、名字长度、一个文件夹的项数',
    example: 'npm run deploy:check -- --host cloudflare',
    options: optionsNamed('content', 'out', 'to', 'host'),
  },
  {
    name: 'upgrade:check',
    about: '换上新版程序以后：哪些文章的读法变了，编号变不变；只看，不写',
    example: 'npm run upgrade:check',
    options: optionsNamed('content'),
  },
  {
    name: 'export',
    about: '移交和保存：资料与网站打成 BagIt 包；一年的电子书、纯文本',
    example: 'npm run export -- --bag ../移交',
    options: optionsNamed('content', 'out', 'bag', 'epub', 'text', 'year'),
  },
  {
    name: 'check',
    about: '检查文章文件的字段、编号，原文的账目（每个字都有着落），网站的链接和校验清单',
    example: 'npm run check -- --content content',
    options: optionsNamed('content', 'out', 'releases', 'fixity', 'against'),
  },
  {
    name: 'doctor',
    about: '体检：Node.js、图片和检索的部件、字体、资料文件夹、磁盘、云同步、留下的锁；每个毛病都说怎么办',
    example: 'npm run doctor',
    options: optionsNamed('content'),
  },
  {
    name: 'serve',
    about: '预览建好的网站，带着发布时该有的安全标头',
    example: 'npm run serve -- --port 8090',
    options: optionsNamed('out', 'port'),
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

/** A command as people type it: `npm start`, `npm run build`. */
export function typed(name: string): string {
  return name === 'start' ? 'npm start' : `npm run ${name}`
}
