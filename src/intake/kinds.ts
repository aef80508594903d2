import { formatOfBytes, formatOfName, type SourceKind } from '../read/formats.ts'
import type { Source } from './reading.ts'

/** The kind that the ending of a name tells; null for anything that no page is made from. */
export const kindOf = (name: string): SourceKind | null => formatOfName(name)?.source ?? null

/** The kind of a source: what its first bytes tell, else its name. */
export const kindOfSource = ({ file, bytes }: Source): SourceKind | null => formatOfBytes(bytes)?.source ?? kindOf(file)
