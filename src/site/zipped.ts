import { strToU8, zipSync, type Zippable } from 'fflate'

/** The time that stands for all files, the first that the format knows: the same files make the same bytes. Local time, as the format has it. */
export const ZIP_TIME = new Date(1980, 0, 1)

/** A ZIP file of texts by their names, in the order of the names. */
export function zipped(texts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {}
  for (const name of [...texts.keys()].sort()) files[name] = strToU8(texts.get(name) ?? '')
  return zipSync(files, { mtime: ZIP_TIME, level: 6 })
}
