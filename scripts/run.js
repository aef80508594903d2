// @ts-check
// Runs a script of this folder as a ready program: `node scripts/run.js ingest --dry-run`. It is made ready anew when a source has changed.
import { scriptReady } from './ready.js'

/**
 * Address of the module to run: where the program cannot be made ready (a folder that cannot be written), the source itself.
 * @param {string} name
 */
async function moduleOf(name) {
  try {
    return await scriptReady(name)
  } catch {
    const { register } = await import('tsx/esm/api')
    register()
    return new URL(`./${name}.ts`, import.meta.url).href
  }
}

process.setSourceMapsEnabled(true)
const [name = ''] = process.argv.splice(2, 1)
await import(await moduleOf(name))
