import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPrintedIn } from '../../../src/cli/read-archive.ts'
import { fixtureArchive } from '../../site/fixture.ts'

test('a text is in an archive where any field of an article or of the settings holds it', () => {
  const isPrinted = isPrintedIn(fixtureArchive())
  for (const text of ['柳河两岸新貌', '步道开放首日', '柳河文库']) assert.equal(isPrinted(text), true, text)
  assert.equal(isPrinted('从来没有印过的话'), false)
})
