import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOf } from '../../../src/blocks/blocks.ts'
import { doubtsOf, withDoubts } from '../../../src/blocks/doubts.ts'
import { textLines } from '../../../src/read/lines.ts'

/** Kinds of the blocks of a page, one a line, edges left out. */
const kindsOf = (text: string): string[] =>
  blocksOf(textLines(text, 'page.txt').value, { columns: new Set() }).map(({ kind }) => kind)
const STORY = '昨天，河岸步道铺上了木板，散步的人越来越多，夜里也有人来。'

for (const signature of [
  '本报评论员',
  '□本报编辑部',
  '新华社评论员',
  '本报记着 赵一帆',
  '通讯员 Zhang Wei',
  '记者 林□舟',
  '图/王 芳',
  '赵一帆（区文联主席）',
]) {
  test(`${signature} is a byline, and no title`, () => {
    assert.deepEqual(kindsOf(`河岸步道今天开放\n\n${signature}\n\n${STORY}`), ['headline', 'byline', 'paragraph'])
  })
}

test('title lines that stand close together are one headline', () => {
  assert.deepEqual(
    kindsOf(
      `河岸步道今\n天全线开放\n\n记者 赵一帆\n\n${STORY}\n\n市民都说好，明年还要再修三公里。\n\n工程由区里出钱。`,
    ).slice(0, 3),
    ['headline', 'headline', 'byline'],
  )
})

test('where bylines stand right below their headline, close title lines are a kicker and a headline', () => {
  const page = (gap: string): string =>
    ['城事\n河岸步道今天开放', '码头边\n渡口夜里也开船了', '街坊\n菜场换上新招牌了']
      .map((title) => `${title}${gap}记者 赵一帆\n\n${STORY}\n\n市民都说好，明年还要再修三公里。`)
      .join('\n\n')
  const kinds = kindsOf(page('\n'))
  assert.deepEqual(kinds.slice(0, 3), ['kicker', 'headline', 'byline'])
  assert.equal(kinds.filter((kind) => kind === 'kicker').length, 3)
})

test('where paragraphs are told by their indents alone, a single empty line parts articles', () => {
  const [picture, report] = [
    '社区里的孩子们在草地上放起了风筝，大人们在树下看热闹，直到天黑。',
    `　　${STORY}${STORY}\n　　${STORY}${STORY}`,
  ]
  const page = (gap: string): string =>
    `河岸步道今天开放\n${report}${gap}　　${picture}（林舟 摄）\n\n渡口夜里也开船了\n${report}`
  const openings = (text: string): (number | false)[] =>
    blocksOf(textLines(text, 'page.txt').value, { columns: new Set() }).flatMap(({ opens, text: words }) =>
      opens === true ? [words.trim().length] : [],
    )
  assert.equal(openings(page('\n\n')).length, 3)
  assert.equal(openings(page('\n')).length, 2)
})

for (const [name, title] of [
  ['赵一帆', '河岸步道今天全线开放'],
  ['徐婷', '渡口的夜航船又开了'],
]) {
  test(`${name} alone between a title and its text signs it, right below the title or apart`, () => {
    for (const gap of ['\n', '\n\n'])
      assert.deepEqual(kindsOf(`${title}${gap}${name}\n\n${STORY}\n\n${STORY}`).slice(0, 2), ['headline', 'byline'])
  })
}

test('a line that says what kind of piece it is stands above the headline', () => {
  for (const genre of ['本报评论员文章', '社论'])
    assert.deepEqual(kindsOf(`${genre}\n\n把等一等改成马上办\n\n${STORY}`), ['kicker', 'headline', 'paragraph'])
})

test('a day inside the text, and the day that signs a notice, date no page', () => {
  const kinds = kindsOf(
    `关于步道维修的通告\n\n${STORY}\n\n2026年1月20日，\n\n步道维修开工，请市民绕行。\n\n特此通告。\n\n河湾区建设局\n\n2026年1月12日`,
  )
  assert.equal(kinds.includes('furniture'), false)
})

test('a folio line at the top is furniture', () => {
  assert.deepEqual(kindsOf(`2026年1月12日 星期一\n\n河岸步道今天开放\n\n记者 赵一帆\n\n${STORY}`)[0], 'furniture')
})

/** The text as a program writes it that breaks lines after so many characters, with no indent. */
const wrapped = (text: string, width: number): string =>
  text.replace(/[^\n]+/g, (line) => (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n'))

test('full lines of a wrapped page go on: no verse, no new paragraph after a full stop, one headline', () => {
  const text = '河岸步道的木板旁边种下了一百二十株海棠和玉兰还有连片的草地供居民和孩子们散步游玩歇脚晒太阳'
  const page = `河岸步道今天全线向市民开放夜里也能来散步\n\n记者 赵一帆\n\n${text}。\n\n${STORY}\n\n晚上灯光亮起来这里更加热闹了。${text}。\n\n${text}。`
  const blocks = blocksOf(textLines(wrapped(page, 15), 'page.txt').value, { columns: new Set() })
  const opening = blocks.filter(({ kind, continues }) => kind === 'paragraph' && continues !== true)
  assert.deepEqual(
    blocks.slice(0, 3).map(({ kind }) => kind),
    ['headline', 'headline', 'byline'],
  )
  assert.equal(opening.length, 4)
})

test('a letter ends with who wrote it and the day, which are text', () => {
  const page = `步道的座椅该修了\n\n${STORY}\n\n${STORY}\n\n望江街道 赵一帆\n\n3月18日\n\n河岸步道今天开放\n\n记者 赵一帆\n\n${STORY}`
  assert.deepEqual(kindsOf(page).slice(3, 5), ['paragraph', 'paragraph'])
})

test('a line of three characters whose first is hardly ever a surname is no byline', () => {
  for (const line of ['红先胜', '开放日'])
    assert.equal(kindsOf(`河岸步道今天开放\n\n${STORY}\n\n${line}\n\n${STORY}`).includes('credit'), false, line)
})

test('a byline in which a word has not the form of a name is a doubt that says so', () => {
  const saidOf = (text: string): string => {
    const lines = textLines(text, 'page.txt').value
    const blocks = withDoubts(blocksOf(lines, { columns: new Set() }), lines)
    return doubtsOf(blocks, 'page.txt')
      .map(({ line, what }) => `${line} ${what}`)
      .join()
  }
  for (const byline of ['记者 会上', '本报记者：整版', '通讯员 我们大家'])
    assert.match(saidOf(`河岸步道今天开放\n\n${byline}\n\n${STORY}`), new RegExp(`3 署名“${byline}”里有不像人名的字`))
  assert.match(saidOf(`河岸步道今天开放\n\n${STORY}（记者 整版）`), /3 署名“记者 整版”里有/)
  for (const fine of ['记者 周远山', '本报评论员', '（记者 周远山 摄影 王芳）'])
    assert.doesNotMatch(saidOf(`河岸步道今天开放\n\n${fine}\n\n${STORY}`), /不像人名/)
})

test('a page whose columns stand in each other line by line is text of the page, in doubt, and no article', () => {
  const wrap = (text: string): string[] => text.match(/.{1,17}/gu) ?? []
  const left = wrap(
    '昨天上午，区里的第一座共享菜园在河湾街道开门迎客，附近三个小区的居民领到了写着名字的木牌，按片种下番茄、黄瓜和辣椒。街道负责人介绍，菜园的水电由物业公司承担，收成的三成送给社区食堂，其余归种植的家庭所有，明年春天还要再开两座。',
  )
  const right = wrap(
    '图书馆的夜间书房从本周起延长开放时间，每晚十点以后仍有管理员值班，读者可以凭身份证件借阅图书和使用电脑。馆长表示，延长开放以来，每天晚上平均有六十多名读者前来学习，其中大部分是准备考试的青年，也有下班以后来看报纸的工人和教师。',
  )
  const kinds = kindsOf(left.flatMap((line, at) => [line, right[at] ?? '']).join('\n'))
  assert.deepEqual([...new Set(kinds)], ['furniture'])
  const { value: lines } = textLines(left.flatMap((line, at) => [line, right[at] ?? '']).join('\n'), 'page.txt')
  assert.match(doubtsOf(blocksOf(lines, { columns: new Set() }), 'page.txt')[0]?.what ?? '', /几栏的字行交错/)
  assert.equal(kindsOf([...left, ...right].join('\n')).includes('furniture'), false)
})

test('a byline that a wrapped line cuts is one byline, and is no doubt when it names somebody', () => {
  const width = 17
  const page = [
    '河岸步道今天全线开放',
    '本报记者 赵一帆 林一舟 通讯员 何秋水',
    STORY,
    '市民都说好，明年还要再修三公里，一直修到渡口。'.repeat(3),
  ]
  const wrapped = page.map((line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '').join('\n\n')
  const { value: lines } = textLines(wrapped, 'page.txt')
  const blocks = withDoubts(blocksOf(lines, { columns: new Set() }), lines)
  const bylines = blocks.filter(({ kind }) => kind === 'byline')
  assert.deepEqual(
    bylines.map(({ text, continues }) => [text.trim(), continues === true]),
    [
      ['本报记者 赵一帆 林一舟 通讯员', false],
      ['何秋水', true],
    ],
  )
  assert.equal(
    bylines.some(({ confidence }) => confidence === 0),
    false,
  )
})

test('an article that one person signs above and another below is two, and the second begins at its title', () => {
  const text = '河岸步道今天开放\n\n本报记者 赵一帆\n\n昨天，河岸步道铺上了木板，散步的人越来越多，夜里也有人来。'
  const second = '社区书屋换新\n\n社区书屋的书架全部换过一遍，旧书送给了山里的学校，居民周末可以来借。(供稿：何秋水)'
  const { value: lines } = textLines(`${text}\n\n${second}`, 'page.txt')
  const opening = blocksOf(lines, { columns: new Set() }).filter(({ opens }) => opens)
  assert.deepEqual(
    opening.map(({ text: words }) => words),
    ['河岸步道今天开放', '社区书屋换新'],
  )
})
