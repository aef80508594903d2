import { lstatSync, readdirSync } from 'node:fs'
import { systemCode } from '../messages/system-problems.ts'
import { byCode } from '../model/order.ts'
import { inside } from './names.ts'

/** Size and times of what stands at a place of this machine: another text when it was changed. System errors are thrown. */
export function stateAt(place: string): string {
  const { size, mtimeMs, ctimeMs } = lstatSync(place)
  return `${size} ${mtimeMs} ${ctimeMs}`
}

/** All files below a folder of this machine in the order of their names, each with its state; `prefix` begins their paths. */
export function* statesBelow(dir: string, prefix: string): Generator<[file: string, state: string]> {
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => byCode(a.name, b.name))
  for (const entry of entries) {
    const [place, file] = [`${dir}/${entry.name}`, prefix + entry.name]
    if (entry.isDirectory()) yield* statesBelow(place, `${file}/`)
    else yield [file, stateAt(place)]
  }
}

/** The names of what stands in a folder of the archive, with states: another text when a file was changed, added or removed. */
export function folderState(contentDir: string, folder: string): string {
  const place = inside(contentDir, folder)
  try {
    const names = readdirSync(place).sort(byCode)
    return names.map((name) => `${name} ${stateAt(`${place}/${name}`)}`).join('\n')
  } catch (problem) {
    return systemCode(problem)
  }
}
