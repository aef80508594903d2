/** Attributes of an element: text, true (present without a value), or false and undefined (absent). */
export type Attributes = Record<string, string | number | boolean | undefined>

type Child = Node | string | null | false

/** Makes an element; its texts are always text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  children: readonly Child[] | string = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    made.setAttribute(key, value === true ? '' : String(value))
  }
  const all = typeof children === 'string' ? [children] : children
  made.append(...all.filter((child): child is Node | string => child !== null && child !== false))
  return made
}

/** A list of lines. */
export const ul = (items: readonly Child[], attributes: Attributes = {}): HTMLUListElement =>
  el(
    'ul',
    attributes,
    items.map((item) => el('li', {}, [item])),
  )

/** A key as it is shown: a capital letter is the letter with Shift. */
export const keyLabel = (key: string): string => (/^[A-Z]$/.test(key) ? `Shift ${key}` : key)

/** A button that does something; `key` is the key that does the same, `class` comes beside that of all buttons. */
export function button(text: string, run: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const { key, class: more, ...rest } = attributes
  const shown = key === undefined ? null : el('kbd', {}, keyLabel(String(key)))
  const name = more === undefined ? 'btn' : `btn ${more}`
  const made = el('button', { type: 'button', class: name, ...rest }, [text, shown])
  made.addEventListener('click', run)
  return made
}

/** The element of that id; a missing one is a programmer's error. */
export function elementOf(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`no element ${id}`)
  return found
}

/** Puts new contents into an element. */
export function fillElement(parent: HTMLElement, children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child): child is Node | string => child !== null && child !== false))
}

/** An input of a form under its label. */
export function field(id: string, label: string, input: HTMLElement): HTMLElement {
  input.id = id
  return el('p', { class: 'field' }, [el('label', { for: id }, label), input])
}
