/**
 * A function that runs `work` soon after it was called: calls while `work` waits or runs come to one more run, never to
 * two at once. `rest` is the time, in milliseconds, that editors are given to write all their files.
 */
export function again(work: () => Promise<void>, rest = 50): () => void {
  let isRunning = false
  let isAsked = false
  const run = async (): Promise<void> => {
    isRunning = true
    while (isAsked) {
      await new Promise((resolve) => setTimeout(resolve, rest))
      isAsked = false
      await work()
    }
    isRunning = false
  }
  return () => {
    isAsked = true
    if (!isRunning) void run()
  }
}
