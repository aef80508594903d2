import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'

const UNPACKERS: readonly ((bytes: Buffer) => Uint8Array[])[] = [
  ...[gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync].map((unpack) => (bytes: Buffer) => [
    unpack(bytes),
  ]),
  (bytes) => Object.values(unzipSync(bytes)),
  (bytes) =>
    [...bytes.toString('latin1').matchAll(/"([A-Za-z0-9+/]{40,}={0,2})"/g)].map(([, text = '']) =>
      Buffer.from(text, 'base64'),
    ),
]

/** A file's bytes as they are and unpacked in each way that a site packs them, scripts of the offline edition and ZIP files too. */
function readings(bytes: Buffer): Buffer[] {
  const unpacked = UNPACKERS.flatMap((unpack) => {
    try {
      return unpack(bytes).map((each) => Buffer.from(each))
    } catch {
      return []
    }
  })
  return [bytes, ...unpacked]
}

const entities = (span: string, form: (code: number) => string): string =>
  [...span].map((character) => form(character.codePointAt(0) ?? 0)).join('')

/** A span, any two characters of it side by side, and the whole as files may write it: UTF-16 of both orders, entities, escapes, per cent. */
function writings(span: string): Buffer[] {
  const little = Buffer.from(span, 'utf16le')
  const signs = [...span]
  const pairs = signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
  const texts = [
    ...pairs,
    signs.join(' '),
    encodeURIComponent(span),
    entities(span, (code) => `&#${code};`),
    entities(span, (code) => `&#x${code.toString(16)};`),
    entities(span, (code) => `\\u${code.toString(16)}`),
  ]
  return [...texts.map((text) => Buffer.from(text)), little, Buffer.from(little).swap16()]
}

/** Files below a folder, but for `withheld/`, that hold any of the spans. */
export function holding(dir: string, all: readonly string[]): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => !name.startsWith('withheld') && statSync(path.join(dir, name)).isFile())
  const wanted = all.flatMap(writings)
  return files.filter((name) => {
    const found = readings(readFileSync(path.join(dir, name)))
    return found.some((bytes) => wanted.some((span) => bytes.includes(span)))
  })
}
