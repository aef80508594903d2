import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { isSample, SAMPLE } from '../../../src/cli/chosen-archive.ts'

test('the sample is known however it is named: nothing is sealed in it', () => {
  for (const name of [SAMPLE, `./${SAMPLE}/`, path.resolve(SAMPLE)]) assert.ok(isSample(name), name)
  for (const name of ['content2', path.resolve('test'), '.']) assert.ok(!isSample(name), name)
})
