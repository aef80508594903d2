// @ts-check
// Loaded before a test: `globalThis.fault(3)` tells whether the fault 3 is on, and notes once in a process that its place was reached.
import { appendFileSync } from 'node:fs'

const { FAULT, REACHED = '' } = process.env
/** @type {Set<number>} */
const reached = new Set()

Object.assign(globalThis, {
  /** @param {number} fault */
  fault(fault) {
    if (!reached.has(fault)) appendFileSync(REACHED, `${fault}\n`)
    reached.add(fault)
    return String(fault) === FAULT
  },
})
