import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Message } from '../../model/message.ts'
import { closedTarget } from '../send/folder.ts'

/** Writes one exported file, whole or not at all; what cannot be written is told. */
export async function writeExport(file: string, data: Uint8Array | string): Promise<Message[]> {
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true })
    await writeFile(`${file}.tmp`, data)
    await rename(`${file}.tmp`, file)
    return []
  } catch (problem) {
    return [closedTarget(file, problem)]
  }
}
