import path from 'node:path'
import { test } from 'node:test'
import { CASES, caseNames, runCase } from '../run/case.ts'
import { expectFolder } from '../run/expect-folder.ts'

for (const name of caseNames()) {
  test(`case ${name}`, async () => expectFolder(await runCase(name), path.join(CASES, name, 'expected')))
}
