import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import { readPeople } from '../../../src/files/people.ts'
import { personId } from '../../../src/people/pinyin.ts'
import { unifiedName, widthKey } from '../../../src/read/width.ts'
import { archiveFolder } from './folder.ts'

/** 李 and 林 as the Korean standard encodes them a second time, and 慈 as the Taiwanese one does. */
const [LI, LIN, CI] = ['\uf9e1', '\uf9f4', '\u{2f8a6}']
const page = (reporter: string, leader: string): string =>
  `河岸步道昨日开放\n\n记者 ${reporter}\n\n昨天，区委书记${leader}来到河岸步道，与散步的居民交谈。步道全长三公里，沿途新种了两百棵树。\n`

test('a compatibility ideograph is the one it stands for, unit for unit in keys', () => {
  assert.equal(widthKey(`${LI}明`), '李明')
  assert.equal(widthKey(CI).length, CI.length)
  assert.deepEqual([`${LI}${CI}`, '李慈', '﨑', '周南\u{e0100}'].map(unifiedName), ['李慈', '李慈', '﨑', '周南'])
  assert.equal(personId(`${LI}明`), personId('李明'))
})

test('one person written with two encodings of one character is one person; the text stays as printed', async (t) => {
  const folder = archiveFolder(t, {
    'site.yaml': 'title: 文库\npaper: 柳河报\nplace: 临江市柳河区\n',
    'people.yaml': `- id: lin-yuanshan\n  name: ${LIN}远山\n  leader: true\n`,
    'raw/2023-05-08/01.txt': page('李明', '林远山'),
    'raw/2023-05-15/01.txt': page(`${LI}明`, `${LIN}远山`),
    'raw/2023-05-22/01.txt': page(`李${CI}`, '林远山'),
    'raw/2023-05-29/01.txt': page('李慈', '林远山'),
  })
  assert.equal(readPeople(folder).value[0]?.name, '林远山')
  await ingest({ contentDir: folder, dryRun: false, today: '2024-01-01' })
  const texts = ['08', '15', '22', '29'].map((day) =>
    readFileSync(path.join(folder, `articles/2023-05-${day}/2023-05-${day}-01-01.md`), 'utf8'),
  )
  const names = texts.map((text) => /reporters: (.*)/.exec(text)?.[1])
  assert.deepEqual(names, ['[李明]', '[李明]', '[李慈]', '[李慈]'])
  for (const text of texts)
    assert.match(text, /id: lin-yuanshan,? *(?:\n *)?name: 林远山|name: 林远山.*id: lin-yuanshan/)
  assert.match(texts[1] ?? '', new RegExp(`区委书记${LIN}远山来到`))
})
