import * as words from '../../words/index.ts'
import type { SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import type { NameEntry, NameKind } from '../format.ts'
import { FIELD_NAMES } from '../query/query.ts'
import { readyFor } from '../traditional.ts'
import { element } from './dom.ts'
import { articlesText } from './words.ts'

/** Most names suggested at a time. */
const MOST = 8
const KINDS: Readonly<Record<NameKind, string>> = words.found.kinds

/** Signs before a word that are no part of it: minus, field, opening quotation mark. */
const BEFORE = new RegExp(`^[-－−]?(?:(?:${Object.values(FIELD_NAMES).flat().join('|')})[:：])?["“「『＂]?`, 'u')

/** Names that complete the word which is being written, and that word. */
interface Suggested {
  word: string
  entries: readonly NameEntry[]
}

/** Words that may be being written at the end of a text, the longer first: pinyin over several words, the word after the last space. */
function wordsBegun(text: string): string[] {
  const spaced = /(?:[a-z]+ ){1,3}[a-z]+$/iu.exec(text)?.[0]
  const last = (/\S*$/u.exec(text)?.[0] ?? '').replace(BEFORE, '')
  return spaced === undefined ? [last] : [spaced, last]
}

/** Names that begin as a word does, in characters, in pinyin or in initials, the more frequent first; the word itself left out. */
async function completing(engine: SearchEngine, word: string): Promise<NameEntry[]> {
  const units = unitsOf(word)
  const [first = ''] = units
  const begin = units.join('')
  if (begin === '') return []
  const isLatin = /^[a-z]+$/.test(begin)
  const entries = await engine.names(isLatin ? begin.slice(0, 1) : first)
  const fits = ([text, , pinyin, initials]: NameEntry): boolean =>
    isLatin ? pinyin.startsWith(begin) || initials.startsWith(begin) : unitsOf(text).join('').startsWith(begin)
  return entries.filter((entry) => fits(entry) && entry[0] !== word).slice(0, MOST)
}

/** Names for what is being written at the end of a text. Refused when a file cannot be had. */
export async function suggestionsFor(engine: SearchEngine, text: string): Promise<Suggested> {
  await readyFor(text)
  for (const word of wordsBegun(text)) {
    const entries = await completing(engine, word)
    if (entries.length > 0) return { word, entries }
  }
  return { word: '', entries: [] }
}

/** The list under the box (a combobox of WAI-ARIA): filled while typing, walked with the arrow keys. */
export class Suggestions {
  private at = -1
  private word = ''

  constructor(
    private readonly box: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly chosen: () => void,
  ) {
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', words.found.names)
    list.addEventListener('mousedown', (event) => this.press(event))
    box.addEventListener('keydown', (event) => this.key(event))
    box.addEventListener('blur', () => this.close())
  }

  /** Shows names; none closes the list. */
  show({ word, entries }: Suggested): void {
    this.word = word
    this.list.replaceChildren(...entries.map(optionOf))
    this.at = -1
    this.list.hidden = entries.length === 0
    this.box.setAttribute('aria-expanded', String(entries.length > 0))
    this.box.removeAttribute('aria-activedescendant')
  }

  /** Closes the list. */
  close(): void {
    this.show({ word: '', entries: [] })
  }

  private press(event: Event): void {
    const option = (event.target as Element).closest('[role=option]')
    if (!option) return
    event.preventDefault()
    this.take(option)
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) return
    if (event.key === 'Escape') this.close()
    else if (event.key === 'ArrowDown') this.move(1)
    else if (event.key === 'ArrowUp') this.move(-1)
    else if (event.key === 'Enter' && this.at >= 0) this.take(this.list.children[this.at] as Element)
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  private move(step: number): void {
    const count = this.list.children.length
    this.at = (((this.at + step + (this.at < 0 && step < 0 ? 1 : 0)) % count) + count) % count
    for (const [at, option] of [...this.list.children].entries())
      option.setAttribute('aria-selected', String(at === this.at))
    this.box.setAttribute('aria-activedescendant', this.list.children[this.at]?.id ?? '')
  }

  private take(option: Element): void {
    const before = this.box.value.slice(0, this.box.value.length - this.word.length)
    this.box.value = before + ((option as HTMLElement).dataset['text'] ?? '')
    this.close()
    this.chosen()
  }
}

function optionOf([text, kind, , , articles, means = '']: NameEntry, at: number): HTMLElement {
  const note =
    kind !== 'alias'
      ? `${KINDS[kind]}　${articlesText(articles)}`
      : words.fill(words.found.means, { kind: KINDS[kind], name: means })
  const option = element('li', '', element('span', '', text), element('span', 'hint', note))
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.id = `search-suggestion-${at}`
  option.dataset['text'] = text
  return option
}
