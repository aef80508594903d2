import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from './digests.ts'

/** Text of a file whose first line is the digest of the rest; undefined where there is none, or it is damaged. */
function readKept(file: string): string | undefined {
  try {
    const whole = readFileSync(file, 'utf8')
    const text = whole.slice(whole.indexOf('\n') + 1)
    return whole.startsWith(`${sha256(text)}\n`) ? text : undefined
  } catch {
    return undefined
  }
}

/** The text that is kept in a file, made and kept where there is none that is whole; where it cannot be kept, it is made each time. */
export function keptText(file: string, make: () => string): string {
  const known = readKept(file)
  if (known !== undefined) return known
  const text = make()
  const writing = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(writing, `${sha256(text)}\n${text}`)
    renameSync(writing, file)
  } catch {
    return text
  }
  return text
}
