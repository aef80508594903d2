import * as words from '../../words/index.ts'
import { fold, unitsOf } from '../fold.ts'
import type { Stretch } from '../match.ts'
import { said } from '../query/said.ts'
import { readyFor } from '../traditional.ts'
import { button, element, link } from './dom.ts'
import { isWriting } from './keys.ts'
import { hitsOf } from './snippet.ts'

/**
 * Texts of an article's page that are searched, each by itself; in the line of facts those with names in them, and the source.
 * Lines that only the printed form shows (`rl`) are passed over. Words that people corrected are searched as printed too:
 * they stand, struck out, among the corrections.
 */
const TEXTS = 'main h1, main .art-h .kick, .prose > :not(.rl), .caps li, .art-h .meta > span, .fixes del'
/** Most phrases that an address may ask to mark, most characters of one, and most characters of them that are said again. */
const LIMITS = { phrases: 20, characters: 1000, said: 40 }

/** Most phrases that the bar says again. */
const MOST_SAID = 3
/** Word before the source of an article. */
const SOURCE = words.bylines.source

/** Texts that the address asks to mark. */
function wanted(): string[] {
  const given = new URLSearchParams(location.search).getAll('hit')
  return given.slice(0, LIMITS.phrases).map((text) => text.slice(0, LIMITS.characters))
}

function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

/** Encloses a stretch of one text node in a mark. */
function enclose(node: Text, { from, to }: Stretch): HTMLElement {
  const piece = from > 0 ? node.splitText(from) : node
  if (to - from < piece.data.length) piece.splitText(to - from)
  const made = element('mark', '')
  piece.replaceWith(made)
  made.append(piece)
  return made
}

/** Marks one hit, which may go over several text nodes (a name in it is a link); gives its first mark. */
function markHit(block: Element, hit: Stretch): HTMLElement | undefined {
  let at = 0
  const marks: HTMLElement[] = []
  for (const node of textNodes(block)) {
    const { length } = node.data
    const [from, to] = [Math.max(0, hit.from - at), Math.min(length, hit.to - at)]
    at += length
    if (from < to) marks.push(enclose(node, { from, to }))
  }
  return marks[0]
}

/** False for what the line of facts says of the article without being a text of it: its length, its review. */
function isSearched(block: Element): boolean {
  return (
    !block.matches('.meta > *') || block.querySelector('a') !== null || block.textContent?.startsWith(SOURCE) === true
  )
}

/** Marks all hits of a text and gives the first mark of each, in order. */
function markBlock(block: Element, phrases: readonly (readonly string[])[]): HTMLElement[] {
  const hits = hitsOf(fold(block.textContent ?? ''), phrases)
  return hits.flatMap((hit) => markHit(block, hit) ?? [])
}

/** Goes to a mark, opening the list of corrections when it stands there; to where it stood when the text is shown as printed. */
function goTo(mark: HTMLElement, home: Element | undefined): void {
  const place = mark.isConnected ? mark : home
  const folded = place?.closest('details')
  if (folded) folded.open = true
  place?.scrollIntoView({ block: 'center' })
}

/** Leads back to the results: to the page before, when these stand there, else to a search for what is marked. */
function backLink(): HTMLElement {
  const base = document.querySelector('main')?.dataset['base'] ?? '/'
  const search = `${location.origin}${base}search/`
  const isBefore = document.referrer.startsWith(search)
  const asked = new URLSearchParams([['q', wanted()[0] ?? '']])
  const made = link('btn', isBefore ? document.referrer : `${search}?${asked.toString()}`, words.hits.back)
  made.addEventListener('click', (event) => {
    if (!isBefore || history.length < 2 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.back()
  })
  return made
}

/** The bar that says how many hits there are and goes from one to the next; keys n and p do the same. */
class HitBar {
  private at = -1
  private readonly status = element('span', '')
  private readonly keys = (event: KeyboardEvent): void => this.key(event)
  private readonly homes: readonly (Element | undefined)[]

  constructor(
    private readonly marks: readonly HTMLElement[],
    private readonly asked: string,
  ) {
    this.homes = marks.map(({ parentElement }) => parentElement ?? undefined)
  }

  /** Puts the bar at the end of the page. */
  show(): void {
    this.status.setAttribute('role', 'status')
    const text = words.hits
    const told = this.marks.length === 0 ? text.none : text.all
    this.status.textContent = words.fill(told, { asked: this.asked, n: this.marks.length })
    const ways = element('span', 'hit-go', this.button(text.previous, -1), this.button(text.next, 1))
    const bar = element(
      'div',
      'hit-bar',
      this.status,
      ways,
      backLink(),
      button(words.hits.close, () => this.close(bar)),
    )
    bar.setAttribute('role', 'region')
    bar.setAttribute('aria-label', text.bar)
    document.querySelector('main')?.append(bar)
    document.addEventListener('keydown', this.keys)
    if (scrollY === 0 && location.hash === '') this.go(1)
  }

  /** Takes the bar and the marks away; the words stay. */
  private close(bar: HTMLElement): void {
    document.removeEventListener('keydown', this.keys)
    bar.remove()
    for (const mark of document.querySelectorAll('main mark')) mark.replaceWith(...mark.childNodes)
  }

  private button(text: string, step: number): HTMLElement {
    const made = button(text, () => this.go(step))
    made.setAttribute('aria-keyshortcuts', step > 0 ? 'n' : 'p')
    return made
  }

  private key(event: KeyboardEvent): void {
    const isFree = !isWriting(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    if (isFree && event.key === 'n') this.go(1)
    if (isFree && event.key === 'p') this.go(-1)
  }

  private go(step: number): void {
    const count = this.marks.length
    if (count === 0) return
    this.marks[this.at]?.classList.remove('now')
    this.at = this.at < 0 ? (step > 0 ? 0 : count - 1) : (this.at + step + count) % count
    const mark = this.marks[this.at] as HTMLElement
    mark.classList.add('now')
    goTo(mark, this.homes[this.at])
    this.status.textContent = words.fill(words.hits.at, { asked: this.asked, at: this.at + 1, n: count })
  }
}

/** Marks in the article what its address asks for (`?hit=…`, several allowed) and shows the bar. Refused when a file cannot be had. */
export async function startHits(): Promise<void> {
  const texts = wanted()
  const blocks = [...document.querySelectorAll(TEXTS)].filter(isSearched)
  await readyFor([...texts, ...blocks.map(({ textContent }) => textContent)].join('\n'))
  const phrases = texts.map(unitsOf).filter((units) => units.length > 0)
  if (phrases.length === 0) return
  const marks = blocks.flatMap((block) => markBlock(block, phrases))
  const asked = texts.map((text) => words.fill(words.marks.quote, { text: said(text, LIMITS.said) }))
  const most = asked.length > MOST_SAID ? words.marks.others : ''
  new HitBar(marks, asked.slice(0, MOST_SAID).join('') + most).show()
}
