import { z } from 'zod'
import { edtf, text } from '../compose/yaml-schema.ts'
import type { NamedEvent } from '../model/authority.ts'
import type { Result } from '../model/message.ts'
import { readYamlList } from './yaml-file.ts'

const events = z.array(z.strictObject({ names: z.array(text).min(1), dates: z.array(edtf).min(1) }))

/** `events.yaml`: a list of `{ names, dates }`, events that can date a text; empty when there is no such file. */
export const readEvents = (contentDir: string): Result<NamedEvent[]> =>
  readYamlList({ contentDir, file: 'events.yaml' }, events)
