import { yamlValue } from '../../formats/yaml-write.ts'
import { UNIT_KINDS, type SiteInfo } from '../../model/site.ts'

/** Answers of an archivist about a new archive. Texts are not empty; `url` is a web address. */
export type NewArchive = Pick<SiteInfo, 'title' | 'paper' | 'place' | 'rhythm' | 'url' | 'contact' | 'licence'>

/** A key of site.yaml as a new file has it: lines that say what it is for, and what to write for a key that is not given. */
interface Entry {
  key: string
  about: readonly string[]
  example: string
}

const RHYTHM_KEYS = ['every', 'weekday', 'days', 'since']

const ENTRIES: readonly Entry[] = [
  { key: 'title', about: ['文库的名字，印在每一页的上方。必填。'], example: '柳河文库' },
  {
    key: 'paper',
    about: [
      '报纸的名字。必填。',
      '报名是推断的，写成 { name: 柳河报, inferred: true, evidence: 依据 }，网站上会注明。',
    ],
    example: '柳河报',
  },
  {
    key: 'place',
    about: ['报纸所在的区、县、市、旗，从省或直辖市写起。区领导、本地地名都照它认。'],
    example: '某某市某某区',
  },
  {
    key: 'kind',
    about: [`地方的类别，名称看不出来时才写：${UNIT_KINDS.join('、')}。例如经开区叫“柳河新城”，就写开发区。`],
    example: '开发区',
  },
  {
    key: 'rhythm',
    about: [
      '刊期，用来推断日期、查缺期。星期一写 1，星期日写 7。日报写 { every: day }；一周几次写 { every: week, weekday: [1, 4] }；',
      '两周一次写 { every: fortnight, since: "2021-11-22" }，since 是任何一个出版日；每月几号写 { every: month, days: [1, 15] }。',
    ],
    example: '{ every: week, weekday: 1 }',
  },
  {
    key: 'url',
    about: ['网站的公开地址。写了，分享卡片、订阅源和引文里才有完整的网址。'],
    example: 'https://example.org',
  },
  {
    key: 'contact',
    about: ['读者报错用的邮箱，或议题页的网址。写了，每篇文章才有报错的链接。'],
    example: 'bianji@example.org',
  },
  { key: 'licence', about: ['权利说明，原样写进数据文件和“关于”页。'], example: '版权归报社所有' },
  {
    key: 'publish',
    about: [
      '发布到哪里，npm run publish 用。一般不用自己写：第一次加 --to，发布成功就记在这里。',
      'to 可以是文件夹、zip:文件.zip、git:仓库地址#分支、s3:存储桶地址；网站在子目录里的，base 写前缀。',
    ],
    example: '{ to: "zip:../网站.zip", base: /news/ }',
  },
  {
    key: 'engine',
    about: ['检索用的索引。不写就是 auto：五千篇以内用 pagefind，更多用 shards。查到的都一样。'],
    example: 'auto',
  },
  { key: 'language', about: ['正文的语言。简体 zh-Hans，繁体 zh-Hant；不写就是 zh-Hans。'], example: 'zh-Hans' },
]

/** The keys of site.yaml that a new file explains, in its order. */
export const EXPLAINED_KEYS: readonly string[] = ENTRIES.map(({ key }) => key)

function lineOf({ key, example }: Entry, given: Readonly<Record<string, unknown>>): string {
  const value = given[key]
  return value === undefined ? `# ${key}: ${example}` : `${key}: ${yamlValue(value, RHYTHM_KEYS)}`
}

/** The text of a new site.yaml: every key with a comment; those not given stand as examples in comments. */
export function siteText(site: NewArchive): string {
  const given = { ...site }
  const parts = ENTRIES.map((entry) => [...entry.about.map((line) => `# ${line}`), lineOf(entry, given)].join('\n'))
  return (
    ['# 文库的基本信息。行首有 # 的是说明或例子；要用例子，去掉 # 和后面的空格，改成自己的。', ...parts].join('\n\n') +
    '\n'
  )
}
