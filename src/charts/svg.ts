/** Attributes of an element, in the order written; what is undefined is left out. */
type SvgAttributes = Readonly<Record<string, string | number | undefined>>

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

function open(name: string, attributes: SvgAttributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeText(String(value))}"`,
  )
  return `<${name}${written.join('')}`
}

/** An element without content: a line, a circle, a rectangle. */
export function shape(name: string, attributes: SvgAttributes): string {
  return `${open(name, attributes)}/>`
}

/** A text element; its words are escaped here. */
export function label(words: string, attributes: SvgAttributes): string {
  return `${open('text', attributes)}>${escapeText(words)}</text>`
}

/** An element with markup inside that is safe already. */
export function wrapped(name: string, attributes: SvgAttributes, inner: string): string {
  return `${open(name, attributes)}>${inner}</${name}>`
}

/** A chart in words, for those who do not see it: a sentence, or the ids of the elements that hold it. */
export type Says = string | { by: string }

/** Height of a chart in rem, what it says, and a class besides `chart`. */
interface ChartOptions {
  height: number
  says: Says
  kind?: string
}

/** A whole chart: `height` in rem, `says` what it shows in a sentence for those who do not see it. */
export function chart({ height, says, kind }: ChartOptions, parts: readonly string[]): string {
  const name = typeof says === 'string' ? { 'aria-label': says } : { 'aria-labelledby': says.by }
  const attributes = {
    class: kind === undefined ? 'chart' : `chart ${kind}`,
    height: rem(height),
    role: 'img',
    ...name,
  }
  return wrapped('svg', attributes, parts.join(''))
}
