import * as words from '../../src/words/index.ts'

/** A name, the address of its page or line, and other forms of the name. */
type Entry = readonly [name: string, url: string, ...variants: string[]]

/** Most names that are shown for what is typed. */
const MOST = 60

/** The letters of a name, as the end of its address has them. */
const lettersOf = (url: string): string => (/([a-z0-9-]+)\/?$/.exec(url)?.[1] ?? '').replaceAll('-', '')

function fits([name, url, ...variants]: Entry, typed: string): boolean {
  if (/^[a-z ]+$/i.test(typed)) return lettersOf(url).startsWith(typed.toLowerCase().replaceAll(' ', ''))
  return [name, ...variants].some((each) => each.includes(typed))
}

function line([textContent, href]: Entry): HTMLLIElement {
  const item = document.createElement('li')
  item.append(Object.assign(document.createElement('a'), { href, textContent }))
  return item
}

/** Sends on to where somebody stands now, when the address names a line that this page no longer has. */
async function follow(names: () => Promise<Entry[]>): Promise<void> {
  const { hash, protocol } = location
  if (hash === '' || protocol === 'file:' || document.getElementById(hash.slice(1))) return
  const found = (await names()).find(([, url]) => url.endsWith(hash))
  if (found) location.replace(found[1])
}

/** The box beside the list of people: names by any of their characters, or by the letters that they begin with. */
export function startPeople(): void {
  const box = document.getElementById('people-filter')
  const [field, list, said] = ['input', 'ul', '[role=status]'].map((each) => box?.querySelector(each))
  if (!box || !list || !said || !(field instanceof HTMLInputElement)) return
  let loading: Promise<Entry[]> | undefined
  const names = (): Promise<Entry[]> =>
    (loading ??= fetch(box.dataset['src'] ?? '')
      .then((answer) => (answer.ok ? (answer.json() as Promise<Entry[]>) : []))
      .catch(() => []))
  const show = async (): Promise<void> => {
    const all = await names()
    const typed = field.value.trim()
    const found = typed === '' ? [] : all.filter((entry) => fits(entry, typed))
    said.textContent = typed === '' ? '' : words.fill(words.counts.people, { n: found.length })
    list.replaceChildren(...found.slice(0, MOST).map(line))
  }
  box.hidden = false
  field.addEventListener('input', () => void show())
  void follow(names)
}
