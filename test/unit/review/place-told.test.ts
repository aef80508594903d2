import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { placeDoubts, placeTold } from '../../../src/review/place-told.ts'
import { archiveFolder } from '../files/folder.ts'
import { runScriptWith } from '../cli/run-script.ts'

test('a place is told as it was understood, by every way to write it', () => {
  const ways: [string, string][] = [
    ['上海市徐汇区', '上海 › 徐汇（区）'],
    ['上海 徐汇区', '上海 › 徐汇（区）'],
    ['北京通州', '北京 › 通州（区）'],
    ['山东省枣庄市滕州市', '山东 › 枣庄 › 滕州（市）'],
    ['云南省昆明市石林彝族自治县', '云南 › 昆明 › 石林（县）'],
    ['滕州市', '滕州（市）'],
  ]
  for (const [place, told] of ways) {
    assert.ok(placeTold({ place }).startsWith(`${place}：${told}，领导按“`), placeTold({ place }))
    assert.deepEqual(placeDoubts({ place }), [])
  }
})

test('without a place the paper’s name tells, else there is a warning', () => {
  assert.match(placeTold({ paper: '徐汇报' }), /没有写，按报名“徐汇报”认：徐汇（区）/)
  assert.deepEqual(placeDoubts({ paper: '徐汇报' }), [])
  for (const site of [{ paper: '晨报' }, { paper: '晨报', place: '、' }]) {
    const [told, ...others] = placeDoubts(site)
    assert.deepEqual(
      [told?.rule, told?.severity, told?.file, others.length],
      ['place-unread', 'warning', 'site.yaml', 0],
    )
    assert.match(told?.todo ?? '', /place: 上海市徐汇区/)
  }
})

test('ingest says what it understood, and warns when it is nothing', (t) => {
  const page = { 'raw/2023-05-08/01.txt': '河岸步道昨日开放\n\n河边新修的步道昨日开放，沿线居民前来散步。\n' }
  const said = (site: string): string => {
    const folder = archiveFolder(t, { ...page, 'site.yaml': `title: 文库\npaper: 晨报\n${site}` })
    const desk = path.join(folder, '.settings.json')
    t.after(() => rmSync(desk, { force: true }))
    return runScriptWith({ ARCHIVE_SETTINGS: desk }, 'ingest', '--content', folder, '--dry-run').stdout
  }
  const good = said('place: 上海市徐汇区\n')
  assert.match(good, /^地方：上海市徐汇区：上海 › 徐汇（区）/m)
  assert.doesNotMatch(good, /place-unread/)
  assert.match(said(''), /^site\.yaml.*没有写 place.*\[place-unread\]$/m)
})
