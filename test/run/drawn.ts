/** Stands for an element of a page where there is no browser: keeps what it is given, and tells it as lines of text. */
class Drawn {
  readonly children: (Drawn | string)[] = []
  readonly dataset: Record<string, string> = {}
  readonly style = { setProperty: (name: string, value: string) => this.setAttribute(`style.${name}`, value) }
  private readonly attributes = new Map<string, string>()

  constructor(private readonly name: string) {}

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value)
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }

  addEventListener(kind: string): void {
    this.setAttribute(`on${kind}`, '')
  }

  append(...children: (Drawn | string)[]): void {
    this.children.push(...children)
  }

  prepend(...children: (Drawn | string)[]): void {
    this.children.unshift(...children)
  }

  replaceChildren(...children: (Drawn | string)[]): void {
    this.children.splice(0, Infinity, ...children)
  }

  /** The elements inside with a `data-` attribute, asked for as `[data-lost]`: no other way to ask is known. */
  querySelectorAll(selector: string): Drawn[] {
    const name = /^\[data-(\w+)\]$/.exec(selector)?.[1] ?? ''
    const inside = this.children.filter((child) => child instanceof Drawn)
    return inside.flatMap((child) => [...(name in child.dataset ? [child] : []), ...child.querySelectorAll(selector)])
  }

  querySelector(selector: string): Drawn | null {
    return this.querySelectorAll(selector)[0] ?? null
  }

  /** Its name, what was set on it, and its texts on one line; the elements in it below that, indented. */
  lines(): string[] {
    const { children, dataset, attributes, name, style: _, ...set } = this
    const told = Object.entries({ ...Object.fromEntries(attributes), ...dataset, ...set })
    const head = [name, ...told.map(([key, value]) => (value === '' ? key : `${key}=${String(value)}`))].join(' ')
    const inside = children.flatMap((child) =>
      child instanceof Drawn ? child.lines() : child === '' ? [] : [`"${child}"`],
    )
    return [head, ...inside.map((line) => `  ${line}`)]
  }
}

/** Lets scripts of pages make elements without a browser; gives an empty one, to be drawn in, as the browser's own type. */
export function paper(): HTMLElement {
  const createElement = (name: string): Drawn => new Drawn(name)
  const createElementNS = (_: string, name: string): Drawn => new Drawn(name)
  Object.assign(globalThis, { document: { createElement, createElementNS, querySelector: () => null } })
  return new Drawn('main') as unknown as HTMLElement
}

/** The drawing in an element of {@link paper}, a line an element or text. */
export const drawing = (element: HTMLElement | null): string =>
  element === null ? '' : `${(element as unknown as Drawn).lines().join('\n')}\n`
