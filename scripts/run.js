// @ts-check
// Runs a script of this folder as a ready program: `node scripts/run.js ingest --dry-run`. It is made ready anew when a source has changed.
import { setFlagsFromString } from 'node:v8'
import { scriptReady } from './ready.js'

/**
 * So many per cent of what lives may be added to it before memory is cleaned. Left alone, Node.js lets it grow fourfold where the
 * machine has much: a build of 10,000 articles, of which 240 MB live, takes 980 MB so and 530 MB with this, for an eighth more
 * processor time.
 */
const GROWTH = 40

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

setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
process.setSourceMapsEnabled(true)
const [name = ''] = process.argv.splice(2, 1)
await import(await moduleOf(name))
