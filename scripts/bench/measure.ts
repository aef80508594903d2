/** Runs `work` and prints one line: what, seconds, how many a second, resident memory after it. */
export async function measure<T>(what: string, count: number, work: () => T | Promise<T>): Promise<T> {
  const begin = performance.now()
  const value = await work()
  const seconds = (performance.now() - begin) / 1000
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(`${what}: ${count} in ${seconds.toFixed(2)} s, ${(count / seconds).toFixed(0)}/s, ${memory} MB`)
  return value
}

/** The first argument as a whole number above 0, or the fallback. */
export function countAsked(fallback: number): number {
  const asked = Number(process.argv[2] ?? fallback)
  if (Number.isInteger(asked) && asked > 0) return asked
  console.error('用法错误：数量要是大于 0 的整数。 [usage]')
  process.exit(2)
}
