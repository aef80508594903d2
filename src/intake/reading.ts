import { error } from '../messages/message.ts'
import type { PageLayout } from '../model/layout.ts'
import type { Message } from '../model/message.ts'
import { formatOfBytes, formatOfName, type SourceKind } from '../read/formats.ts'

/** Width and height of a picture in pixels. */
export interface PictureSize {
  width: number
  height: number
}

/** Source of a page: its own name, its bytes, and their SHA-256 in hexadecimal. */
export interface Source {
  file: string
  bytes: Uint8Array
  sha256: string
  /** Size of the page's scan beside it, in whose pixels recognised text has its places. */
  scan?: PictureSize
  /** Day and page that hold where a table says none: those of the place where it stands. */
  stands?: { day?: string; page?: string }
}

/** A page as read from a source; places and sizes as in {@link PageLayout}. */
export interface ReadPage {
  /** Text in reading order, one paragraph a line, an empty line between groups; '' when the page is only a picture. */
  text: string
  layout: Omit<PageLayout, 'source' | 'tool'>
  /** The page as a picture (JPEG), where the source can be drawn. */
  picture?: Uint8Array
  /** Day of the issue `YYYY-MM-DD` and page, where the source itself says them (tables). */
  day?: string
  page?: string
}

/** Outcome of reading a source: its pages in order, and what there is to tell. */
export interface SourceReading {
  pages: ReadPage[]
  messages: Message[]
}

/** A source that is not taken in, and the remedy. */
export interface Refusal {
  what: string
  todo: string
}

/** The message that a source was not taken in. */
export const refusal = (file: string, { what, todo }: Refusal): Message =>
  error({ file, what, todo, rule: 'intake-refused' })

/** No pages, and the message why. */
export const refused = (file: string, what: string, todo: string): SourceReading => ({
  pages: [],
  messages: [refusal(file, { what, todo })],
})

/** The kind that the ending of a name tells; null for anything that no page is made from. */
export const sourceKindOf = (name: string): SourceKind | null => formatOfName(name)?.source ?? null

/** The kind of a source: what its first bytes tell, else its name. */
export const kindOfSource = ({ file, bytes }: Source): SourceKind | null =>
  formatOfBytes(bytes)?.source ?? sourceKindOf(file)
