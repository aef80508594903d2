import { isPlain, say, tellPrograms } from './report.ts'

/** Cells of the progress bar. */
const WIDTH = 30
/** Milliseconds between two states of a phase on a terminal. */
const PAUSE = 200

/** One state of a progress bar: `[######………] 3/15`. */
export function progressBar(done: number, all: number): string {
  const full = all === 0 ? WIDTH : Math.floor((done * WIDTH) / all)
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${all}`
}

const isShown = (): boolean => process.stdout.isTTY && isPlain()
const clear = (): void => void (isShown() && process.stdout.write('\r\x1b[K'))

/** Shows how far a step is, on a terminal only; the line is gone when all is done. */
export function showProgress(done: number, all: number): void {
  if (!isShown()) return
  clear()
  if (done < all) process.stdout.write(progressBar(done, all))
}

/** Seconds of work as they are told. */
const secondsOf = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

/** State of a phase in words: the number done and about the number of all, the number a second, and the time left. */
export function progressText({ done, all, spent }: { done: number; all: number; spent: number }): string {
  const rate = `${Math.round((done * 1000) / Math.max(spent, 1))}/秒`
  if (done === 0 || all <= done) return `${done}，${rate}`
  return `${progressBar(done, all)}，${rate}，还要约 ${Math.ceil((spent * (all - done)) / done / 1000)} 秒`
}

/** A part of a command's work: its name for people and for programs, and about how many things it works on, where that is known. */
interface PhaseName {
  name: string
  id: string
  all?: number
}

/** Begins a phase: `seen` is told of each thing that is done, `end` of the whole, with how many it was. */
export function openPhase({ name, id, all = 0 }: PhaseName): { seen: () => void; end: (count?: number) => void } {
  const begin = performance.now()
  let [done, shown] = [0, begin]
  const seen = (): void => {
    done++
    const now = performance.now()
    if (now - shown < PAUSE || !isShown()) return
    shown = now
    clear()
    process.stdout.write(`${name} ${progressText({ done, all, spent: now - begin })}`)
  }
  const end = (count = done): void => {
    clear()
    const seconds = secondsOf(performance.now() - begin)
    say(`  ${name}：${count === 0 ? '' : `${count}，`}${seconds} 秒`)
    tellPrograms({ event: 'phase', id, count, seconds: Number(seconds) })
  }
  return { seen, end }
}
