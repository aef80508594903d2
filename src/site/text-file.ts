/** A file that no template makes: its path in the site, with forward slashes, all that it is made of, and what makes its whole text, or its bytes. */
export interface TextFile {
  file: string
  reads: unknown
  text: () => string | Uint8Array
}

/** A file whose text is made at once. */
export const textFile = (file: string, text: string): TextFile => ({ file, reads: text, text: () => text })
