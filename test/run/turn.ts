import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Name of the environment variable that holds the folder in which test processes take turns. */
const folder = process.env['TEST_TURN_FOLDER']
const isTestFile = process.env['NODE_TEST_CONTEXT'] !== undefined
const needsTurn = /[\\/]test[\\/]browser[\\/]/.test(process.argv[1] ?? '')

function tryTake(turn: string): boolean {
  try {
    mkdirSync(turn)
    writeFileSync(path.join(turn, 'pid'), String(process.pid))
    return true
  } catch {
    return false
  }
}

function holderIsGone(turn: string): boolean {
  try {
    process.kill(Number(readFileSync(path.join(turn, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Waits until no other browser test of this run is at work, so that two of them never share the two cores. */
async function takeTurn(turn: string): Promise<void> {
  while (!tryTake(turn)) {
    if (holderIsGone(turn)) rmSync(turn, { recursive: true, force: true })
    await setTimeout(100)
  }
  process.on('exit', () => rmSync(turn, { recursive: true, force: true }))
}

if (folder !== undefined && isTestFile && needsTurn) await takeTurn(path.join(folder, 'browser'))
