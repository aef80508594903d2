// Builds Pagefind's index of a file of articles as it comes; a process of its own, so that its memory can be measured.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { close, createIndex } from 'pagefind'
import { readArticles } from './articles.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const [file = '', outDir = ''] = process.argv.slice(2)
const { index, errors } = await createIndex()
if (!index) throw new Error(errors.join('; '))
for (const { url, title, paras } of await readArticles(file)) {
  const body = paras.map((text) => `<p>${escaped(text)}</p>`).join('\n')
  const content = `<!doctype html><html lang="zh-CN"><title>${escaped(title)}</title><body><main><h1>${escaped(title)}</h1>${body}</main>`
  const added = await index.addHTMLFile({ url, content })
  if (added.errors.length > 0) throw new Error(added.errors.join('; '))
}
const made = await index.getFiles()
if (made.errors.length > 0) throw new Error(made.errors.join('; '))
for (const file of made.files) {
  const target = path.join(outDir, 'pagefind', ...file.path.split(/[\\/]/))
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, file.content)
}
await close()
