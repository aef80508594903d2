import * as words from '../../src/words/index.ts'

/**
 * A viewer for the scan of a page: drag, wheel, pinch, double click and keys move and enlarge it. Without it the link opens
 * the picture itself. Positions are pixels of the screen; `scale` is screen pixels for a pixel of the largest picture.
 */
type Point = { x: number; y: number }

const STEP = 1.4
const LARGEST = 3
const PAN = 80

class Viewer {
  private readonly dialog = Object.assign(document.createElement('dialog'), { className: 'zoom' })
  private readonly stage = Object.assign(document.createElement('div'), { className: 'zoom-stage', tabIndex: 0 })
  private readonly image = Object.assign(new Image(), { draggable: false })
  private readonly pointers = new Map<number, Point>()
  private readonly width: number
  private readonly height: number
  private at: Point = { x: 0, y: 0 }
  private scale = 0

  constructor(private readonly link: HTMLAnchorElement) {
    this.width = this.image.width = Number(link.dataset['width'])
    this.height = this.image.height = Number(link.dataset['height'])
    this.dialog.setAttribute('aria-label', words.tools.scan)
    this.stage.setAttribute('role', 'group')
    this.stage.setAttribute('aria-label', words.tools.scanKeys)
    this.stage.append(this.image)
    this.dialog.append(this.tools(), this.stage)
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

  private tools(): HTMLElement {
    const row = Object.assign(document.createElement('div'), { className: 'zoom-tools' })
    const button = (text: string, act: () => void): void => {
      const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn' })
      made.textContent = text
      made.addEventListener('click', act)
      row.append(made)
    }
    button(words.tools.larger, () => this.zoom(STEP))
    button(words.tools.smaller, () => this.zoom(1 / STEP))
    button(words.tools.whole, () => this.fit())
    button(words.tools.close, () => this.dialog.close())
    return row
  }

  private get whole(): number {
    return Math.min(this.stage.clientWidth / this.width, this.stage.clientHeight / this.height)
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
    this.at = {
      x: within(this.at.x + x, this.stage.clientWidth - this.width * this.scale),
      y: within(this.at.y + y, this.stage.clientHeight - this.height * this.scale),
    }
    this.image.style.transform = `translate(${this.at.x}px, ${this.at.y}px) scale(${this.scale})`
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
    const keys: Record<string, () => void> = {
      ArrowLeft: () => this.move(PAN, 0),
      ArrowRight: () => this.move(-PAN, 0),
      ArrowUp: () => this.move(0, PAN),
      ArrowDown: () => this.move(0, -PAN),
      '+': larger,
      '=': larger,
      '-': () => this.zoom(1 / STEP),
      '0': () => this.fit(),
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
    this.dialog.addEventListener('keydown', (event) => this.press(event))
    addEventListener('resize', () => this.dialog.open && this.fit())
  }
}

/** Makes the links of scans open the viewer; a click with a key held opens the picture itself. */
export function startViewer(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-zoom]')) {
    let viewer: Viewer | undefined
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      viewer ??= new Viewer(link)
      viewer.open()
    })
  }
}
