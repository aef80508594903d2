import * as words from '../../src/words/index.ts'
import { swipe } from './swipe.ts'

/**
 * A viewer for the scan of a page: drag, wheel, pinch, double click and keys move and enlarge it, buttons turn it and lead
 * to the pages before and after. Without it the link opens the picture itself. Positions are pixels of the screen; `scale`
 * is screen pixels for a pixel of the largest picture.
 */
type Point = { x: number; y: number }

const STEP = 1.4
const LARGEST = 3
const PAN = 80
/** End of an address that opens the viewer at once. */
const OPEN = '#view'

function button(text: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: text })
  made.addEventListener('click', act)
  return made
}

class Viewer {
  private readonly dialog = Object.assign(document.createElement('dialog'), { className: 'zoom' })
  private readonly stage = Object.assign(document.createElement('div'), { className: 'zoom-stage', tabIndex: 0 })
  private readonly image = Object.assign(new Image(), { draggable: false })
  private readonly pointers = new Map<number, Point>()
  private readonly size: { width: number; height: number }
  private at: Point = { x: 0, y: 0 }
  private scale = 0
  /** Quarter turns to the right, 0 to 3. */
  private turns = 0

  constructor(private readonly link: HTMLAnchorElement) {
    this.size = { width: Number(link.dataset['width']), height: Number(link.dataset['height']) }
    Object.assign(this.image, this.size)
    const page = link.dataset['label'] ?? ''
    this.dialog.setAttribute('aria-label', page + words.tools.scan)
    this.stage.setAttribute('role', 'group')
    this.stage.setAttribute('aria-label', words.fill(words.tools.scanKeys, { page }))
    this.stage.append(this.image)
    this.dialog.append(this.tools(page), this.stage)
    document.body.append(this.dialog)
    this.listen()
  }

  /** Shows at once the picture that the page shows, and the largest one when it has come. */
  open(): void {
    const shown = this.link.querySelector('img')
    this.image.alt = shown?.alt ?? ''
    this.image.src ||= shown?.currentSrc ?? this.link.href
    this.dialog.showModal()
    this.stage.focus()
    this.fit()
    const full = Object.assign(new Image(), { src: this.link.href })
    const swap = (): string => (this.image.src = full.src)
    void full.decode().then(swap, () => undefined)
  }

  private tools(page: string): HTMLElement {
    const row = Object.assign(document.createElement('div'), { className: 'zoom-tools' })
    const label = Object.assign(document.createElement('b'), { textContent: page })
    const { previous, next } = this.link.dataset
    row.append(label)
    if (previous) row.append(button(words.tools.previousPage, () => this.turnTo(previous)))
    if (next) row.append(button(words.tools.nextPage, () => this.turnTo(next)))
    row.append(
      button(words.tools.larger, () => this.zoom(STEP)),
      button(words.tools.smaller, () => this.zoom(1 / STEP)),
      button(words.tools.whole, () => this.fit()),
      button(words.tools.rotate, () => this.rotate()),
      button(words.tools.toText, () => this.toText()),
      button(words.tools.close, () => this.dialog.close()),
    )
    return row
  }

  /** Opens the scan of another page. */
  private turnTo(address: string | undefined): void {
    if (address) location.assign(address + OPEN)
  }

  /** Leads from the scan to the list of its articles. */
  private toText(): void {
    this.dialog.close()
    document.getElementById('toc')?.scrollIntoView()
  }

  private rotate(): void {
    this.turns = (this.turns + 1) % 4
    this.fit()
  }

  /** Width and height of the picture as it stands. */
  private get turned(): { width: number; height: number } {
    const { width, height } = this.size
    return this.turns % 2 === 0 ? { width, height } : { width: height, height: width }
  }

  private get whole(): number {
    const { width, height } = this.turned
    return Math.min(this.stage.clientWidth / width, this.stage.clientHeight / height)
  }

  private fit(): void {
    this.scale = this.whole
    this.move(0, 0)
  }

  /** Enlarges around a point of the stage, its middle unless told otherwise. */
  private zoom(factor: number, around = { x: this.stage.clientWidth / 2, y: this.stage.clientHeight / 2 }): void {
    const scale = Math.min(Math.max(this.scale * factor, this.whole), Math.max(LARGEST, this.whole))
    const ratio = scale / this.scale
    this.scale = scale
    this.move((around.x - this.at.x) * (1 - ratio), (around.y - this.at.y) * (1 - ratio))
  }

  /** Moves the picture, but never off the stage; what is smaller than the stage stands in its middle. */
  private move(x: number, y: number): void {
    const within = (to: number, room: number): number => (room > 0 ? room / 2 : Math.min(0, Math.max(room, to)))
    const { width, height } = this.turned
    this.at = {
      x: within(this.at.x + x, this.stage.clientWidth - width * this.scale),
      y: within(this.at.y + y, this.stage.clientHeight - height * this.scale),
    }
    const corner = ['', `translateX(${width}px)`, `translate(${width}px, ${height}px)`, `translateY(${height}px)`]
    const turn = this.turns === 0 ? '' : ` ${corner[this.turns] ?? ''} rotate(${this.turns * 90}deg)`
    this.image.style.transform = `translate(${this.at.x}px, ${this.at.y}px) scale(${this.scale})${turn}`
  }

  private point(event: MouseEvent): Point {
    const box = this.stage.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  private drag(event: PointerEvent): void {
    const [from, to] = [this.pointers.get(event.pointerId), this.point(event)]
    if (!from) return
    this.pointers.set(event.pointerId, to)
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1]
    if (!other) return this.move(to.x - from.x, to.y - from.y)
    const apart = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y) || 1
    this.zoom(apart(to) / apart(from), { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 })
  }

  private press(event: KeyboardEvent): void {
    const larger = (): void => this.zoom(STEP)
    const { previous, next } = this.link.dataset
    const keys: Record<string, () => void> = {
      ArrowLeft: () => this.move(PAN, 0),
      ArrowRight: () => this.move(-PAN, 0),
      ArrowUp: () => this.move(0, PAN),
      ArrowDown: () => this.move(0, -PAN),
      PageUp: () => this.turnTo(previous),
      PageDown: () => this.turnTo(next),
      '+': larger,
      '=': larger,
      '-': () => this.zoom(1 / STEP),
      '0': () => this.fit(),
      r: () => this.rotate(),
    }
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (act) event.preventDefault()
    act?.()
  }

  private listen(): void {
    const on = this.stage.addEventListener.bind(this.stage) as HTMLElement['addEventListener']
    on('pointerdown', (event) => {
      this.stage.setPointerCapture(event.pointerId)
      this.pointers.set(event.pointerId, this.point(event))
    })
    on('pointermove', (event) => this.drag(event))
    on('pointerup', ({ pointerId }) => this.pointers.delete(pointerId))
    on('pointercancel', ({ pointerId }) => this.pointers.delete(pointerId))
    on('dblclick', (event) => (this.scale > this.whole ? this.fit() : this.zoom(1 / this.scale, this.point(event))))
    on('wheel', (event) => {
      event.preventDefault()
      this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, this.point(event))
    })
    const { previous, next } = this.link.dataset
    swipe(this.stage, (to) => this.scale <= this.whole && this.turnTo(to === 'next' ? next : previous))
    this.dialog.addEventListener('keydown', (event) => this.press(event))
    addEventListener('resize', () => this.dialog.open && this.fit())
  }
}

/** Makes the links of scans open the viewer, at once where the address asks for it; a click with a key held opens the picture itself. */
export function startViewer(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-zoom]')) {
    let viewer: Viewer | undefined
    const open = (): void => (viewer ??= new Viewer(link)).open()
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open()
    })
    const { previous, next } = link.dataset
    const target = { previous, next }
    if (link.parentElement) swipe(link.parentElement, (to) => target[to] && location.assign(`${target[to]}`))
    if (location.hash === OPEN) open()
  }
}
