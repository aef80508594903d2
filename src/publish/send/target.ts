import type { Message, Result } from '../../model/message.ts'

/** Files of a site with something that tells their content: path with forward slashes → a digest, in whichever form the target has. */
export type Prints = ReadonlyMap<string, string>

/** Gains and losses of a target; paths sorted by code units. */
export interface Changes {
  added: string[]
  changed: string[]
  removed: string[]
  /** Files that are there already as they should be. */
  same: number
}

/** A site ready to be sent. */
export interface Parcel {
  /** The finished site's folder. */
  dir: string
  changes: Changes
  /** Told after each file: how many are done. */
  onProgress: (done: number, all: number) => void
}

/** State of a target: every file with its print, and the manifest of the site that was sent last ('' without one). */
export interface Delivered {
  prints: Prints
  manifest: string
}

/** A place that finished sites are sent to. */
export interface Target {
  /** Name for people. */
  name: string
  /** The digest by which this target knows a file. */
  print: (bytes: Uint8Array) => string
  /** State of the target; null with messages when it cannot be known, or when it is nothing that a site may be sent to. */
  look: () => Promise<Result<Delivered | null>>
  /** Makes the target hold the site; what it tells. A send that was cut off is ended by the next one. */
  send: (parcel: Parcel) => Promise<Message[]>
}

/** A target's work: as {@link Target}, but failures are thrown. */
interface Doing extends Pick<Target, 'name' | 'print'> {
  look: () => Promise<Delivered | Result<null>>
  send: (parcel: Parcel) => Promise<void>
}

/** A target whose failures are told; `tell` throws on what is none. */
export function guarded({ look, send, ...rest }: Doing, tell: (problem: unknown) => Message): Target {
  return {
    ...rest,
    look: async () => {
      try {
        const found = await look()
        return 'prints' in found ? { value: found, messages: [] } : found
      } catch (problem) {
        return { value: null, messages: [tell(problem)] }
      }
    },
    send: async (parcel) => {
      try {
        await send(parcel)
        return []
      } catch (problem) {
        return [tell(problem)]
      }
    },
  }
}
