import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { keptText } from '../../../src/site/kept-text.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'kept-text-'))
after(() => rmSync(dir, { recursive: true, force: true }))

/** Asks for a kept text; gives it, and whether it was made. */
function asked(file: string, text: string): { text: string; isMade: boolean } {
  let isMade = false
  const found = keptText(path.join(dir, file), () => {
    isMade = true
    return text
  })
  return { text: found, isMade }
}

test('a text is made once; a damaged one is made anew', () => {
  const file = path.join('of', 'one.js')
  assert.deepEqual(asked(file, '甲\n乙'), { text: '甲\n乙', isMade: true })
  assert.deepEqual(asked(file, '丙'), { text: '甲\n乙', isMade: false })
  const whole = readFileSync(path.join(dir, file), 'utf8')
  for (const damaged of ['', whole.slice(0, -1), whole.slice(1)]) {
    writeFileSync(path.join(dir, file), damaged)
    assert.deepEqual(asked(file, '甲\n乙'), { text: '甲\n乙', isMade: true })
  }
})

test('where nothing can be kept, the text is made each time', () => {
  writeFileSync(path.join(dir, 'file'), '')
  const file = path.join('file', 'one.js')
  assert.deepEqual(
    [asked(file, '甲'), asked(file, '甲')].map(({ isMade }) => isMade),
    [true, true],
  )
})
