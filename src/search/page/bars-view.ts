import * as words from '../../words/index.ts'
import { drawn, element, link } from './dom.ts'
import type { Counted } from './narrow.ts'
import { articlesText } from './words.ts'

/** Heights in rem: the whole picture, its base line, its tallest bar. */
const HEIGHT = { all: 8, base: 6.4, bar: 5 }
/** Most bars that stand side by side; more scroll. */
const FEW = 12

/** Bars of a chart: years, or months of one year, and the address behind each. */
interface Bars {
  title: string
  counted: readonly Counted[]
  hrefOf: (key: string) => string
}

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`
const rem = (value: number): string => `${Math.round(value * 100) / 100}rem`

function bar({ hrefOf, counted }: Bars, at: number, most: number): SVGElement {
  const { key, name, articles } = counted[at] as Counted
  const width = 100 / counted.length
  const [left, middle] = [at * width, (at + 0.5) * width]
  const height = (articles / most) * HEIGHT.bar
  const top = HEIGHT.base - height
  const shown = key.length === 7 ? String(Number(key.slice(5))) : key
  const text = (y: number, className: string, shown: string): SVGElement =>
    drawn('text', { x: percent(middle), y: rem(y), 'text-anchor': 'middle', class: className }, shown)
  return drawn(
    'a',
    { href: hrefOf(key), 'aria-label': words.fill(words.found.bar, { shown, n: articles, name }), 'data-key': key },
    drawn('rect', { class: 'hit', x: percent(left), y: 0, width: percent(width), height: rem(HEIGHT.all) }),
    drawn('rect', {
      class: 'bar1',
      x: percent(left + width / 3),
      y: rem(top),
      width: percent(width / 3),
      height: rem(height),
    }),
    text(7.6, '', shown),
    ' ',
    text(top - 0.4, 'val', String(articles)),
  )
}

/** The bar chart of found articles by year or month; every bar is a link. With the same figures as a table below it. */
export function barsView(bars: Bars): HTMLElement[] {
  const { counted, title, hrefOf } = bars
  if (counted.length === 0) return []
  const most = Math.max(...counted.map(({ articles }) => articles))
  const line = drawn('line', { class: 'axis', x1: 0, x2: '100%', y1: rem(HEIGHT.base), y2: rem(HEIGHT.base) })
  const size = {
    class: 'chart',
    height: rem(HEIGHT.all),
    role: 'group',
    'aria-label': words.fill(words.found.bars, { title }),
  }
  const chart = drawn('svg', size, line, ...counted.map((_, at) => bar(bars, at, most)))
  const frame = element('div', counted.length > FEW ? 'bars wide' : 'bars')
  frame.append(chart)
  const rows = counted.map(({ key, name, articles }) =>
    element('li', '', link('', hrefOf(key), `${name} ${articlesText(articles)}`)),
  )
  const table = element('details', 'bars-t', element('summary', '', words.found.table), element('ul', '', ...rows))
  return [element('p', 'meta', title), frame, table]
}
