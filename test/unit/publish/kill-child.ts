// Publishes into `<argument>/_site` and kills itself right after the changes were committed.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { publish } from '../../../src/publish/publish.ts'
import { builder } from './sample-site.ts'

const home = process.argv[2]
if (home === undefined) throw new Error('a folder is needed')
const { rename } = fs
fs.rename = async (from, to) => {
  await rename(from, to)
  process.kill(process.pid, 'SIGKILL')
}
syncBuiltinESMExports()
await publish({ build: builder('two'), outDir: path.join(home, '_site'), contentDir: path.join(home, 'content') })
