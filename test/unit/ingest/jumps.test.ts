import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingest } from '../../../src/ingest/ingest.ts'
import { archiveFolder } from '../files/folder.ts'

const story = (n: number): string => `第${n}座凉亭落成

本报讯 河边的第${n}座凉亭昨日落成，老人们搬来棋盘，一坐就是一个下午。凉亭的木料来自（下转第${n + 3}版）

`

test('the unmatched halves of a page are told in one message, with their lines', async (t) => {
  const page = [1, 2, 3].map(story).join('')
  const folder = archiveFolder(t, { 'site.yaml': 'title: 试验文库\npaper: 试验报\n', 'raw/2021-11-22/01.txt': page })
  const { messages } = await ingest({ contentDir: folder, dryRun: true, today: '2026-01-01' })
  const [told, ...more] = messages.filter(({ rule }) => rule === 'jump-unmatched')
  assert.deepEqual([told?.file, told?.line, more], ['raw/2021-11-22/01.txt', 3, []])
  assert.equal(told?.what, '有 3 处转版没有找到另一半：第 3、7、11 行')
})
