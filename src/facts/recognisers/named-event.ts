import type { EventFinding, Look, Recogniser } from '../finding.ts'

function firstMention({ part, paragraph, context }: Look): EventFinding[] {
  return context.events.flatMap(({ names, dates }) => {
    for (const text of names) {
      const from = part.key.indexOf(text)
      if (from >= 0)
        return [
          {
            kind: 'event' as const,
            text,
            dates: [...dates],
            line: part.lineAt(from),
            paragraph,
            from,
            rule: 'named-event',
          },
        ]
    }
    return []
  })
}

/** A named event of events.yaml, by the longest of its names that the paragraph has. */
export const namedEvent: Recogniser = { id: 'named-event', find: firstMention, examples: [] }
