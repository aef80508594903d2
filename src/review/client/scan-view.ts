import type { ReviewPage } from '../protocol.ts'
import type { Actions } from './actions.ts'
import { el } from './dom.ts'
import { KIND_LABELS, pageLabel } from './labels.ts'

const blockAt = (event: Event): number | null => {
  const at = (event.target as Element).closest('[data-at]')?.getAttribute('data-at')
  return at === null || at === undefined ? null : Number(at)
}

/** The pane of the scan: a click puts the cursor on a line, a line that is dragged goes to the article it is dropped on. */
export function scanPane(actions: Actions): HTMLElement {
  const pane = el('div', { id: 'scan', class: 'facs', tabindex: 0, role: 'region', 'aria-label': '版面图' })
  let dragged: number | null = null
  pane.addEventListener('click', (event) => {
    const at = blockAt(event)
    if (at !== null) actions.goBlock(at)
  })
  pane.addEventListener('dragstart', (event) => void (dragged = blockAt(event)))
  pane.addEventListener('dragover', (event) => {
    if (dragged !== null && blockAt(event) !== null) event.preventDefault()
  })
  pane.addEventListener('drop', (event) => {
    const to = blockAt(event)
    event.preventDefault()
    if (dragged !== null && to !== null) actions.perform({ do: 'to-article', from: dragged, to })
    dragged = null
  })
  return pane
}

function boxes({ blocks }: ReviewPage, here: number): HTMLElement[] {
  return blocks.flatMap(({ boxes: places, kind, doubt, article, line }, at) =>
    places.map(([x, y, width, height]) => {
      const marks = [at === here && 'here', doubt !== null && 'doubt', (article ?? 0) % 2 === 1 && 'odd']
      const box = el('div', {
        class: ['box', ...marks.filter((mark) => mark !== false)].join(' '),
        'data-at': at,
        draggable: 'true',
        title: `第 ${line} 行：${KIND_LABELS[kind]}${doubt === null ? '' : '，有疑问'}`,
      })
      const sides = { left: x, top: y, width, height }
      for (const [side, share] of Object.entries(sides)) box.style.setProperty(side, `${share * 100}%`)
      return box
    }),
  )
}

/** Draws a page's scan with the boxes of its lines, the cursor on one block; hidden where no places are known. */
export function drawScan(pane: HTMLElement, page: ReviewPage & { issue: string }, here: number): void {
  pane.hidden = page.blocks.every((block) => block.boxes.length === 0)
  if (pane.hidden) return
  const src = `/api/scan?${new URLSearchParams({ issue: page.issue, page: page.page }).toString()}`
  const known = pane.querySelector('img')
  const picture =
    known?.getAttribute('src') === src ? known : el('img', { src, alt: pageLabel(page.page), draggable: 'false' })
  pane.replaceChildren(el('div', {}, [picture, ...boxes(page, here)]))
  pane.querySelector('.box.here')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
