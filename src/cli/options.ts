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

/** The archive folder. */
export const CONTENT: OptionSpec = {
  flags: '--content <DIR>',
  about: '资料文件夹（不写时用上次用的；从来没有写过，就用样例 content）',
  read: folderValue,
}
/** The folder of the site. */
export const OUT: OptionSpec = { flags: '--out <DIR>', about: '网站文件夹', fallback: '_site', read: folderValue }
/** The path prefix of the site. */
export const BASE: OptionSpec = {
  flags: '--base </PREFIX/>',
  about: '网站放在子目录里时的路径前缀',
  fallback: '/',
  read: baseValue,
}
/** The address of the site. */
export const SITE_URL: OptionSpec = {
  flags: '--site-url <URL>',
  about: '网站的公开地址，写到主机名为止（不写时用 site.yaml 里的 url）',
  read: siteUrlValue,
}
/** The port of a preview. */
export const PORT: OptionSpec = {
  flags: '--port <N>',
  about: '预览的端口（不写时用 8080，被占用就顺次往后找）',
  read: portValue,
}
/** Nothing is written. */
export const DRY_RUN: OptionSpec = { flags: '--dry-run', about: '只看结果，不写任何文件' }

/** Decisions on names. */
export const DECISIONS: readonly OptionSpec[] = [
  { flags: '--list', about: '只列出待定的人名，不问' },
  { flags: '--accept <ID>', about: '确认是区领导（可以写几次，下同）', repeats: true },
  { flags: '--merge <ID=OTHER>', about: '并入另一个人，作为他的别名', read: mergeValue, repeats: true },
  { flags: '--reject <ID>', about: '不是人名', repeats: true },
  { flags: '--not-leader <ID>', about: '是人名，但不是区领导', repeats: true },
]

/** What `new` would ask, each as an option. */
export const ANSWERS: readonly OptionSpec[] = [
  { flags: '--paper <NAME>', about: '报纸的名字；写了就不再提问', read: textValue },
  { flags: '--title <NAME>', about: '文库的名字（不写时是报名加“文库”）', read: textValue },
  { flags: '--place <PLACE>', about: '报纸所在的区县，从省或市写起', read: textValue },
  { flags: '--rhythm <WORDS>', about: '刊期：日报、每周一、每周一四、双周 2021-11-22、每月1、15日', read: rhythmValue },
  { flags: '--url <URL>', about: '网站的公开地址', read: addressValue },
  { flags: '--contact <TEXT>', about: '读者报错用的邮箱或网址', read: textValue },
  { flags: '--licence <TEXT>', about: '权利说明', read: textValue },
]

/** Where to publish. */
export const TO: OptionSpec = {
  flags: '--to <TARGET>',
  about: '发布到哪里（不写时用 site.yaml 记住的）：文件夹、zip:文件.zip、git:仓库#分支、s3:存储桶地址',
  read: textValue,
}
/** A host whose limits hold. */
export const HOST: OptionSpec = {
  flags: '--host <NAME>',
  about: `按哪种主机的限制查：${Object.keys(HOSTS).join('、')}`,
  read: hostValue,
}
/** The offline edition, and what it can hold besides. */
export const OFFLINE: readonly OptionSpec[] = [
  { flags: '--offline', about: '建离线版：双击 index.html 就能看、能检索，不用服务器（不写 --out 时放在 _offline）' },
  { flags: '--scans', about: '离线版里也放版面图' },
  { flags: '--cards', about: '离线版里也放分享用的图片' },
  { flags: '--zip <FILE>', about: '建好以后打成一个 ZIP 文件', read: folderValue },
]
/** Many files may be taken away. */
export const YES: OptionSpec = { flags: '--yes', about: '那里的文件要删掉一大半，也照样发布' }
/** Why originals changed. */
export const WHY: OptionSpec = { flags: '--why <TEXT>', about: '为什么换或拿走', read: reasonValue, isRequired: true }

/** Releases are listed. */
export const RELEASES: OptionSpec = { flags: '--releases', about: '列出历次发布，核对记录一次接一次，没有改过、少过' }

/** What is taken out of an article, what stands there instead, and why. */
export const HIDING: readonly OptionSpec[] = [
  { flags: '--text <WORDS>', about: '要隐去的字，照版面上的写法', read: textValue, isRequired: true },
  { flags: '--with <MARK>', about: '改写成什么', fallback: '×××', read: markValue },
  { flags: '--reason <TEXT>', about: '为什么隐去，读者看得到', read: reasonValue, isRequired: true },
]

/** Why an article is withdrawn or put back. */
export const WITHDRAWING: readonly OptionSpec[] = [
  { flags: '--reason <TEXT>', about: '为什么撤下或放回，读者看得到', read: reasonValue, isRequired: true },
  { flags: '--back', about: '撤下过的放回去' },
]

/** What is exported, and of which year. */
export const EXPORTS: readonly OptionSpec[] = [
  { flags: '--bag <DIR>', about: '整个文库打成 BagIt 包，放进这个新文件夹', read: folderValue },
  { flags: '--epub <FILE>', about: '一年的报纸做成电子书', read: textValue },
  { flags: '--text <FILE>', about: '一年的报纸做成一个文本文件', read: textValue },
  { flags: '--year <YYYY>', about: '哪一年（不写时是最后一年）', read: yearValue },
]

/** The port of review. */
export const OWN_PORT: OptionSpec = { ...PORT, about: '审读页的端口（不写时用 8090，被占用就另找一个）' }
/** Where review opens. */
export const AT: OptionSpec = {
  flags: '--at <PLACE>',
  about: '打开就到这一行，写成 期/版:行，例如 2021-11-22/01:15',
  read: lineValue,
}
/** The line that is explained. */
export const EXPLAIN: OptionSpec = {
  flags: '--explain <PLACE>',
  about: '不解析，只说这一行为什么认作这样，写成 期/版:行，例如 2021-11-22/01:15',
  read: lineValue,
}
/** No browser is opened. */
export const NO_OPEN: OptionSpec = { flags: '--no-open', about: '不打开浏览器，只打印网址' }

/** Where pages that are read in belong, and whether old readings are replaced. */
export const IMPORTS: readonly OptionSpec[] = [
  {
    flags: '--issue <ISSUE>',
    about: '放进 raw 里的哪一期（文件夹的名字；不写时表格照各行的日期，别的写在文件旁边）',
    read: issueValue,
  },
  { flags: '--again', about: '读过的版面照现在的程序重新写，旧的留在 .replaced 里' },
]
