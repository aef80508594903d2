import path from 'node:path'
import { writeIcons } from '../images/icons.ts'
import { bundleInto } from '../search/index/bundled.ts'
import { TEMPLATES } from './environment.ts'
import type { SiteOptions } from './release.ts'

const ASSETS = path.join(TEMPLATES, 'assets')
/** Files that {@link writeAssets} makes: the program alone decides on them. */
const MADE = [
  'sw.js',
  ...['site.css', 'site.js', 'stats.css', 'offices.js', 'favicon.svg', 'qr.js', 'icon-48.png', 'icon-180.png'].map(
    (name) => `assets/${name}`,
  ),
]

/**
 * Writes style sheets and scripts, minified, and icons into `outDir/assets`, and the worker that keeps copies beside it. The
 * script of all pages stands in the head and runs before the page is drawn, so it is a classic one; what pages load when it
 * is asked for is a module. That of the offline edition makes pages work as files besides. What the last release of the same
 * program has is taken over. Throws when a source does not compile.
 */
export async function writeAssets({ outDir, isOffline = false, release }: SiteOptions): Promise<void> {
  if (release?.keepFiles(MADE)) return
  const outdir = path.join(outDir, 'assets')
  const source = (out: string, file: string) => ({ in: path.join(ASSETS, file), out })
  const classic = [
    source('site', 'all.css'),
    source('stats', 'stats.css'),
    source('site', isOffline ? 'offline.ts' : 'site.ts'),
    source('offices', 'offices.ts'),
    source('favicon', 'favicon.svg'),
  ]
  await bundleInto(outdir, { format: 'iife', loader: { '.svg': 'copy' }, entryPoints: classic })
  await bundleInto(outDir, { format: 'iife', entryPoints: [source('sw', 'sw.ts')] })
  await bundleInto(outdir, { format: 'esm', entryPoints: [source('qr', 'qr.ts')] })
  await writeIcons(path.join(ASSETS, 'favicon.svg'), outdir)
}
