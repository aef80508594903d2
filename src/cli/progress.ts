/** Cells of the progress bar. */
const WIDTH = 30

/** One state of a progress bar: `[######………] 3/15`. */
export function bar(done: number, all: number): string {
  const full = all === 0 ? WIDTH : Math.floor((done * WIDTH) / all)
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${all}`
}

/** Shows how far a step is, on a terminal only; the line is gone when all is done. */
export function showProgress(done: number, all: number): void {
  if (!process.stdout.isTTY) return
  process.stdout.write(done < all ? `\r${bar(done, all)}` : `\r${' '.repeat(bar(done, all).length)}\r`)
}
