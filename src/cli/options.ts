import { HOSTS } from '../publish/send/limits.ts'
import {
  addressValue,
  baseValue,
  folderValue,
  hostValue,
  issueValue,
  lineValue,
  markValue,
  mergeValue,
  portValue,
  reasonValue,
  rhythmValue,
  shareValue,
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
  /** Options that mean nothing beside it. */
  conflicts?: string[]
}

/** Every option of the commands; options of one flag that mean other things have names of their own. */
const OPTIONS = {
  content: {
    flags: '--content <DIR>',
    about: '资料文件夹（不写时用上次用的；从来没有写过，就用样例 content）',
    read: folderValue,
  },
  out: { flags: '--out <DIR>', about: '网站文件夹', fallback: '_site', read: folderValue },
  base: {
    flags: '--base </PREFIX/>',
    about: '网站放在子目录里时的路径前缀',
    fallback: '/',
    read: baseValue,
  },
  siteUrl: {
    flags: '--site-url <URL>',
    about: '网站的公开地址，写到主机名为止（不写时用 site.yaml 里的 url）',
    read: siteUrlValue,
  },
  port: {
    flags: '--port <N>',
    about: '预览的端口（不写时用 8080，被占用就顺次往后找）',
    read: portValue,
  },
  reviewPort: {
    flags: '--port <N>',
    about: '审读页的端口（不写时用 8090，被占用就顺次往后找）',
    read: portValue,
  },
  dryRun: { flags: '--dry-run', about: '只看结果，不写任何文件' },
  list: { flags: '--list', about: '只列出待定的人名，不问' },
  accept: { flags: '--accept <ID>', about: '确认是区领导（可以写几次，下同）', repeats: true },
  merge: { flags: '--merge <ID=OTHER>', about: '并入另一个人，作为他的别名', read: mergeValue, repeats: true },
  reject: { flags: '--reject <ID>', about: '不是人名', repeats: true },
  notLeader: { flags: '--not-leader <ID>', about: '是人名，但不是区领导', repeats: true },
  paper: { flags: '--paper <NAME>', about: '报纸的名字；写了就不再提问', read: textValue },
  title: { flags: '--title <NAME>', about: '文库的名字（不写时是报名加“文库”）', read: textValue },
  place: { flags: '--place <PLACE>', about: '报纸所在的区县，从省或市写起', read: textValue },
  rhythm: {
    flags: '--rhythm <WORDS>',
    about: '刊期：日报、每周一、每周一四、双周 2021-11-22、每月1、15日',
    read: rhythmValue,
  },
  url: { flags: '--url <URL>', about: '网站的公开地址', read: addressValue },
  contact: { flags: '--contact <TEXT>', about: '读者报错用的邮箱或网址', read: textValue },
  licence: { flags: '--licence <TEXT>', about: '权利说明', read: textValue },
  to: {
    flags: '--to <TARGET>',
    about: '发布到哪里（不写时用 site.yaml 记住的）：文件夹、zip:文件.zip、git:仓库#分支、s3:存储桶地址',
    read: textValue,
  },
  host: {
    flags: '--host <NAME>',
    about: `按哪种主机的限制查：${Object.keys(HOSTS).join('、')}`,
    read: hostValue,
  },
  offline: {
    flags: '--offline',
    about: '建离线版：双击 index.html 就能看、能检索，不用服务器（不写 --out 时放在 _offline）',
  },
  scans: { flags: '--scans', about: '离线版里也放版面图' },
  cards: { flags: '--cards', about: '离线版里也放分享用的图片' },
  zip: { flags: '--zip <FILE>', about: '建好以后打成一个 ZIP 文件', read: folderValue },
  shard: {
    flags: '--shard <K/N>',
    about: '只建 N 份里的第 K 份，放在网站文件夹旁边的“.shares”里；各年分给各份，在几台电脑上同时建',
    read: shareValue,
    conflicts: ['join', 'zip'],
  },
  join: { flags: '--join', about: '把建好的各份拼成网站，与一次建成的一字不差' },
  quiet: { flags: '--quiet', about: '只说错误和警告' },
  json: { flags: '--json', about: '给程序看：每件事一行 JSON' },
  yes: { flags: '--yes', about: '那里的文件要删掉一大半，也照样发布' },
  why: { flags: '--why <TEXT>', about: '为什么换或拿走', read: reasonValue, isRequired: true },
  releases: { flags: '--releases', about: '列出历次发布，核对记录一次接一次，没有改过、少过' },
  fixity: { flags: '--fixity', about: '逐个重读资料和网站的文件，与封存时的校验码对照' },
  against: { flags: '--against <DIR>', about: '坏了的，用这一份拷贝（文库或移交的包）修好', read: folderValue },
  words: { flags: '--text <WORDS>', about: '要隐去的字，照版面上的写法', read: textValue, isRequired: true },
  with: { flags: '--with <MARK>', about: '改写成什么', fallback: '×××', read: markValue },
  hideReason: { flags: '--reason <TEXT>', about: '为什么隐去，读者看得到', read: reasonValue, isRequired: true },
  reason: { flags: '--reason <TEXT>', about: '为什么撤下或放回，读者看得到', read: reasonValue, isRequired: true },
  back: { flags: '--back', about: '撤下过的放回去' },
  bag: { flags: '--bag <DIR>', about: '整个文库打成 BagIt 包，放进这个新文件夹', read: folderValue },
  epub: { flags: '--epub <FILE>', about: '一年的报纸做成电子书', read: textValue },
  text: { flags: '--text <FILE>', about: '一年的报纸做成一个文本文件', read: textValue },
  year: { flags: '--year <YYYY>', about: '哪一年（不写时是最后一年）', read: yearValue },
  at: {
    flags: '--at <PLACE>',
    about: '打开就到这一行，写成 期/版:行，例如 undated-xuhui/01:22',
    read: lineValue,
  },
  explain: {
    flags: '--explain <PLACE>',
    about: '不解析，只说这一行为什么认作这样，写成 期/版:行，例如 undated-xuhui/01:22',
    read: lineValue,
  },
  noOpen: { flags: '--no-open', about: '不打开浏览器，只打印网址' },
  issue: {
    flags: '--issue <ISSUE>',
    about: '放进 raw 里的哪一期（文件夹的名字；不写时表格照各行的日期，别的写在文件旁边）',
    read: issueValue,
  },
  again: { flags: '--again', about: '读过的版面照现在的程序重新写，旧的留在 .replaced 里' },
} as const satisfies Record<string, OptionSpec>

/** Options by their names, in this order. */
export const optionsNamed = (...names: readonly (keyof typeof OPTIONS)[]): readonly OptionSpec[] =>
  names.map((name) => OPTIONS[name])
