import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gazetteerOf, placesOfGazetteer } from '../../../src/facts/places/gazetteer.ts'
import { place } from '../../../src/facts/recognisers/place.ts'
import { onePlaceOnce } from '../../../src/facts/refiners.ts'
import { articleText, context, findingsIn } from './look.ts'
import { PLACE_TEXTS, PLACE_TRAPS } from './place-texts.ts'

function placesIn(...paragraphs: string[]): string[] {
  return onePlaceOnce.refine(findingsIn(paragraphs, 'place')).flatMap((found) => ('text' in found ? [found.text] : []))
}

for (const [text, places] of PLACE_TEXTS) {
  test(`places: ${text}`, () => assert.deepEqual(placesIn(text), places))
}

for (const text of PLACE_TRAPS) {
  test(`no place: ${text}`, () => assert.deepEqual(placesIn(text), []))
}

test('a place counts once, where it stands first; a short form of a longer name is left out', () => {
  const told = ['上海南洋中学博物馆开放。', '龙陵肃穆。', '在龙华烈士陵园，南洋中学博物馆的讲解员也来了。']
  assert.deepEqual(placesIn(...told), ['上海南洋中学博物馆', '龙华烈士陵园'])
})

test('the streets of a list that begins at a mark are taken where the article names them whole', () => {
  assert.deepEqual(placesIn('天平、湖南街道联合举办活动。'), ['湖南街道'])
  assert.deepEqual(placesIn('天平、湖南街道联合举办活动。', '天平街道的居民来了。'), ['天平街道', '湖南街道'])
})

test('full-width text is read alike', () => {
  assert.deepEqual(placesIn('展览在凯旋路９９９号举行，大家走进桂林公园。'), ['凯旋路', '桂林公园'])
})

test('in titles, which have no marks to cut by, only the gazetteer counts', () => {
  const text = articleText([])
  const part = { key: '区纪委集体瞻仰龙陵并来到桂林公园', text: '区纪委集体瞻仰龙陵并来到桂林公园', lineAt: () => 1 }
  const evidence = { page: '', known: new Set<string>(), rejected: new Set<string>() }
  const found = place.find({ part, where: 'title', paragraph: 0, text, context, evidence })
  assert.deepEqual(
    found.map((finding) => ('text' in finding ? finding.text : '')),
    ['龙华烈士陵园'],
  )
})

test('a name of the gazetteer with letters or digits at an end is none where more of them follow, or stand before', () => {
  const gazetteer = gazetteerOf(['西区园A1', 'T3航站楼'].map((name) => ({ name, aliases: [] })))
  const found = (text: string): string[] => placesOfGazetteer(text, gazetteer).map(({ name }) => name)
  assert.deepEqual(['在西区园A1参观。', '在西区园A12参观。'].map(found), [['西区园A1'], []])
  assert.deepEqual(['在T3航站楼参观。', '在AT3航站楼参观。'].map(found), [['T3航站楼'], []])
})
