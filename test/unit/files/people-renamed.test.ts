import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPeople, renamedPeople } from '../../../src/files/people.ts'
import { archiveFolder } from './folder.ts'

const REGISTERED = [{ type: 'person', id: 'he-an', name: '何安' }] as const

test('a person renamed without an alias is told, with the line to write; the alias makes it go', (t) => {
  const told = (yaml: string) => {
    const { value, messages } = readPeople(archiveFolder(t, { 'people.yaml': yaml }))
    assert.deepEqual(messages, [])
    return renamedPeople(value, REGISTERED)
  }
  const [message] = told('- { id: he-an, name: 何平安 }\n')
  assert.equal(message?.rule, 'person-renamed')
  assert.match(message.todo, /aliases: \["何安"\]/)
  assert.deepEqual(told('- { id: he-an, name: 何平安, aliases: ["何安"] }\n'), [])
  assert.deepEqual(told('- { id: he-an, name: 何安 }\n'), [])
})

test('a term that stands beside the name is told where it belongs', (t) => {
  for (const key of ['from', 'to', 'title', 'evidence']) {
    const yaml = `- id: he-an\n  name: 何安\n  ${key}: "2021-11-22"\n`
    const [message] = readPeople(archiveFolder(t, { 'people.yaml': yaml })).messages
    assert.equal(message?.line, 3)
    assert.match(message.what, new RegExp(`“${key}”.*offices: \\[\\{ title: `))
  }
})
