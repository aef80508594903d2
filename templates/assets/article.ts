import { startPrinted } from './printed.ts'
import { startSpeaking } from './speak.ts'

const LONGEST_QUOTE = 120

/** The number of the paragraph and the words that the reader has marked in the text. */
function marked(prose: Element): { paragraph: number; quote: string } | null {
  const selection = getSelection()
  const node = selection?.anchorNode
  const quote = (selection?.toString() ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE)
  if (!node || quote === '' || !prose.contains(node)) return null
  const paragraph = [...prose.children].findIndex((block) => block.contains(node)) + 1
  return { paragraph, quote }
}

/** The link that reports an error takes along what is marked in the text at that moment. */
function startReport(link: HTMLAnchorElement, prose: Element): void {
  const plain = link.href
  link.addEventListener('click', () => {
    const found = marked(prose)
    const [head = '', body = ''] = plain.split(/(?<=[?&]body=)/)
    if (!found) return void (link.href = plain)
    const text = decodeURIComponent(body)
      .replace(/第\s*段/, `第${found.paragraph}段`)
      .replace('原句：', () => `原句：${found.quote}`)
    link.href = head + encodeURIComponent(text)
  })
}

function printButton(): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn' })
  made.textContent = '打印'
  made.addEventListener('click', () => print())
  return made
}

/** What an article page can do beyond being read: its printed form, reading aloud, printing, reporting an error. */
export function startArticle(): void {
  const [prose, acts] = [document.querySelector('.text .prose'), document.querySelector('.text .acts')]
  if (!prose || !acts) return
  startPrinted()
  acts.append(printButton())
  startSpeaking(acts, [...prose.children])
  const report = document.getElementById('report')
  if (report instanceof HTMLAnchorElement) startReport(report, prose)
}
