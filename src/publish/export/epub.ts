import { strToU8, zipSync, type Zippable } from 'fflate'
import type { PlainArticle } from '../../site/feeds/plain-article.ts'
import { ZIP_TIME } from '../../site/zipped.ts'
import type { BookIssue, YearBook } from './year-book.ts'

/** Characters that XML 1.0 forbids. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const STYLE = `body { line-height: 1.8 }
h1, h2 { text-align: center }
h3 { margin: 2em 0 .3em }
p { margin: 0; text-indent: 2em }
p.over, p.under, p.credits, p.lines { text-indent: 0 }
p.credits { font-size: .9em }
`

const xml = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

function page(title: string, language: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${xml(language)}" lang="${xml(language)}">
<head><title>${xml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>${body}</body>
</html>
`
}

const line = (style: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<p class="${style}">${xml(text)}</p>`

function blockHtml({ kind, text }: PlainArticle['blocks'][number]): string {
  if (kind === 'crosshead') return `<h4>${xml(text)}</h4>`
  if (kind === 'lines') return `<p class="lines">${text.split('\n').map(xml).join('<br/>')}</p>`
  return `<p>${xml(text)}</p>`
}

function articleHtml({ id, kicker, headline, subtitle, credits, blocks }: PlainArticle): string {
  const head = `${line('over', kicker)}<h3>${xml(headline)}</h3>${line('under', subtitle)}${line('credits', credits.join('，'))}`
  return `<section id="a-${xml(id)}">${head}${blocks.map(blockHtml).join('\n')}</section>`
}

function issueHtml({ title, pages }: BookIssue): string {
  const inPages = pages.map((each) => `<h2>${xml(each.title)}</h2>\n${each.articles.map(articleHtml).join('\n')}`)
  return `<h1>${xml(title)}</h1>\n${inPages.join('\n')}`
}

const fileOf = ({ id }: BookIssue): string => `issue-${id}.xhtml`

function navHtml({ title, issues }: YearBook): string {
  const entry = (issue: BookIssue): string => {
    const articles = issue.pages.flatMap((each) => each.articles)
    const inner = articles.map(
      ({ id, headline }) => `<li><a href="${fileOf(issue)}#a-${xml(id)}">${xml(headline)}</a></li>`,
    )
    const list = inner.length === 0 ? '' : `<ol>${inner.join('')}</ol>`
    return `<li><a href="${fileOf(issue)}">${xml(issue.title)}</a>${list}</li>`
  }
  return `<nav epub:type="toc" id="toc"><h1>${xml(title)}</h1><ol>${issues.map(entry).join('\n')}</ol></nav>`
}

function packageFile({ title, paper, language, last, rights, issues }: YearBook): string {
  const items = issues.map(
    (issue, at) => `<item id="i${at}" href="${fileOf(issue)}" media-type="application/xhtml+xml"/>`,
  )
  const refs = issues.map((_, at) => `<itemref idref="i${at}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xml(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:newspaper:${encodeURIComponent(title)}</dc:identifier>
<dc:title>${xml(title)}</dc:title>
<dc:language>${xml(language)}</dc:language>
<dc:publisher>${xml(paper)}</dc:publisher>
<dc:date>${last}</dc:date>${rights === undefined ? '' : `\n<dc:rights>${xml(rights)}</dc:rights>`}
<meta property="dcterms:modified">${last}T00:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine><itemref idref="nav"/>${refs.join('')}</spine>
</package>
`
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** A year as a book for reading devices: the bytes of an EPUB 3.3 file, a chapter an issue, contents down to the articles. */
export function epubBook(book: YearBook): Uint8Array {
  const { title, language, issues } = book
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'book/package.opf': strToU8(packageFile(book)),
    'book/nav.xhtml': strToU8(page(title, language, navHtml(book))),
    'book/book.css': strToU8(STYLE),
  }
  for (const issue of issues) files[`book/${fileOf(issue)}`] = strToU8(page(issue.title, language, issueHtml(issue)))
  return zipSync(files, { mtime: ZIP_TIME, level: 6 })
}
