import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPeople } from '../../../src/files/people.ts'
import { readColumns, readEvents, readPlaces } from '../../../src/files/kept-lists.ts'
import { readSiteInfo } from '../../../src/files/site-info.ts'
import { archiveFolder } from './folder.ts'

test('site.yaml: the least there must be, and everything', (t) => {
  assert.deepEqual(readSiteInfo(archiveFolder(t, { 'site.yaml': 'title: 区报文库\npaper: 河西报\n' })), {
    value: { title: '区报文库', paper: '河西报', paperInferred: false, language: 'zh-Hans' },
    messages: [],
  })
  const full = `title: 区报文库
paper: { name: 河西报, inferred: true, evidence: 报眼残字 }
place: 某市河西区
rhythm: { every: week, weekday: 1 }
language: zh-Hans
licence: 版权归原报社
contact: 档案室
url: https://example.org/archive/
`
  assert.deepEqual(readSiteInfo(archiveFolder(t, { 'site.yaml': full })).value, {
    title: '区报文库',
    paper: '河西报',
    paperInferred: true,
    paperEvidence: '报眼残字',
    place: '某市河西区',
    rhythm: { every: 'week', weekday: 1 },
    language: 'zh-Hans',
    licence: '版权归原报社',
    contact: '档案室',
    url: 'https://example.org/archive',
  })
})

test('site.yaml: every rhythm, and what is none', (t) => {
  const rhythmOf = (rhythm: string): unknown =>
    readSiteInfo(archiveFolder(t, { 'site.yaml': `title: 区报文库\npaper: 河西报\nrhythm: ${rhythm}\n` })).value?.rhythm
  assert.deepEqual(rhythmOf('{ every: day }'), { every: 'day' })
  assert.deepEqual(rhythmOf('{ every: week }'), { every: 'week' })
  assert.deepEqual(rhythmOf('{ every: week, weekday: [1, 4] }'), { every: 'week', weekday: [1, 4] })
  assert.deepEqual(rhythmOf('{ every: fortnight, since: "2021-11-22" }'), { every: 'fortnight', since: '2021-11-22' })
  assert.deepEqual(rhythmOf('{ every: month, days: [1, 15] }'), { every: 'month', days: [1, 15] })
  for (const wrong of [
    '{ every: year }',
    '{ every: week, weekday: 8 }',
    '{ every: week, days: [1] }',
    '{ every: month }',
    '{ every: fortnight, since: "2021-02-30" }',
  ])
    assert.equal(rhythmOf(wrong), undefined, wrong)
})

test('site.yaml: missing, incomplete or wrong', (t) => {
  const rules = (files: Record<string, string>) => {
    const { value, messages } = readSiteInfo(archiveFolder(t, files))
    assert.equal(value, null)
    return messages.map(({ severity, line, column, rule }) => `${severity} ${line ?? ''}:${column ?? ''} ${rule}`)
  }
  assert.deepEqual(rules({}), ['error : content-missing'])
  assert.deepEqual(rules({ 'site.yaml': 'title: 区报文库\n' }), ['error 1:1 schema'])
  assert.deepEqual(rules({ 'site.yaml': 'title: 文库\npaper: 报\nurl: 没有\n' }), ['error 3:1 schema'])
  assert.deepEqual(rules({ 'site.yaml': 'title: 文库\npaper: 报\ntheme: x\n' }), ['error 3:1 schema'])
  assert.deepEqual(rules({ 'site.yaml': '' }), ['error 1:1 schema'])
})

test('YAML of any editor is read', (t) => {
  const gbk = Uint8Array.from(Buffer.from('dGl0bGU6IMf4sajOxL/iDQpwYXBlcjogus7O97GoDQo=', 'base64'))
  assert.equal(readSiteInfo(archiveFolder(t, { 'site.yaml': gbk })).value?.title, '区报文库')
  const bom = '\ufefftitle: 区报文库\r\npaper: 河西报\r\n'
  assert.equal(readSiteInfo(archiveFolder(t, { 'site.yaml': bom })).value?.paper, '河西报')
})

test('lists: absent or only comments are empty', (t) => {
  const folder = archiveFolder(t, { 'people.yaml': '# 以后再填\n' })
  for (const read of [readEvents, readPeople, readPlaces, readColumns]) {
    assert.deepEqual(read(folder), { value: [], messages: [] })
  }
})

test('events, people, places, columns', (t) => {
  const folder = archiveFolder(t, {
    'events.yaml': '- { names: [某次全会, 全会], dates: ["2021-11-08/2021-11-11", 2022-10-16] }\n',
    'people.yaml':
      '- id: li-wenyuan\n  name: 李文远\n  offices:\n    - { title: 区委书记, from: "2019-03", to: "2022" }\n  leader: true\n',
    'places.yaml': '- { name: 河西路, kind: 路 }\n',
    'columns.yaml': '- { name: 一线故事, status: confirmed }\n',
  })
  assert.deepEqual(readEvents(folder).value, [
    { names: ['某次全会', '全会'], dates: ['2021-11-08/2021-11-11', '2022-10-16'] },
  ])
  assert.deepEqual(readPeople(folder).value, [
    {
      id: 'li-wenyuan',
      name: '李文远',
      aliases: [],
      offices: [{ title: '区委书记', from: '2019-03', to: '2022' }],
      leader: true,
      not: [],
    },
  ])
  assert.deepEqual(readPlaces(folder).value, [{ name: '河西路', aliases: [], kind: '路' }])
  assert.deepEqual(readColumns(folder).value, [{ name: '一线故事', status: 'confirmed' }])
})

test('a fault in a list is told at its place', (t) => {
  const folder = archiveFolder(t, {
    'events.yaml': '- { names: [某次全会], dates: ["2021-11-31"] }\n',
    'people.yaml': '- { id: a, name: 甲 }\n- { id: a, name: 乙 }\n',
    'columns.yaml': '- { name: 甲, status: 也许 }\n',
  })
  const place = ({ file, line, column }: { file: string; line?: number; column?: number }) => [file, line, column]
  assert.deepEqual(readEvents(folder).messages.map(place), [['events.yaml', 1, 28]])
  assert.deepEqual(readPeople(folder).messages.map(place), [['people.yaml', 1, 1]])
  assert.deepEqual(readColumns(folder).messages.map(place), [['columns.yaml', 1, 14]])
})
