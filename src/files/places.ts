import { z } from 'zod'
import { text } from '../compose/yaml-schema.ts'
import type { PlaceEntry } from '../model/authority.ts'
import type { Result } from '../model/message.ts'
import { readYamlList } from './yaml-file.ts'

const places = z.array(
  z.strictObject({ name: text, aliases: z.array(text).default(() => []), kind: text.exactOptional() }),
)

/** `places.yaml`: the local gazetteer; empty when there is no such file. */
export const readPlaces = (contentDir: string): Result<PlaceEntry[]> =>
  readYamlList({ contentDir, file: 'places.yaml' }, places)
