/** Attributes of an element, in the order written; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => NAMED[mark] ?? mark)
}

/** A number for an attribute: at most two decimals, none that say nothing. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A share of the width: `12.5%`. */
export function percent(share: number): string {
  return `${short(share * 100)}%`
}

/** A height: `1.5rem`. */
export function rem(value: number): string {
  return `${short(value)}rem`
}

function open(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeText(String(value))}"`,
  )
  return `<${name}${written.join('')}`
}

/** An element without content: a line, a circle, a rectangle. */
export function shape(name: string, attributes: Attributes): string {
  return `${open(name, attributes)}/>`
}

/** A text element; its words are escaped here. */
export function label(words: string, attributes: Attributes): string {
  return `${open('text', attributes)}>${escapeText(words)}</text>`
}

/** A whole chart: `height` in rem, `says` what it shows in a sentence for those who do not see it. */
export function chart({ height, says }: { height: number; says: string }, parts: readonly string[]): string {
  return `${open('svg', { class: 'chart', height: rem(height), role: 'img', 'aria-label': says })}>${parts.join('')}</svg>`
}
