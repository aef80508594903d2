import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeArticle } from '../../../src/compose/article-file.ts'
import { madeArchive } from '../site/archive.ts'

const SITE =
  'title: 柳河文库\npaper: 柳河报\nplace: 临江市柳河区\nrhythm: { every: week, weekday: 1 }\nurl: https://example.org\n'

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** An archive folder with about so many invented articles, the same every time; gives how many. */
export function writeContent(dir: string, size: number): number {
  const { articles } = madeArchive(size)
  write(path.join(dir, 'site.yaml'), SITE)
  for (const { article } of articles) {
    const issue = article.id.replace(/-\d+-\d+$/, '')
    write(path.join(dir, 'articles', issue, `${article.id}.md`), writeArticle(article))
  }
  return articles.length
}

/** Puts a sentence behind the last paragraph of one article in the middle of the archive. */
export function editOne(dir: string): void {
  const issues = readdirSync(path.join(dir, 'articles')).sort()
  const folder = path.join(dir, 'articles', issues[issues.length >> 1] ?? '')
  const file = path.join(folder, readdirSync(folder)[0] ?? '')
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}步道又长了一公里。\n`)
}

const LAYOUT = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="stylesheet" href="/site.css"></head><body><header><a href="/">{{ .Site.Title }}</a></header><main>
{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>`
const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>{{ end }}`
const SINGLE = `{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}{{ range .Params.reporters }} {{ . }}{{ end }}</p>{{ .Content }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}`
const CONFIG = `baseURL = "https://example.org/"
title = "柳河文库"
languageCode = "zh-Hans"
[taxonomies]
reporter = "reporters"
leader = "leaders"
`

/** A site for Hugo of the same articles: a page for each article, issue, reporter and leader, feeds and a sitemap. */
export function writeHugo(contentDir: string, dir: string): void {
  for (const [file, text] of [
    ['config.toml', CONFIG],
    ['layouts/_default/baseof.html', LAYOUT],
    ['layouts/_default/list.html', LIST],
    ['layouts/_default/single.html', SINGLE],
  ] as const)
    write(path.join(dir, file), text)
  const articles = path.join(contentDir, 'articles')
  for (const issue of readdirSync(articles)) {
    write(path.join(dir, 'content', issue, '_index.md'), `---\ntitle: "${issue}"\n---\n`)
    for (const name of readdirSync(path.join(articles, issue))) {
      const text = readFileSync(path.join(articles, issue, name), 'utf8')
      const names = [...text.matchAll(/\{ id: [^,]+, name: ([^,}]+)/g)].map(([, each = '']) => each)
      const head = [
        `title: ${/^title: (.*)$/m.exec(text)?.[1] ?? 'null'}`,
        `date: ${issue}`,
        `reporters: ${/^reporters: (.*)$/m.exec(text)?.[1] ?? '[]'}`,
        `leaders: [${names.join(', ')}]`,
      ]
      const body = text.slice(text.indexOf('\n---\n') + 5)
      write(path.join(dir, 'content', issue, name), `---\n${head.join('\n')}\n---\n${body}`)
    }
  }
}
