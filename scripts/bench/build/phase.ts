// One measurement of bench:build in a process of its own: `ours`, `release`, `floor` or `copy`, a folder to read, a folder to write.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createMarkdown } from '../../../src/formats/markdown.ts'

const write = (file: string, text: string | Uint8Array): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function filesOf(dir: string): string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** The whole build but for pictures and the search index: read, render, check, digest. */
async function ours(contentDir: string, outDir: string): Promise<void> {
  const { readArchive } = await import('../../../src/cli/read-archive.ts')
  const { renderSite } = await import('../../../src/site/index.ts')
  const { inspect, judgeSite } = await import('../../../src/publish/site-check.ts')
  const { bundleSearchPage } = await import('../../../src/search/index/bundle.ts')
  const { noIndex } = await import('./release.ts')
  const { value: archive } = await readArchive(contentDir)
  if (archive === null) throw new Error('the made archive cannot be used')
  const inspection = inspect(outDir)
  const release = {
    note: (file: string, text: string | Uint8Array): void => inspection.note(file, text),
    keep: () => false,
    keepFiles: () => false,
    read: (file: string) => readFileSync(path.join(outDir, file)),
    last: { batches: {} },
    made: { batches: {} },
  }
  await renderSite(archive, { outDir, base: '/', release })
  await bundleSearchPage(outDir)
  await noIndex(archive, { dir: outDir })
  const [problem] = judgeSite(await inspection.finish(outDir))
  if (problem) throw new Error(`${problem.file}: ${problem.what}`)
}

/** Least work: every article read, its Markdown rendered, a page written. */
function floor(contentDir: string, outDir: string): void {
  const markdown = createMarkdown()
  for (const file of filesOf(path.join(contentDir, 'articles'))) {
    const text = readFileSync(file, 'utf8')
    const title = /^title: (.*)$/m.exec(text)?.[1] ?? ''
    const body = markdown.render(text.slice(text.indexOf('\n---\n') + 5))
    const page = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`
    write(path.join(outDir, path.basename(file, '.md'), 'index.html'), page)
  }
}

function copy(from: string, to: string): void {
  for (const file of filesOf(from)) write(path.join(to, path.relative(from, file)), readFileSync(file))
}

const [phase = '', from = '', to = ''] = process.argv.slice(2)
if (phase === 'ours') await ours(from, to)
else if (phase === 'release') await (await import('./release.ts')).release(from, to)
else if (phase === 'floor') floor(from, to)
else copy(from, to)
