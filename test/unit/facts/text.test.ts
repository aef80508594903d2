import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleText } from '../../../src/facts/text.ts'
import { draftOf } from './draft.ts'

test('a paragraph over several lines is one text, of which every offset has its line', () => {
  const { paragraphs, ...draft } = draftOf(['社区食', '堂开张', 'Ａ座'])
  const blocks = paragraphs.flatMap((each) => each.blocks)
  const [part] = articleText({ ...draft, paragraphs: [{ kind: 'paragraph', blocks }] }).paragraphs
  assert.deepEqual([part?.text, part?.key], ['社区食堂开张Ａ座', '社区食堂开张A座'])
  assert.deepEqual(
    [0, 2, 3, 5, 6, 99].map((at) => part?.lineAt(at)),
    [1, 1, 3, 3, 5, 5],
  )
})
