import * as words from '../../src/words/index.ts'

/** The online citation of the page, the first form; empty where the page has none. */
function citation(): string {
  return document.querySelectorAll('.cite .c-t')[1]?.textContent ?? ''
}

/** Copies the citation with the paragraph's address, and says so; where the clipboard is closed the address bar has it. */
async function cite(id: string, said: HTMLElement): Promise<void> {
  const n = id.slice(1)
  const text = citation().replace(/(?:#[^.]*)?\.$/, `#${id}.`)
  try {
    await navigator.clipboard.writeText(text)
    said.textContent = words.fill(words.tools.paragraphCopied, { n })
  } catch {
    said.textContent = words.fill(words.tools.paragraphShown, { n })
  }
}

/**
 * Gives each paragraph a mark that is its link and, when chosen, copies its citation. The mark has no text of its own, so
 * that the paragraph is copied and read aloud as it stands; `said` announces what was done.
 */
export function startParagraphs(prose: Element, said: HTMLElement): void {
  for (const paragraph of prose.querySelectorAll<HTMLElement>('p[id]')) {
    const mark = document.createElement('a')
    Object.assign(mark, { className: 'pn', href: `#${paragraph.id}` })
    mark.setAttribute('aria-label', words.fill(words.tools.paragraph, { n: paragraph.id.slice(1) }))
    mark.addEventListener('click', () => void cite(paragraph.id, said))
    paragraph.append(mark)
  }
}
