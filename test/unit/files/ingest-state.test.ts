import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settingDigest } from '../../../src/files/ingest-state.ts'

type Setting = Parameters<typeof settingDigest>[0]

test('what issues are read with is another when a name in it is, but for names of columns', () => {
  const digest = (names: string[], columns: string[] = []): string =>
    settingDigest({
      read: { blocks: { columns: new Set(columns) }, facts: { names: new Set(names) } },
    } as unknown as Setting)
  assert.equal(digest(['林晓川']), digest(['林晓川'], ['河讯']))
  assert.notEqual(digest(['林晓川']), digest(['何平']))
})
