import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourcesIn } from './sources.ts'

/** Things of the interface: the one name of each, and names that it had or might be given. */
const GLOSSARY: readonly (readonly [name: string, others: RegExp])[] = [
  ['肩题', /眉题|引题|眉标/],
  ['副题', /副标题/],
  ['阅读版、报上原样', /整理版|原样版|整理／原样/],
  ['程序整理', /机器整理/],
  ['据文意推断', /首见处/],
  ['出版日期的依据', /日期依据/],
  ['报头所印、馆藏记录', /据报纸或馆藏/],
  ['接排', /接回断/],
  ['当日有新闻', /有事见报/],
  ['缺期（馆中未收）', /应出而未见/],
  ['逐周收录情况', /各年各周/],
  ['按类查阅', /从哪里读起/],
  ['下载数据', /取数据/],
  ['依报纸原文', /照印/],
  ['见报日期', /有报可证/],
  ['前后报道均载', /前后有证/],
  ['人物档案', /权威档/],
  ['最早见报、最近见报', /首见|末见/],
  ['同时出席', /同场/],
  ['暂无职务资料', /尚无可证/],
  ['检索方法', /全部写法/],
  ['检查检索是否可靠', /自测/],
  ['更多（n）', /另外\{?n?\}?项/],
  ['免费查阅，无须登录', /免登录/],
  ['正在查找', /取检索索引/],
  ['几个词用空格隔开', /空格为并且/],
  ['点年份，只看该年', /点年份收窄/],
  ['您是不是要找', /相近而有结果/],
  ['没有找到', /没有一篇合乎/],
  ['某一天谁任什么职务', /何人任何职/],
  ['当天在任（据报道）', /任职有证/],
  ['收录范围、缺期情况、日期的认定', /收什么|缺什么|日期怎样定/],
  ['尚无统计', /尚无数可报/],
  ['有记事', /天有事/],
  ['相关优先、由近及远、由远及近', /最新在前|最早在前|按相关度/],
]

test('a thing has one name wherever readers meet it', () => {
  const told = sourcesIn(['src/words', 'src/site', 'src/search/page', 'src/cite', 'templates']).flatMap(
    ({ file, text }) =>
      GLOSSARY.flatMap(([name, others]) => {
        const found = others.exec(text)
        return found ? [`${file}: ${found[0]}, which is called ${name}`] : []
      }),
  )
  assert.deepEqual(told, [])
})
