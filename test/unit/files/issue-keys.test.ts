import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isIssueKey, keyRegistrations, lostKeys, newFolders, withKeys } from '../../../src/files/issue-keys.ts'

const words = (...anchors: string[]) => anchors.map((anchor) => ({ anchor }))
const KNOWN = {
  keys: new Map([['2021-11-23', '2021-11-22']]),
  registered: new Map([
    ['2021-11-22', words('甲', '乙')],
    ['2021-11-29', words('丙', '丁')],
  ]),
}

test('pages of a renamed folder are of the issue that they were, all others of that of their folder', () => {
  const page = (folder: string) => ({
    folder,
    issue: folder,
    page: '01',
    path: '',
    file: `raw/${folder}/01.txt`,
    problems: [],
  })
  const keyed = withKeys([page('2021-11-23'), page('2021-11-29')], KNOWN.keys)
  assert.deepEqual(
    keyed.map(({ issue }) => issue),
    ['2021-11-22', '2021-11-29'],
  )
})

test('a folder is new without registered articles, or where its name is the key of another issue', () => {
  assert.deepEqual(newFolders(KNOWN, ['2021-11-23', '2021-11-29', '2021-12-06', '2021-11-22']), [
    '2021-12-06',
    '2021-11-22',
  ])
  assert.deepEqual(lostKeys(KNOWN, new Set(['2021-11-23', '2021-12-06'])), ['2021-11-29'])
})

test('a new folder with half of a lost issue word for word is that issue; another takes no key that is given', () => {
  const told = (folder: string, ...anchors: string[]) => keyRegistrations(KNOWN, ['2021-11-29'], [{ folder, anchors }])
  assert.deepEqual(told('2021-11-30', '丙', '新'), [{ type: 'issue', id: '2021-11-29', folder: '2021-11-30' }])
  assert.deepEqual(told('2021-11-30', '丙', '新', '又新'), [])
  assert.deepEqual(told('2021-11-22', '新'), [{ type: 'issue', id: '2021-11-22-b', folder: '2021-11-22' }])
  assert.deepEqual(told('2021-12-06'), [])
})

test('a key is the name of an issue, or that with a letter', () => {
  assert.deepEqual(['2021-11-22', '2021-11-22-b', '2021-11-22-a', 'x y'].map(isIssueKey), [true, true, false, false])
})
