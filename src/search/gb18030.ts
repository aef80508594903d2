/** Characters of two bytes in GB 18030, as browser or Node decode it, with these: rows from `lead` on, in each those from `trail` on. */
export function twoByteCharacters(lead: number, trail: number): Map<string, number> {
  const [decoder, found] = [new TextDecoder('gb18030'), new Map<string, number>()]
  for (let first = lead; first < 0xff; first++) {
    for (let second = trail; second < 0xff; second++) {
      const text = decoder.decode(Uint8Array.of(first, second))
      if (text.length === 1) found.set(text, first * 256 + second)
    }
  }
  return found
}
