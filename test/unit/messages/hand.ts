import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Something that a person does to files of an archive folder. */
export type Act = (folder: string) => void

/** Where a file is to stand, its folder made. */
function placeFor(folder: string, file: string): string {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  return place
}

/** Writes a file. */
export const put =
  (file: string, data: string | Uint8Array): Act =>
  (folder) =>
    writeFileSync(placeFor(folder, file), data)

/** Puts other words in the place of the first of these in a file; fails when they do not stand there. */
export const change =
  (file: string, from: string | RegExp, to: string): Act =>
  (folder) => {
    const before = readFileSync(path.join(folder, file), 'utf8')
    const after = before.replace(from, to)
    assert.notEqual(after, before, `${file}: ${from}`)
    put(file, after)(folder)
  }

/** Adds words at the end of a file. */
export const add = (file: string, text: string): Act => change(file, /$/, text)

/** Moves a file or folder. */
export const move =
  (from: string, to: string): Act =>
  (folder) =>
    renameSync(path.join(folder, from), placeFor(folder, to))

/** Copies a file. */
export const copy =
  (from: string, to: string): Act =>
  (folder) =>
    cpSync(path.join(folder, from), placeFor(folder, to))

/** Removes a file or folder. */
export const remove =
  (file: string): Act =>
  (folder) =>
    rmSync(path.join(folder, file), { recursive: true })

/** Makes a folder. */
export const makeFolder =
  (file: string): Act =>
  (folder) =>
    void mkdirSync(path.join(folder, file), { recursive: true })

/** One thing after the other. */
export const both =
  (first: Act, second: Act): Act =>
  (folder) => {
    first(folder)
    second(folder)
  }
