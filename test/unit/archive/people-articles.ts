import type { Article, PersonMention } from '../../../src/model/article.ts'
import { makeArticle, paragraph } from '../../site/fixture.ts'

/** An article of nothing but what proposals look at: its id, day, leaders and body. */
export function articleWith(
  [id, date]: readonly [id: string, date: string | undefined],
  leaders: PersonMention[],
  text: string,
): Article {
  const { date: _, ...article } = makeArticle(id, { leaders, body: [paragraph(text)] })
  return date === undefined ? { ...article, dateStatus: 'unknown' } : { ...article, date }
}

const lu = { id: 'lu-jianming', name: '陆建明' }

/** Three articles: 陆建明 twice, with two offices; 陆健明 who sounds like him; 方岚 and 方岚今; 宋一舟. */
export const ARTICLES: readonly Article[] = [
  articleWith(['2021-11-22-01-01', '2021-11-22'], [{ ...lu, role: '区委书记' }], '开场。区委书记陆建明讲话。散会。'),
  articleWith(
    ['2021-11-15-01-02', '2021-11-15'],
    [
      { ...lu, role: '区领导' },
      { id: 'fang-lan', name: '方岚', role: '区领导' },
      { id: 'fang-lanjin', name: '方岚今', role: '副区长' },
    ],
    '区领导陆建明、方 岚参加。副区长方岚今天到场。',
  ),
  articleWith(
    ['undated-a-01-01', undefined],
    [
      { id: 'lu-jianming-2', name: '陆健明', role: '副主任' },
      { id: 'song-yizhou', name: '宋一舟', role: '区长' },
    ],
    '副主任陆健明、区长宋一舟出席。',
  ),
]
