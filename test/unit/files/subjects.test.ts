import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSubjects } from '../../../src/files/kept-lists.ts'
import { archiveFolder } from './folder.ts'

test('subjects are read with their lists; without a file there are none', (t) => {
  const text = '- name: 老码头\n  about: 码头的今昔\n  words: [老码头]\n- name: 街谈选\n  columns: [街谈]\n'
  assert.deepEqual(readSubjects(archiveFolder(t, { 'subjects.yaml': text })), {
    value: [
      { name: '老码头', about: '码头的今昔', articles: [], columns: [], words: ['老码头'] },
      { name: '街谈选', articles: [], columns: ['街谈'], words: [] },
    ],
    messages: [],
  })
  assert.deepEqual(readSubjects(archiveFolder(t, {})), { value: [], messages: [] })
})

test('a subject that says of nothing what is in it is refused with its line', (t) => {
  const { value, messages } = readSubjects(archiveFolder(t, { 'subjects.yaml': '- name: 老码头\n' }))
  assert.deepEqual(value, [])
  assert.equal(messages[0]?.line, 1)
  assert.match(messages[0]?.what ?? '', /words/)
})
