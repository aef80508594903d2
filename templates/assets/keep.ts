import { pageAt, saveFile } from '../../src/search/page/files.ts'
import * as words from '../../src/words/index.ts'
import { share } from './share.ts'
import { startKeepingIssue } from './worker.ts'

/** The look of what is kept: it has to do without the site. */
const STYLE = `body{max-width:42rem;margin:auto;padding:1rem;font:1.1rem/1.9 "Songti SC",SimSun,serif}
h1{line-height:1.4}article+article{margin-top:3rem;border-top:1px solid}p{margin:.6em 0}.prose p{text-indent:2em}
footer{font-size:.85rem;overflow-wrap:anywhere}img{max-width:100%}.meta *{margin-inline-end:.8em}`

/** A picture of the site as an address that holds it; '' when it cannot be had. */
async function pictureAt(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok) return ''
  const [reader, bytes] = [new FileReader(), await answer.blob()]
  return new Promise((resolve) => {
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.readAsDataURL(bytes)
  })
}

/** Parts of an article that are kept, and what in them works on the site alone. */
const [KEPT, LEFT] = ['.art-h, .prose, .caps', '.pn, .rl, wbr, .vh']

/** An article as it is read, with its citation, its address, and the picture of its page. */
async function articleOf(page: Document, address: string): Promise<HTMLElement | null> {
  const source = page.querySelector('main article')
  if (!source) return null
  const article = document.createElement('article')
  const parts = [...source.querySelectorAll(KEPT)].map((part) => part.cloneNode(true) as Element)
  article.append(...parts)
  for (const left of article.querySelectorAll(LEFT)) left.remove()
  for (const link of article.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', address).href
  const foot = document.createElement('footer')
  const citation = page.querySelector('.cite .c-t')?.textContent ?? ''
  for (const text of [citation, address])
    foot.append(Object.assign(document.createElement('p'), { textContent: text }))
  const scan = page.querySelector<HTMLElement>('.acts')?.dataset['scan']
  const picture = scan ? await pictureAt(new URL(scan, address).href) : ''
  if (picture !== '') foot.append(Object.assign(document.createElement('img'), { src: picture, alt: '' }))
  article.append(foot)
  return article
}

/** The articles of this page: itself, or all that an issue lists; null when one of them cannot be had. */
async function articlesHere(): Promise<HTMLElement[] | null> {
  const here = location.href.replace(/[?#].*$/, '')
  const addresses = [...document.querySelectorAll<HTMLAnchorElement>('.toc .hl')].map(({ href }) => href)
  if (addresses.length === 0) return [await articleOf(document, here)].filter((each) => each !== null)
  const found: HTMLElement[] = []
  for (const address of addresses) {
    const page = await pageAt(address)
    const article = page && (await articleOf(page, address))
    if (!article) return null
    found.push(article)
  }
  return found
}

/** One file with everything in it; its name is that of the page's address: `2021-11-22-01-03.html`. */
async function keep(said: HTMLElement): Promise<void> {
  said.textContent = words.tools.keeping
  const articles = await articlesHere()
  if (!articles) return void (said.textContent = words.tools.notKept)
  const made = document.implementation.createHTMLDocument(document.title)
  made.documentElement.lang = document.documentElement.lang
  const charset = made.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  made.head.prepend(charset)
  made.body.append(...articles)
  const steps = location.pathname.split('/').filter((step) => step !== '' && step !== 'index.html')
  // The style is put into the text alone: in a document of ours the policy of the site would refuse it.
  const html = new XMLSerializer().serializeToString(made).replace('</head>', `<style>${STYLE}</style></head>`)
  saveFile(`${steps.slice(-4).join('-')}.html`, 'text/html', html)
  said.textContent = words.tools.kept
}

/** Puts the buttons to send and to keep the page into `acts`; `said` tells what became of it. */
export function startKeeping(acts: Element, said: HTMLElement): void {
  const button = (textContent: string, act: (said: HTMLElement) => Promise<void>): void => {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent })
    made.addEventListener('click', () => void act(said))
    acts.append(made)
  }
  button(words.tools.share, share)
  if (location.protocol !== 'file:') button(words.tools.keep, keep)
  void startKeepingIssue(acts, said)
}
