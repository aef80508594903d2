import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { takeInSources } from '../../../src/files/take-in.ts'
import { archiveFolder } from './folder.ts'

const TABLE = '标题,日期,正文\n滨江又见白鹭,2021-11-20,清晨的江边，白鹭落在浅滩上。\n只有标题的一行,2021-11-20,\n'

test('a table whose rows all belong to other days is read once, and again when it has changed', async (t) => {
  const content = archiveFolder(t, { 'raw/2021-11-22/01.csv': TABLE })
  const rules = async () => (await takeInSources(content, false)).map(({ rule }) => rule)
  assert.deepEqual(await rules(), ['intake-done'])
  assert.deepEqual(await rules(), [])
  writeFileSync(path.join(content, 'raw/2021-11-22/01.csv'), TABLE.replaceAll(',2021-11-20', ',2021-11-19'))
  assert.deepEqual(await rules(), ['intake-done'])
})
