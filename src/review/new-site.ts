import { RHYTHM_FORMS, rhythmOf } from '../facts/rhythm-words.ts'
import { isSiteUrl } from '../model/site.ts'
import type { NewArchive } from '../files/starter/site-text.ts'
import { rhythmText } from '../site/views/evidence.ts'
import { placeTold } from './place-told.ts'

/** Answers in the words in which they were typed; what was left out is absent. */
export type Answers = Partial<Record<'paper' | 'title' | 'place' | 'rhythm' | 'url' | 'contact' | 'licence', string>>

/** A question about a new archive: `problem` says why an answer cannot be used, null when it can. */
export interface NewArchiveQuestion {
  key: keyof Answers
  text: string
  /** Default of a question that may be left out. */
  optional?: string
  problem?: (answer: string) => string | null
}

/** Questions about a new archive, in order. */
export const QUESTIONS: readonly NewArchiveQuestion[] = [
  { key: 'paper', text: '报纸的名字（例如 柳河报）', problem: (answer) => (answer === '' ? '报名要写。' : null) },
  { key: 'title', text: '文库的名字', optional: '报名加“文库”' },
  { key: 'place', text: '报纸所在的区县，从省或市写起（例如 上海市徐汇区）', optional: '以后再写' },
  {
    key: 'rhythm',
    text: `刊期（${RHYTHM_FORMS}）`,
    optional: '以后再写',
    problem: (answer) => (answer === '' || rhythmOf(answer) !== null ? null : '刊期认不出，请照上面的样子写。'),
  },
  {
    key: 'url',
    text: '网站的公开地址（例如 https://example.org）',
    optional: '以后再写',
    problem: (answer) => (answer === '' || isSiteUrl(answer) ? null : '网址要以 http:// 或 https:// 开头。'),
  },
  { key: 'contact', text: '读者报错用的邮箱或网址', optional: '以后再写' },
  { key: 'licence', text: '权利说明', optional: '以后再写' },
]

/** The new archive that some answers describe. Throws without `paper`: it must have been asked for. */
export function siteOf({ paper, title, rhythm, ...rest }: Answers): NewArchive {
  if (paper === undefined) throw new TypeError('no name of the paper')
  const days = rhythm === undefined ? null : rhythmOf(rhythm)
  return { title: title ?? `${paper}文库`, paper, ...rest, ...(days === null ? {} : { rhythm: days }) }
}

/** The program's understanding of a new archive, a line each, for a person to look over. */
export function understood(site: NewArchive): string[] {
  return [
    `文库：${site.title}`,
    `报纸：${site.paper}`,
    `地方：${placeTold(site)}`,
    `刊期：${rhythmText(site) || '没有写；推断日期、查缺期要用，以后在 site.yaml 里补上 rhythm'}`,
    `网址：${site.url ?? '没有写'}`,
    `报错：${site.contact ?? '没有写'}`,
    `权利：${site.licence ?? '没有写'}`,
  ]
}
