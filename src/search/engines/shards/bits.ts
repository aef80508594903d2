/** Most units that a Rice code spells one by one; larger numbers are written plainly behind as many. */
const MOST = 24
/** Bits of a number that is written plainly. */
const PLAIN = 32

/** Writes numbers bit by bit. */
export class BitWriter {
  private readonly bytes: number[] = []
  private free = 0

  /** Writes the lowest `count` bits of a number, the highest of them first; at most 32. */
  bits(value: number, count: number): void {
    for (let left = count; left > 0;) {
      if (this.free === 0) {
        this.bytes.push(0)
        this.free = 8
      }
      const taken = Math.min(this.free, left)
      left -= taken
      this.free -= taken
      const last = this.bytes.length - 1
      this.bytes[last] = (this.bytes[last] ?? 0) | (((value >>> left) & (2 ** taken - 1)) << this.free)
    }
  }

  /** Writes a whole number from 0 below 2^32 as a Rice code: what it holds of 2^k in ones and a zero, then its lowest k bits. */
  rice(value: number, k: number): void {
    const ones = Math.floor(value / 2 ** k)
    this.bits(2 ** Math.min(ones, MOST) - 1, Math.min(ones, MOST))
    if (ones >= MOST) return this.bits(value, PLAIN)
    this.bits(0, 1)
    this.bits(value, k)
  }

  /** Writes a whole number from 1 below 2^32, which is mostly small, as Elias's gamma code. */
  gamma(value: number): void {
    const length = Math.floor(Math.log2(value))
    this.rice(length, 0)
    this.bits(value, length)
  }

  /** All that was written, the last byte filled with zeros. */
  finish(): Uint8Array {
    return Uint8Array.from(this.bytes)
  }
}

/** Reads what a {@link BitWriter} wrote. Reading beyond the end throws. */
export class BitReader {
  private at = 0

  constructor(private readonly bytes: Uint8Array) {}

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
