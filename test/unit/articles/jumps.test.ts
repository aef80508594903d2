import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceFrom } from '../../../scripts/bench/chance.ts'
import { groupArticles } from '../../../src/articles/group.ts'
import { joinJumps } from '../../../src/articles/jumps.ts'
import { blocksOf } from '../../../src/blocks/blocks.ts'
import type { ArticleDraft } from '../../../src/model/draft.ts'
import { textLines } from '../../../src/read/lines.ts'

const draftsOf = (text: string): ArticleDraft[] =>
  groupArticles(blocksOf(textLines(text, 'page.txt').value, { columns: new Set() })).articles

const WORDS = [
  '河岸步道铺上了木板散步的人越来越多',
  '图书角新到两千册童书周末讲故事',
  '食堂推出早餐套餐老人凭卡打折',
  '球馆夜场延长到十点预约排满一周',
  '菜场换了电子秤每个摊位都能扫码',
  '消防队进校园教孩子们用灭火器',
  '公交改线后多停两站换乘省了十分钟',
  '裁缝铺免费教锁边盘扣改裤脚',
]

test('two hundred pairs of unlike texts whose marks answer each other: none is joined', () => {
  const chance = chanceFrom(7)
  const any = (): number => Math.floor(chance() * WORDS.length)
  let joined = 0
  for (let pair = 0; pair < 200; pair++) {
    const [one, step] = [any(), 1 + Math.floor(chance() * (WORDS.length - 1))]
    const [first, later] = [WORDS[one] as string, WORDS[(one + step) % WORDS.length] as string]
    const pages = [
      { page: '01', drafts: draftsOf(`${first.slice(0, 9)}\n\n记者 赵一帆\n\n昨天，${first}。（下转第2版）`) },
      { page: '02', drafts: draftsOf(`${later.slice(0, 9)}\n\n记者 钱小舟\n\n（上接第1版）近日，${later}。`) },
    ]
    joined += joinJumps(pages)
      .pages.flat()
      .filter(({ parts }) => parts.length > 0).length
  }
  assert.equal(joined, 0)
})

for (const [to, page] of [
  ['2', '02'],
  ['十一', '11'],
  ['二十', '20'],
] as const)
  test(`a sentence that the jump to page ${to} cuts is put together again`, () => {
    const first = `河岸步道今天开放\n\n记者 赵一帆\n\n昨天，河岸步道铺上了木板，散步的人（下转第${to}版）`
    const { pages } = joinJumps([
      { page: '01', drafts: draftsOf(first) },
      { page, drafts: draftsOf('（上接第1版）越来越多，夜里也有人来。') },
    ])
    assert.deepEqual(
      pages.map((joined) => joined.map(({ parts }) => parts.length)),
      [[1], []],
    )
  })
