import * as words from '../../src/words/index.ts'
import { startKeeping } from './keep.ts'
import { startPrinted } from './printed.ts'
import { startParagraphs } from './paragraphs.ts'
import { startSpeaking } from './speak.ts'

/** Lines that only the printed form shows. */
const PRINTED = '.rl'

/** Characters kept of the beginning and the end of a long quotation: mail programs cut long links. */
const QUOTE = { head: 24, tail: 14 } as const

function shortened(quote: string): string {
  const characters = [...quote.replace(/\s+/g, ' ').trim()]
  if (characters.length <= QUOTE.head + QUOTE.tail) return characters.join('')
  return `${characters.slice(0, QUOTE.head).join('')}……${characters.slice(-QUOTE.tail).join('')}`
}

/** The number of the paragraph (cross-heads are not counted) and the words that the reader has marked in the text. */
function marked(prose: Element): { paragraph: number; quote: string } | null {
  const selection = getSelection()
  const node = selection?.anchorNode
  const quote = shortened(selection?.toString() ?? '')
  if (!node || quote === '' || !prose.contains(node)) return null
  const paragraphs = [...prose.children].filter((block) => block.tagName !== 'H2' && !block.matches(PRINTED))
  return { paragraph: paragraphs.findIndex((block) => block.contains(node)) + 1, quote }
}

/** The link that reports an error takes along what is marked in the text at that moment; its form is that of `src/letters/form.ts`. */
function startReport(link: HTMLAnchorElement, prose: Element): void {
  const plain = link.href
  const at = plain.lastIndexOf('=') + 1
  link.addEventListener('click', () => {
    const found = marked(prose)
    const text = decodeURIComponent(plain.slice(at))
      .replace(/^段落：.*$/m, (line) => (found && found.paragraph > 0 ? `段落：第 ${found.paragraph} 段` : line))
      .replace(/^原文：.*$/m, (line) => (found ? `原文：${found.quote}` : line))
    link.href = plain.slice(0, at) + encodeURIComponent(text)
  })
}

function printButton(): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn' })
  made.textContent = words.tools.print
  made.addEventListener('click', () => print())
  return made
}

/** Tools of an article page: its printed form, reading aloud, printing, reporting an error. */
function startReading(prose: Element, acts: Element, said: HTMLElement): void {
  startPrinted()
  acts.append(printButton())
  startSpeaking(
    acts,
    [...prose.children].filter((block) => !block.matches(PRINTED)),
  )
  startParagraphs(prose, said)
  const report = document.getElementById('report')
  if (report instanceof HTMLAnchorElement) startReport(report, prose)
}

/** Fills the bar of an article or an issue with what can be done with it. */
export function startArticle(): void {
  const [prose, acts] = [document.querySelector('.text .prose'), document.querySelector('.acts')]
  if (!acts) return
  const said = Object.assign(document.createElement('p'), { className: 'hint', role: 'status' })
  acts.after(said)
  if (prose) startReading(prose, acts, said)
  startKeeping(acts, said)
}
