import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { TEMPLATES } from '../site/environment.ts'

const CLIENT = fileURLToPath(new URL('./client/', import.meta.url))

/** Assets of the page of review and of the previews in it, kept in memory: scripts and style sheets. */
export interface Assets {
  script: string
  style: string
  siteStyle: string
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2020'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    outdir: 'out',
  })
  return outputFiles[0]?.text ?? ''
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
