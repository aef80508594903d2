import * as words from '../../words/index.ts'
import { FORMATS } from './basket-formats.ts'
import { button, element } from './dom.ts'
import { pageAt, saveFile } from './files.ts'

/** Key of the browser's memory for addresses put aside, and the most of them. */
const KEY = 'basket'
const MOST = 500
/** Pages that are asked for at a time. */
const AT_ONCE = 6

/** Addresses of articles that the reader put aside, in order; nothing where the browser keeps nothing for us. */
function kept(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** The address of an article without what a search put behind it. */
const plainAddress = (link: HTMLAnchorElement): string => link.pathname

async function pagesAt(addresses: readonly string[]): Promise<Document[] | null> {
  const pages: Document[] = []
  for (let at = 0; at < addresses.length; at += AT_ONCE) {
    const some = await Promise.all(addresses.slice(at, at + AT_ONCE).map(pageAt))
    for (const page of some) if (page) pages.push(page)
    if (some.includes(null)) return null
  }
  return pages
}

/** The basket of results: a tick at each, all of a search at once, and the lot as a file. */
class Basket {
  private readonly said = element('p', 'hint')
  private readonly forms = element('p', 'inl')

  constructor(
    private readonly place: HTMLElement,
    private readonly list: HTMLElement,
    private readonly found: (most: number) => Promise<string[]>,
  ) {
    this.said.setAttribute('role', 'status')
    const all = button(words.basket.all, () => this.takeAll())
    this.place.replaceChildren(element('p', 'inl', all), this.said, this.forms)
    this.forms.append(
      ...Object.keys(FORMATS).map((name) => button(name, () => this.save(name))),
      button(words.basket.clear, () => this.keep([])),
    )
    this.place.hidden = false
    new MutationObserver(() => this.show()).observe(list, { childList: true })
    this.show()
  }

  private keep(addresses: readonly string[]): void {
    const unique = [...new Set(addresses)].slice(0, MOST)
    try {
      localStorage.setItem(KEY, JSON.stringify(unique))
    } catch {
      // Then nothing is put aside, as the count says.
    }
    this.show()
  }

  /** Ticks what is put aside, and says how much it is. */
  private show(): void {
    const now = kept()
    for (const item of this.list.children) this.tick(item, now)
    this.said.textContent = words.fill(words.basket.count, { n: now.length })
    this.forms.hidden = now.length === 0
  }

  private tick(item: Element, now: readonly string[]): void {
    const link = item.querySelector<HTMLAnchorElement>('h3 a')
    if (!link) return
    const address = plainAddress(link)
    const box = item.querySelector<HTMLInputElement>('.tick input') ?? this.tickBox(item, link)
    box.checked = now.includes(address)
  }

  private tickBox(item: Element, link: HTMLAnchorElement): HTMLInputElement {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' })
    const { take, title } = words.basket
    const name = element('span', 'vh', `${words.marks.colon}${link.textContent ?? ''}`)
    box.addEventListener('change', () => {
      const others = kept().filter((each) => each !== plainAddress(link))
      this.keep(box.checked ? [...others, plainAddress(link)] : others)
    })
    item
      .querySelector('article')
      ?.append(element('label', 'tick', box, element('span', '', element('span', '', take), title), name))
    return box
  }

  private async takeAll(): Promise<void> {
    this.keep([...kept(), ...(await this.found(MOST))])
  }

  private async save(name: string): Promise<void> {
    const format = FORMATS[name]
    this.said.textContent = words.tools.keeping
    const pages = await pagesAt(kept())
    if (!format || !pages) return void (this.said.textContent = words.tools.notKept)
    saveFile(`${words.basket.file}.${format.ending}`, format.type, format.text(pages))
    this.show()
  }
}

/** Starts the basket in `place`; `found` gives the addresses of the articles of the present answer, so many at most. */
export const startBasket = (
  place: HTMLElement,
  list: HTMLElement,
  found: (most: number) => Promise<string[]>,
): unknown => new Basket(place, list, found)
