/** Most bits written at a time, and most units that a Rice code spells one by one; larger numbers are written plainly behind as many. */
const MOST = 24
/** Bits of a number that is written plainly. */
const PLAIN = 32

/** Writes numbers bit by bit. */
export class BitWriter {
  private bytes = new Uint8Array(2 ** 12)
  private whole = 0
  /** The last bits, fewer than a byte, and how many of them there are. */
  private rest = 0
  private open = 0

  /** Bits written so far. */
  get at(): number {
    return 8 * this.whole + this.open
  }

  /** Writes the lowest `count` bits of a number, the highest of them first; at most 32. */
  bits(value: number, count: number): void {
    if (count > MOST) {
      this.bits(value >>> MOST, count - MOST)
      return this.bits(value, MOST)
    }
    this.rest = (this.rest << count) | (value & ((1 << count) - 1))
    this.open += count
    if (this.whole + 4 > this.bytes.length) this.grow()
    while (this.open >= 8) {
      this.open -= 8
      this.bytes[this.whole++] = this.rest >>> this.open
    }
    this.rest &= (1 << this.open) - 1
  }

  /** Writes a whole number from 0 below 2^32 as a Rice code: what it holds of 2^k in ones and a zero, then its lowest k bits. */
  rice(value: number, k: number): void {
    const ones = value >>> k
    if (ones + k < MOST) return this.bits((((2 << ones) - 2) << k) | (value & ((1 << k) - 1)), ones + 1 + k)
    this.bits(2 ** Math.min(ones, MOST) - 1, Math.min(ones, MOST))
    if (ones >= MOST) return this.bits(value, PLAIN)
    this.bits(0, 1)
    this.bits(value, k)
  }

  /** Writes bits of other bytes, from one up to another. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to;) {
      const [byte, inside, count] = [Math.floor(at / 8), at % 8, Math.min(16, to - at)]
      const three = ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) | (bytes[byte + 2] ?? 0)
      this.bits(three >>> (MOST - inside - count), count)
      at += count
    }
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.bytes.length)
    larger.set(this.bytes)
    this.bytes = larger
  }

  /** Writes a whole number from 1 below 2^32, which is mostly small, as Elias's gamma code. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value)
    this.rice(length, 0)
    this.bits(value, length)
  }

  /** All that was written, the last byte filled with zeros. Nothing may be written any more. */
  finish(): Uint8Array {
    if (this.open > 0) this.bytes[this.whole] = this.rest << (8 - this.open)
    return this.bytes.subarray(0, Math.ceil(this.at / 8))
  }
}

/** Reads what a {@link BitWriter} wrote. Reading beyond the end throws. */
export class BitReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Number of the bit that is read next. */
    public at = 0,
  ) {}

  /** A number of that many bits. */
  bits(count: number): number {
    let value = 0
    for (let left = count; left > 0;) {
      const byte = this.bytes[this.at >> 3]
      if (byte === undefined) throw new Error('postings are cut off')
      const free = 8 - (this.at & 7)
      const taken = Math.min(free, left)
      value = value * 2 ** taken + ((byte >> (free - taken)) & (2 ** taken - 1))
      left -= taken
      this.at += taken
    }
    return value
  }

  /** A number that was written as a Rice code. */
  rice(k: number): number {
    let ones = 0
    while (ones < MOST && this.bits(1) === 1) ones++
    return ones === MOST ? this.bits(PLAIN) : ones * 2 ** k + this.bits(k)
  }

  /** A number that was written as a gamma code. */
  gamma(): number {
    const length = this.rice(0)
    return 2 ** length + this.bits(length)
  }
}
