import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setupOf } from '../../../src/review/setup.ts'
import { archiveFolder } from '../files/folder.ts'

const today = (): string => '2026-01-02'
const publisher = (): Promise<never> => Promise.reject(new Error('nothing is to be published'))
const SITE = { 'site.yaml': 'title: 试验文库\npaper: 试验报\npublish:\n  to: ../网站\n' }

test('an archive of one’s own can be published where a publisher is given, the sample and a new folder cannot', (t) => {
  const own = archiveFolder(t, SITE)
  assert.deepEqual(setupOf({ contentDir: own, today }), { dir: own, kind: 'own' })
  assert.deepEqual(setupOf({ contentDir: own, today, publisher }), { dir: own, kind: 'own', publishTo: '../网站' })
  assert.deepEqual(setupOf({ contentDir: own, today, publisher, sample: own }), { dir: own, kind: 'sample' })
  const empty = archiveFolder(t)
  assert.deepEqual(setupOf({ contentDir: empty, today, publisher }), { dir: empty, kind: 'new' })
})
