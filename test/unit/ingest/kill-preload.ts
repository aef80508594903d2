// Loaded before the program: kills the process at the file operation whose number stands in KILL_AT.
import { dieAt } from './kill-at.ts'

dieAt(Number(process.env['KILL_AT']), process.env['KILL_TORN'] === '1', () => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('killed')
})
