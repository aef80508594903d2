import { startArticle } from './article.ts'
import { startCitations } from './cite.ts'
import { startPeople } from './people.ts'
import { SCRIPTS } from './place.ts'
import { startToday } from './today.ts'
import { startViewer } from './viewer.ts'
import { allowWorkers, startCopies } from './worker.ts'

/** Remembers how the reader wants pages to look. Without it the same controls work, for one page (see site.css). */
const SIZES = ['s', 'm', 'l'] as const
const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
const LINES = ['normal', 'loose'] as const

/** Choices of readers, besides the large edition. */
type Choice = 'size' | 'theme' | 'lines'

/** Reads a remembered choice; null when there is none, or when the browser keeps nothing for us. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Then it holds for this page only.
  }
}

function set(name: Choice, value: string | undefined): void {
  if (value === undefined) delete document.documentElement.dataset[name]
  else document.documentElement.dataset[name] = value
}

function apply(): void {
  const [size, theme, lines] = [read('size'), read('theme'), read('lines')]
  if (read('elder') === 'yes') set('size', 'xl')
  else set('size', SIZES.find((each) => each === size))
  set('theme', THEMES.find((each) => each === theme && each !== 'auto'))
  set('lines', LINES.find((each) => each === lines && each !== 'normal'))
}

function input(id: string): HTMLInputElement | null {
  const found = document.getElementById(id)
  return found instanceof HTMLInputElement ? found : null
}

function check(id: string): void {
  const found = input(id)
  if (found) found.checked = true
}

function listen(name: Choice, values: readonly string[]): void {
  for (const value of values) {
    input(`${name}-${value}`)?.addEventListener('change', () => {
      remember(name, value)
      apply()
    })
  }
}

function showChoices(): void {
  check(`size-${read('size') ?? 'm'}`)
  check(`theme-${read('theme') ?? 'auto'}`)
  check(`lines-${read('lines') ?? 'normal'}`)
  const elder = input('elder')
  if (!elder) return
  elder.checked = read('elder') === 'yes'
  elder.addEventListener('change', () => {
    remember('elder', elder.checked ? 'yes' : 'no')
    apply()
  })
}

/** The script that marks hits, for an article that was opened from results: its address says what to mark. */
function hitsScript(): string | null {
  return new URLSearchParams(location.search).has('hit') ? `${SCRIPTS}hits.js` : null
}

/** Runs another script of the site: a module, or, where pages are files and browsers refuse modules, the classic script that it then is. */
function run(address: string): void {
  if (location.protocol !== 'file:') return void import(address)
  document.head.append(Object.assign(document.createElement('script'), { src: address }))
}

const hits = hitsScript()
allowWorkers()
apply()
addEventListener('load', () => void startCopies())
document.addEventListener('DOMContentLoaded', () => {
  if (hits !== null) run(hits)
  showChoices()
  listen('size', SIZES)
  listen('theme', THEMES)
  listen('lines', LINES)
  startArticle()
  startCitations()
  startViewer()
  startPeople()
  void startToday()
})
