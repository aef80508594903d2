import * as words from '../../src/words/index.ts'

/**
 * Events of this day of the year: chosen in the browser, because a finished page cannot know what day it is. Without it, or
 * when there is nothing, the place stays empty and hidden.
 */
interface DayEntry {
  url: string
  text: string
  day: string
}

const two = (count: number): string => String(count).padStart(2, '0')

function line({ url, text, day }: DayEntry): HTMLLIElement {
  const [item, note, link] = [
    document.createElement('li'),
    Object.assign(document.createElement('small'), { textContent: day }),
    Object.assign(document.createElement('a'), { href: url, textContent: text, className: 'hl' }),
  ]
  item.append(note, link)
  return item
}

async function entriesOf(folder: string, today: Date): Promise<DayEntry[]> {
  const answer = await fetch(`${folder}${two(today.getMonth() + 1)}.json`)
  if (!answer.ok) return []
  const days = (await answer.json()) as Record<string, DayEntry[] | undefined>
  return days[`d${two(today.getDate())}`] ?? []
}

/** Fills in the reports of this day of the year, if the page has a place for them. */
export async function startToday(): Promise<void> {
  const place = document.getElementById('today')
  const list = place?.querySelector('ul')
  if (!place || !list) return
  const today = new Date()
  const entries = await entriesOf(place.dataset['src'] ?? '', today).catch((): DayEntry[] => [])
  if (entries.length === 0) return
  const day = place.querySelector('.day')
  if (day) day.textContent = words.fill(words.days.md, { m: today.getMonth() + 1, d: today.getDate() })
  list.append(...entries.map(line))
  place.hidden = false
}
