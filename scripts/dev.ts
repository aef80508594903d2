// Watch mode for work on templates, styles and the texts of an archive; options as of `start`. The site is built, served, and
// built again after each change; a change of the program itself (src) is built by a process of its own from then on.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Options } from '../src/cli/parse.ts'
import { main } from '../src/cli/main.ts'
import { again } from './dev/again.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Files of an archive folder that a build reads and none writes. */
const TEXTS = /^(?!\.ingest).*\.(?:md|yaml)$/

/** Builds by a new process, which has the program as it stands now. */
function buildAnew({ content, out, base, siteUrl }: Options): Promise<void> {
  const address = siteUrl === undefined ? [] : ['--site-url', siteUrl]
  const args = ['build', '--content', content, '--out', out, '--base', base, ...address]
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/run.js'), ...args], { stdio: 'inherit' })
  return new Promise((resolve) => child.on('exit', () => resolve()))
}

await main('start', async (options) => {
  const [{ buildAndReport }, { runServe }] = await Promise.all([
    import('../src/cli/run-build.ts'),
    import('../src/cli/run-serve.ts'),
  ])
  let isOld = false
  const build = async (): Promise<void> => {
    const begun = Date.now()
    await (isOld ? buildAnew(options) : buildAndReport(options)).catch(console.error)
    console.log(`${Date.now() - begun} ms`)
  }
  await build()
  const rebuild = again(build)
  const watchAll = (folder: string, changed: (file: string) => void): void => {
    watch(folder, { recursive: true, persistent: false }, (_, file) => changed(file ?? ''))
  }
  watchAll(path.join(ROOT, 'templates'), rebuild)
  watchAll(options.content, (file) => TEXTS.test(file) && rebuild())
  watchAll(path.join(ROOT, 'src'), () => {
    isOld = true
    rebuild()
  })
  return runServe(options)
})
