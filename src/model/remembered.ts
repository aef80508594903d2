/** So many answers are remembered; then all are forgotten. */
const MOST = 4000

/** A pure function of a text that is asked of the same text again and again: what it answered a moment before is answered without it. */
export function remembered<T extends object | string | number | boolean | null>(
  answer: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const now = answer(text)
    if (known.size >= MOST) known.clear()
    known.set(text, now)
    return now
  }
}

/** A pure function of something that does not change, asked of the same again and again: it answers once. */
export function rememberedOf<Whole extends object, T extends object>(answer: (whole: Whole) => T): (whole: Whole) => T {
  const known = new WeakMap<Whole, T>()
  return (whole) => {
    const now = known.get(whole) ?? answer(whole)
    known.set(whole, now)
    return now
  }
}
