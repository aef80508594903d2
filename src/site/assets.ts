import path from 'node:path'
import { build } from 'esbuild'
import { writeIcons } from '../images/icons.ts'
import { TEMPLATES } from './environment.ts'

const ASSETS = path.join(TEMPLATES, 'assets')

/**
 * Writes style sheet and script, minified, and icons into `outDir/assets`. The script stands in the head and runs before the
 * page is drawn, so it is one classic script. That of the offline edition
 * makes pages work as files besides. Throws when a source does not compile.
 */
export async function writeAssets(outDir: string, isOffline = false): Promise<void> {
  await build({
    entryPoints: [
      { in: path.join(ASSETS, 'all.css'), out: 'site' },
      { in: path.join(ASSETS, 'stats.css'), out: 'stats' },
      { in: path.join(ASSETS, isOffline ? 'offline.ts' : 'site.ts'), out: 'site' },
      { in: path.join(ASSETS, 'offices.ts'), out: 'offices' },
      { in: path.join(ASSETS, 'favicon.svg'), out: 'favicon' },
    ],
    outdir: path.join(outDir, 'assets'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2020'],
    loader: { '.svg': 'copy' },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  await writeIcons(path.join(ASSETS, 'favicon.svg'), path.join(outDir, 'assets'))
}
