/** Greatest number of two bytes. */
const MOST_SHORT = 2 ** 16 - 1

/** Numbers in a row that grows; two bytes each, four once one of them needs more. */
export class Row {
  private numbers: Uint16Array | Uint32Array = new Uint16Array(2 ** 16)
  private most = MOST_SHORT
  length = 0

  push(value: number): void {
    if (this.length === this.numbers.length || value > this.most) this.grow(value)
    this.numbers[this.length++] = value
  }

  private grow(value: number): void {
    if (value > this.most) this.most = 2 ** 32 - 1
    const larger = new (this.most === MOST_SHORT ? Uint16Array : Uint32Array)(1.25 * this.numbers.length)
    larger.set(this.numbers)
    this.numbers = larger
  }

  at(index: number): number {
    return this.numbers[index] ?? 0
  }

  /** All of them; nothing may be added any more. */
  all(): Uint16Array | Uint32Array {
    return this.numbers.subarray(0, this.length)
  }
}

/** Places of numbers below `end` in a row, in order of the numbers and, for each, of the row (a counting sort); where those of each begin. */
export function sortedBy(row: Uint32Array, end: number): { sorted: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(end + 1)
  for (const number of row) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let number = 1; number <= end; number++) starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0)
  const [sorted, next] = [new Uint32Array(row.length), starts.slice()]
  row.forEach((number, place) => {
    const at = next[number] ?? 0
    sorted[at] = place
    next[number] = at + 1
  })
  return { sorted, starts }
}
