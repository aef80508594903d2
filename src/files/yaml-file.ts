import type { z } from 'zod'
import { readBySchema } from '../formats/yaml-schema.ts'
import type { Result } from '../model/message.ts'
import { readText, type ContentFile } from './read-file.ts'

/** A YAML file read strictly: its value; null when it is not there (no message) or refused (with messages). */
export function readYamlFile<T>(source: ContentFile, schema: z.ZodType<T>): Result<T | null> {
  const read = readText(source)
  if (read.status === 'absent') return { value: null, messages: [] }
  if (read.status === 'refused') return { value: null, messages: read.messages }
  return readBySchema({ text: read.value, file: source.file }, schema)
}

/** A YAML file that holds a list: empty when the file is not there, holds nothing, or is refused (with messages). */
export function readYamlList<T>(source: ContentFile, schema: z.ZodType<T[]>): Result<T[]> {
  const { value, messages } = readYamlFile(source, schema.nullable())
  return { value: value ?? [], messages }
}
