/** Texts cut at their places, what is between them and the names in turn: each text is filled many times. */
const CUT = new Map<string, string[]>()

function cut(text: string): string[] {
  const known = CUT.get(text)
  if (known) return known
  const parts = text.split(/\{(\w+)\}/)
  if (CUT.size < 10_000) CUT.set(text, parts)
  return parts
}

/**
 * A text of the interface with its `{name}` places filled: `fill('共{n}篇', { n: 3 })` is 共3篇. Throws when a place has no
 * value: such a text and its caller do not fit together.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  let filled = ''
  for (const [at, part] of cut(text).entries()) {
    const value = at % 2 === 0 ? part : values[part]
    if (value === undefined) throw new Error(`no value for {${part}} in “${text}”`)
    filled += String(value)
  }
  return filled
}
