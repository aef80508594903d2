import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundled } from '../search/index/bundled.ts'
import { TEMPLATES } from '../site/environment.ts'

const CLIENT = fileURLToPath(new URL('./client/', import.meta.url))

/** Assets of the page of review and of the previews in it, kept in memory: scripts and style sheets. */
export interface Assets {
  script: string
  style: string
  siteStyle: string
}

async function bundle(entry: string): Promise<string> {
  const [file] = await bundled({ entryPoints: [entry], format: 'iife', outdir: 'out' })
  return file?.text ?? ''
}

/** Bundles the browser side. Throws when a source does not compile. */
export async function bundleAssets(): Promise<Assets> {
  const [script, style, siteStyle] = await Promise.all([
    bundle(path.join(CLIENT, 'main.ts')),
    bundle(path.join(CLIENT, 'review.css')),
    bundle(path.join(TEMPLATES, 'assets', 'site.css')),
  ])
  return { script, style, siteStyle }
}
