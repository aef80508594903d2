/**
 * A text of the interface with its `{name}` places filled: `fill('共{n}篇', { n: 3 })` is 共3篇. Throws when a place has no
 * value: such a text and its caller do not fit together.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in “${text}”`)
    return String(value)
  })
}
