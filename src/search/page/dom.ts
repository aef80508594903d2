/** Child of an element. */
export type Child = Node | string

/** An element with a class and children. Text is set as text, never read as markup. */
export function element(name: string, className: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

/** A link to an address. */
export function link(className: string, href: string, ...children: Child[]): HTMLElement {
  const made = element('a', className, ...children)
  made.setAttribute('href', href)
  return made
}

/** An SVG element with its attributes and children. */
export function drawn(name: string, attributes: Record<string, string | number>, ...children: Child[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.append(...children)
  return made
}

/** A button that does something. */
export function button(text: string, act: () => unknown): HTMLElement {
  const made = element('button', 'btn', text)
  made.setAttribute('type', 'button')
  made.addEventListener('click', () => void act())
  return made
}
