import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { unusedExports } from '../../../scripts/checks/exports.ts'

describe('exports used nowhere else', () => {
  it('are named with their place; those of other files are not', () => {
    const used = { file: 'src/a/used.ts', text: 'export const used = 1\n\nexport interface Lonely {\n  x: Lonely\n}\n' }
    const other = { file: 'test/a.test.ts', text: "import { used } from '../src/a/used.ts'\n" }
    const told = ['src/a/used.ts:3: Lonely is exported and used nowhere else']
    assert.deepEqual(unusedExports([used, other]), told)
    assert.deepEqual(unusedExports([{ ...used, file: 'scripts/used.ts' }, other]), [], 'only src is looked at')
  })
})
