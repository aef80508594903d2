import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examine, toolLook } from '../../../src/cli/run-doctor.ts'
import { archiveFolder } from '../files/folder.ts'
import { runScript } from './run-script.ts'

test('a machine and an archive that are fit: every look is named, status 0', (t) => {
  const dir = archiveFolder(t, { 'site.yaml': 'title: 甲文库\npaper: 甲报\n', 'raw/2023-05-08/01.txt': '文' })
  const { status, stdout } = runScript('doctor', '--content', dir)
  assert.equal(status, 0, stdout)
  for (const name of ['Node.js', 'sharp', 'Pagefind', '中文字体', '资料文件夹', '磁盘', '云同步', '上次的运行'])
    assert.match(stdout, new RegExp(`^(?:好　|要看) .*${name}`, 'm'))
})

test('an archive that is not fit is told with its remedy, status 1, and the other looks are taken', (t) => {
  const { status, stdout } = runScript('doctor', '--content', archiveFolder(t))
  assert.equal(status, 1)
  assert.match(stdout, /^不行 资料文件夹$/m)
  assert.match(stdout, /^raw 错误：.*处理：.*\[content-missing\]$/m)
  assert.match(stdout, /上次的运行/)
})

test('a part that does not load is told with its remedy', async (t) => {
  const said = t.mock.method(console, 'log', () => undefined)
  const broken = toolLook('图片的部件', () => Promise.reject(new Error('no binary\nfor this machine')))
  const [message, ...rest] = await examine([broken, toolLook('好的', () => Promise.resolve())])
  assert.deepEqual(rest, [])
  assert.match(message?.what ?? '', /^图片的部件用不起来（.*no binary）$/)
  assert.equal(message?.rule, 'doctor-tool')
  assert.deepEqual(
    said.mock.calls.map(({ arguments: [line] }) => String(line)),
    ['不行 图片的部件', '好　 好的'],
  )
})
