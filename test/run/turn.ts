import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { HOLDER, TURNS_VARIABLE } from './clock.ts'

const folder = process.env[TURNS_VARIABLE]
const isTestFile = process.env['NODE_TEST_CONTEXT'] !== undefined
const opensBrowser = /[\\/]test[\\/]browser[\\/]/.test(process.argv[1] ?? '')
/** Test files without a browser at work at a time. */
const PLAIN = Math.min(4, availableParallelism())

function tryTake(turn: string): boolean {
  try {
    mkdirSync(turn)
    writeFileSync(path.join(turn, HOLDER), String(process.pid))
    return true
  } catch {
    return false
  }
}

function holderIsGone(turn: string): boolean {
  try {
    process.kill(Number(readFileSync(path.join(turn, HOLDER), 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Takes a turn if it is free, or was left by a process that is gone. */
function took(turn: string): boolean {
  if (tryTake(turn)) return true
  if (holderIsGone(turn)) rmSync(turn, { recursive: true, force: true })
  return false
}

/**
 * Waits until one of the turns is free: one file with a browser, and as many others as there are cores, are at work at
 * once. Without this, the places of browser tests that are done would fill with others, until a browser has no time left.
 */
async function takeTurn(turns: readonly string[]): Promise<void> {
  let turn = turns.find(took)
  while (turn === undefined) {
    await setTimeout(100)
    turn = turns.find(took)
  }
  const taken = turn
  process.on('exit', () => rmSync(taken, { recursive: true, force: true }))
}

if (folder !== undefined && isTestFile) {
  const plain = Array.from({ length: PLAIN }, (_, at) => path.join(folder, `plain-${at}`))
  await takeTurn(opensBrowser ? [path.join(folder, 'browser')] : plain)
}
