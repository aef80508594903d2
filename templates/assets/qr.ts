/**
 * QR codes (ISO/IEC 18004:2015): byte mode, error correction M, versions 1 to 10, enough for addresses of 213 bytes. Drawn in
 * the browser, so that no other site learns which page is sent.
 */
type Modules = boolean[][]

/** Code words of correction a block, and blocks, of versions 1 to 10 at level M (table 9). */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26] as const
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5] as const

/** Code words that a version has in all (7.1, table 1). */
function wordsIn(version: number): number {
  const aligned = version === 1 ? 0 : Math.floor(version / 7) + 2
  const bits = (16 * version + 128) * version + 64 - (aligned === 0 ? 0 : (25 * aligned - 10) * aligned - 55)
  return Math.floor((bits - (version >= 7 ? 36 : 0)) / 8)
}

const dataWords = (version: number): number =>
  wordsIn(version) - (CORRECTION[version - 1] ?? 0) * (BLOCKS[version - 1] ?? 0)

/** Product in the field of 256 elements with the polynomial x⁸ + x⁴ + x³ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a)
  return product
}

/** The code words of correction of a block (7.5.2). */
function correctionOf(block: readonly number[], degree: number): number[] {
  let divisor = [1]
  for (let root = 1, at = 0; at < degree; at++, root = times(root, 2))
    divisor = [...divisor, 0].map((word, index) => word ^ times(divisor[index - 1] ?? 0, root))
  let rest = Array<number>(degree).fill(0)
  for (const word of block) {
    const factor = word ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((each, index) => each ^ times(divisor[index + 1] ?? 0, factor))
  }
  return rest
}

const bitsOf = (value: number, length: number): number[] =>
  Array.from({ length }, (_, at) => (value >> (length - 1 - at)) & 1)

/** The message as code words, filled up to what the version holds (7.4). */
function message(bytes: Uint8Array, version: number): number[] {
  const length = dataWords(version)
  const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, version < 10 ? 8 : 16)]
  for (const byte of bytes) bits.push(...bitsOf(byte, 8))
  bits.push(...Array<number>(Math.min(4, length * 8 - bits.length)).fill(0))
  while (bits.length % 8 > 0) bits.push(0)
  const made = Array.from({ length: bits.length / 8 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2))
  for (let pad = 0xec; made.length < length; pad ^= 0xec ^ 0x11) made.push(pad)
  return made
}

/** Blocks with their correction, their code words one of each in turn (7.6). */
function interleaved(data: readonly number[], version: number): number[] {
  const [count, degree] = [BLOCKS[version - 1] ?? 1, CORRECTION[version - 1] ?? 0]
  const [short, longer] = [Math.floor(data.length / count), count - (data.length % count)]
  const from = (block: number): number => block * short + Math.max(0, block - longer)
  const blocks = Array.from({ length: count }, (_, block) => data.slice(from(block), from(block + 1)))
  const inTurn = (lists: readonly number[][]): number[] =>
    Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, at) =>
      lists.flatMap((list) => list[at] ?? []),
    ).flat()
  return [...inTurn(blocks), ...inTurn(blocks.map((block) => correctionOf(block, degree)))]
}

/** A code being drawn: its modules, and which of them are no data. */
class Drawing {
  readonly modules: Modules
  readonly fixed: Modules
  readonly size: number

  constructor(private readonly version: number) {
    this.size = version * 4 + 17
    this.modules = Array.from({ length: this.size }, () => Array<boolean>(this.size).fill(false))
    this.fixed = this.modules.map((row) => [...row])
    this.patterns()
  }

  private set(x: number, y: number, isDark: boolean): void {
    const [row, fixed] = [this.modules[y], this.fixed[y]]
    if (row?.[x] === undefined || !fixed) return
    row[x] = isDark
    fixed[x] = true
  }

  /** Squares of rings around a place, out to `reach`: dark at the distances that `isDark` says. */
  private rings([x, y]: readonly [number, number], reach: number, isDark: (distance: number) => boolean): void {
    for (let down = -reach; down <= reach; down++)
      for (let right = -reach; right <= reach; right++)
        this.set(x + right, y + down, isDark(Math.max(Math.abs(right), Math.abs(down))))
  }

  private patterns(): void {
    const [end, { version }] = [this.size - 7, this]
    for (let at = 0; at < this.size; at++) for (const [x, y] of [[6, at], [at, 6]] as const) this.set(x, y, at % 2 === 0)
    const places = version === 1 ? [] : version < 7 ? [6, end] : [6, version * 2 + 8, end]
    const isCorner = (x: number, y: number): boolean => (x === 6 && (y === 6 || y === end)) || (x === end && y === 6)
    for (const x of places)
      for (const y of places) if (!isCorner(x, y)) this.rings([x, y], 2, (distance) => distance !== 1)
    for (const place of [[3, 3], [this.size - 4, 3], [3, this.size - 4]] as const)
      this.rings(place, 4, (distance) => distance !== 2 && distance !== 4)
    this.format(0)
    if (version >= 7) this.versionBits()
  }

  /** Writes level of correction and mask, twice (7.9). */
  format(mask: number): void {
    let rest = mask
    for (let at = 0; at < 10; at++) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
    const bits = ((mask << 10) | rest) ^ 0x5412
    const bit = (at: number): boolean => ((bits >> at) & 1) === 1
    for (let at = 0; at < 8; at++) {
      this.set(8, at < 6 ? at : at + 1, bit(at))
      this.set(this.size - 1 - at, 8, bit(at))
    }
    for (let at = 8; at < 15; at++) {
      this.set(at < 9 ? 7 : 14 - at, 8, bit(at))
      this.set(8, this.size - 15 + at, bit(at))
    }
    this.set(8, this.size - 8, true)
  }

  /** The version, twice (7.10). */
  private versionBits(): void {
    let rest = this.version
    for (let at = 0; at < 12; at++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
    const bits = (this.version << 12) | rest
    for (let at = 0; at < 18; at++) {
      const [a, b] = [this.size - 11 + (at % 3), Math.floor(at / 3)]
      this.set(a, b, ((bits >> at) & 1) === 1)
      this.set(b, a, ((bits >> at) & 1) === 1)
    }
  }

  /** Puts code words into the modules that are free, two columns up, two down, from the right (7.7.3). */
  put(codeWords: readonly number[]): void {
    const bits = codeWords.flatMap((word) => bitsOf(word, 8))
    let at = 0
    for (let right = this.size - 1; right >= 1; right -= right === 8 ? 3 : 2)
      for (let step = 0; step < this.size; step++) {
        const isUp = ((right + (right < 6 ? 2 : 1)) & 2) === 0
        const y = isUp ? this.size - 1 - step : step
        for (const x of [right, right - 1]) {
          const row = this.modules[y]
          if (row && this.fixed[y]?.[x] === false) row[x] = bits[at++] === 1
        }
      }
  }

  /** The modules with a mask over the data (7.8.2). */
  masked(mask: number): Modules {
    this.format(mask)
    const isTurned = MASKS[mask] ?? (() => false)
    return this.modules.map((row, y) =>
      row.map((isDark, x) => (this.fixed[y]?.[x] === false && isTurned(x, y) ? !isDark : isDark)),
    )
  }
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Penalty of modules that are hard to read: long runs, squares of one colour, likenesses of a corner, an uneven balance (7.8.3). */
function penalty(modules: Modules): number {
  const rows = modules.map((row) => row.map(Number).join(''))
  const columns = rows.map((_, x) => rows.map((row) => row[x]).join(''))
  const runs = [...rows, ...columns].flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? [])
  const corners = [...rows, ...columns].flatMap((line) => `0000${line}0000`.match(/(?=00001011101|10111010000)/g) ?? [])
  const squares = rows.flatMap((row, y) =>
    [...row].filter((dark, x) => [row[x + 1], rows[y + 1]?.[x], rows[y + 1]?.[x + 1]].every((each) => each === dark)),
  )
  const dark = rows.join('').replaceAll('0', '').length
  const uneven = Math.floor(Math.abs(20 * dark - 10 * rows.length ** 2) / rows.length ** 2)
  const long = runs.reduce((sum, { length }) => sum + length - 2, 0)
  return long + 3 * squares.length + 40 * corners.length + 10 * uneven
}

/** The modules of a text's code, rows from above, dark ones true; null when it is longer than version 10 holds. */
export function qrModules(text: string): Modules | null {
  const bytes = new TextEncoder().encode(text)
  const version = BLOCKS.findIndex((_, at) => bytes.length + (at < 9 ? 2 : 3) <= dataWords(at + 1)) + 1
  if (version === 0) return null
  const drawing = new Drawing(version)
  drawing.put(interleaved(message(bytes, version), version))
  const [first = [], ...others] = MASKS.map((_, mask) => drawing.masked(mask))
  return others.reduce((best, each) => (penalty(each) < penalty(best) ? each : best), first)
}

/** Modules that stay white around a code (6.3.8). */
const QUIET = 4

/** A text's code as a picture; null when it is too long for one. */
export function qrPicture(text: string): SVGSVGElement | null {
  const modules = qrModules(text)
  if (!modules) return null
  const [svg, dark] = (['svg', 'path'] as const).map((name) => document.createElementNS('http://www.w3.org/2000/svg', name))
  if (!(svg instanceof SVGSVGElement) || !dark) return null
  const size = modules.length + 2 * QUIET
  svg.setAttribute('viewBox', `${-QUIET} ${-QUIET} ${size} ${size}`)
  svg.setAttribute('class', 'qr')
  const place = (isDark: boolean, x: number, y: number): string => (isDark ? `M${x} ${y}h1v1h-1z` : '')
  dark.setAttribute('d', modules.flatMap((row, y) => row.map((isDark, x) => place(isDark, x, y))).join(''))
  svg.append(dark)
  return svg
}
