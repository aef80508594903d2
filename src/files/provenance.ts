import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Provenance } from '../compose/provenance.ts'
import type { PrintedNumbers } from '../model/authority.ts'
import { programDigest, rawState } from './ingest-state.ts'
import { inside } from './names.ts'
import type { PageLook } from './page-look.ts'
import { sha256 } from './read-file.ts'
import type { FileChange } from './write-set.ts'
import { ifItCan, sweepMade, writeMade } from './made.ts'

const FOLDER = '.ingest/cache-printed'
/** Longest first line that is looked for. */
const HEAD = 1024

/** Head of an issue's provenance: the numbers that its pages print, and a text that another provenance does not have. */
interface ProvenanceHead {
  digest: string
  numbers: PrintedNumbers
}

const provenancePath = (issue: string): string => `${FOLDER}/${issue}.json`

/** State that a provenance holds for: a raw folder (see `rawState`), and the program that read it. */
const stateOf = (raw: string): string => sha256(`${programDigest()} ${raw}`)

/** The numbers that the folio lines of an issue's pages print: 第45期 and 总第1832期 told apart, of each the first. */
export function printedNumbersIn(looks: readonly PageLook[]): PrintedNumbers {
  return looks.reduce<PrintedNumbers>((numbers, { folio: { plainNumber, serialNumber } }) => {
    const here = { ...(plainNumber ? { number: plainNumber } : {}), ...(serialNumber ? { total: serialNumber } : {}) }
    return { ...here, ...numbers }
  }, {})
}

/** The change that keeps the provenance of an issue, `body` being it as JSON; `raw` is the state of its raw folder before it was read. */
export function provenanceChange(
  issue: string,
  { raw, body }: { raw: string; body: string },
  looks: readonly PageLook[],
): FileChange {
  const head = [stateOf(raw), sha256(body), JSON.stringify(printedNumbersIn(looks))].join(' ')
  return { file: provenancePath(issue), data: `${head}\n${body}`, quiet: true }
}

/** Keeps the provenance of an issue outside a run of ingest. It can be made again, so that what cannot be written is no problem. */
export const keepProvenance = (contentDir: string, { file, data }: FileChange): void =>
  ifItCan(() => data !== null && writeMade(contentDir, file, data))

function firstLine(place: string): string {
  const handle = openSync(place, 'r')
  try {
    const start = Buffer.alloc(HEAD)
    const text = start.toString('utf8', 0, readSync(handle, start))
    return text.slice(0, text.indexOf('\n'))
  } finally {
    closeSync(handle)
  }
}

/** The head of an issue's provenance; null when none is kept that holds for its raw folder as it is now. */
export function readProvenanceHead(contentDir: string, issue: string, folder: string): ProvenanceHead | null {
  try {
    const head = firstLine(inside(contentDir, provenancePath(issue)))
    const [state, digest = ''] = head.split(' ', 2)
    if (state !== stateOf(rawState(contentDir, folder))) return null
    return { digest, numbers: JSON.parse(head.slice(state.length + digest.length + 2)) as PrintedNumbers }
  } catch {
    return null
  }
}

/** The provenance of an issue that is kept; null when it is damaged. */
export function readProvenance(contentDir: string, issue: string): Provenance | null {
  try {
    const text = readFileSync(inside(contentDir, provenancePath(issue)), 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    return text.slice(0, end).split(' ', 2)[1] === sha256(body) ? (JSON.parse(body) as Provenance) : null
  } catch {
    return null
  }
}

/** Forgets all issues but those named: nothing of one that was taken away stays. */
export const forgetOthers = (contentDir: string, issues: Iterable<string>): void =>
  ifItCan(() => sweepMade(contentDir, FOLDER, new Set([...issues].map((issue) => `${issue}.json`))))
