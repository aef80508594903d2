import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baseValue, folderValue, portValue, siteUrlValue } from '../../../src/cli/values.ts'

test('a prefix begins and ends with a slash', () => {
  for (const good of ['/', '/x/', '/a-b/c.d/~e/']) assert.equal(baseValue(good), good)
  for (const bad of ['', 'x', '/x', 'x/', '//', '/../', '/./', '/x y/', '/区/', '/a//b/', 'C:/Git/x/', '/x/?']) {
    assert.throws(() => baseValue(bad), /前缀/, bad)
  }
})

test('a public address is scheme and host', () => {
  assert.equal(siteUrlValue('https://example.org/'), 'https://example.org')
  assert.equal(siteUrlValue('http://localhost:8080'), 'http://localhost:8080')
  for (const bad of ['', 'example.org', 'ftp://example.org', 'javascript:alert(1)', 'https://a:b@example.org']) {
    assert.throws(() => siteUrlValue(bad), /https:/, bad)
  }
  for (const bad of ['https://example.org/news/', 'https://example.org/?a', 'https://example.org/#a']) {
    assert.throws(() => siteUrlValue(bad), /--base/, bad)
  }
})

test('a port is a whole number up to 65535', () => {
  assert.equal(portValue('0'), 0)
  assert.equal(portValue('65535'), 65535)
  for (const bad of ['', '-1', '65536', '80.5', '8e3', 'x', '080000']) assert.throws(() => portValue(bad), /端口/, bad)
})

test('a folder has a name', () => {
  assert.equal(folderValue('资料'), '资料')
  assert.throws(() => folderValue(' '), /文件夹/)
})
