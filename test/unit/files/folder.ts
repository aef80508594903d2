import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { acceptOriginals } from '../../../src/files/accept.ts'

/** A new archive folder with these files (path → text or bytes), removed after the test. */
export function archiveFolder(t: TestContext, files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'archive-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [file, data] of Object.entries(files)) {
    const place = path.join(folder, file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, data)
  }
  return folder
}

/** Confirms, as an archivist does, that all raw pages are as they are on purpose. */
export function confirmRaw(contentDir: string): void {
  acceptOriginals(contentDir, { file: 'raw', why: '试验', today: '2026-01-01' })
}
