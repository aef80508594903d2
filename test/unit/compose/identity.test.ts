import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveIds, identityOf, type Identity, type IdScope } from '../../../src/compose/identity.ts'
import type { ArticleRegistration } from '../../../src/model/registry.ts'

const CANTEEN =
  '社区食堂开进弄堂口\n中午11点刚过,社区食堂里已经坐满了老人,十几样家常菜摆上玻璃柜,一荤两素一汤收费15元。'
const RIVER = '蒲汇塘又见白鹭飞\n清晨的河边薄雾还没散尽,两只白鹭贴着水面掠过,落在对岸的芦苇丛里,老周连拍了十几张。'
const METRO = '地铁站里有个暖心角\n热水、雨伞、针线包、轮椅、急救箱,换乘大厅里不到十平方米的角落放着37样东西。'

const prefix = '2021-11-22-01-'
const registered = (serial: string, text: string): ArticleRegistration => ({
  type: 'article',
  id: prefix + serial,
  ...identityOf(text),
  urls: [],
  sha256: '0'.repeat(64),
})

function idsOf(texts: readonly string[], known: readonly ArticleRegistration[]): string[] {
  const [ids = []] = idsOfPages([texts], known)
  return ids.map((id) => id.replace('01-', ''))
}

/** The ids of pages 01, 02 … without the issue. */
function idsOfPages(pages: readonly (readonly string[])[], known: readonly ArticleRegistration[]): string[][] {
  const scope: IdScope = { issue: '2021-11-22', registered: known }
  const read = pages.map((texts, at) => ({ page: `0${at + 1}`, identities: texts.map(identityOf) }))
  return giveIds(read, scope).map((ids) => ids.map((id) => id.replace('2021-11-22-', '')))
}

test('new articles are numbered in printed order', () => {
  assert.deepEqual(idsOf([CANTEEN, RIVER, METRO], []), ['01', '02', '03'])
})

test('a registered article keeps its id wherever it stands now', () => {
  const known = [registered('01', CANTEEN), registered('02', RIVER)]
  assert.deepEqual(idsOf([RIVER, CANTEEN], known), ['02', '01'])
  assert.deepEqual(idsOf([METRO, CANTEEN, RIVER], known), ['03', '01', '02'])
})

test('articles that say the same by now keep the order of their ids', () => {
  const known = [registered('01', CANTEEN), registered('02', CANTEEN.replace('十几样', '×××'))]
  const same = CANTEEN.replace('十几样', '×××')
  assert.deepEqual(idsOf([same, same], known), ['01', '02'])
})

test('white space and line ends do not count', () => {
  const spaced = CANTEEN.replace(/,/g, ',\n\n　')
  assert.deepEqual(identityOf(spaced), identityOf(CANTEEN))
  assert.deepEqual(idsOf([RIVER, spaced], [registered('01', CANTEEN)]), ['02', '01'])
})

test('an article whose text was improved keeps its id; a different one does not take it', () => {
  const known = [registered('01', CANTEEN)]
  const improved = CANTEEN.replace('十几样', '二十几样').replace('坐满', '挤满')
  assert.notEqual(identityOf(improved).anchor, identityOf(CANTEEN).anchor)
  assert.deepEqual(idsOf([improved], known), ['01'])
  assert.deepEqual(idsOf([RIVER], known), ['02'])
})

test('a number is never given again, not even when its article is gone', () => {
  const known = [registered('01', CANTEEN), registered('07', RIVER)]
  assert.deepEqual(idsOf([METRO], known), ['08'])
})

test('an article that stands on another page now keeps its id, also from a new one much like it on its old page', () => {
  const known = [registered('01', CANTEEN), registered('02', RIVER)]
  const like = CANTEEN.replace('收费15元', '收费16元').replace('弄堂口', '新村里')
  assert.deepEqual(idsOfPages([[like], [CANTEEN, RIVER]], known), [['01-03'], ['01-01', '01-02']])
  assert.deepEqual(idsOfPages([[METRO], [like]], known), [['01-03'], ['01-01']])
  assert.deepEqual(idsOfPages([[METRO, RIVER], []], known), [['01-03', '01-02'], []])
})

test('two articles with the same words get two ids, and the same two the next time', () => {
  assert.deepEqual(idsOf([METRO, METRO], []), ['01', '02'])
  assert.deepEqual(idsOf([METRO, METRO], [registered('01', METRO), registered('02', METRO)]), ['01', '02'])
})

test('an identity is short ASCII, and even texts without three characters have one', () => {
  for (const text of [CANTEEN, '一', '']) {
    const { anchor, sketch }: Identity = identityOf(text)
    assert.match(anchor, /^[0-9a-f]{32}$/)
    assert.match(sketch, /^[0-9a-f]{64}$/)
  }
  assert.equal(identityOf('社区').sketch, 'f'.repeat(64))
  assert.deepEqual(idsOf(['一', ''], [registered('01', '二')]), ['02', '03'])
})
