import type { Look, Recogniser, Found } from '../finding.ts'

type Events = Look['context']['events']
const told = new WeakMap<Look['text'], Events>()

/** The events that an article names anywhere: found once an article, for speed. */
function eventsOf({ text, context }: Look): Events {
  const known = told.get(text) ?? context.events.filter(({ names }) => names.some((name) => text.all.includes(name)))
  told.set(text, known)
  return known
}

function firstMention(look: Look): Found[] {
  const { part } = look
  return eventsOf(look).flatMap(({ names, dates }) => {
    for (const text of names) {
      const from = part.key.indexOf(text)
      if (from >= 0) return [{ kind: 'event' as const, text, dates: [...dates], from }]
    }
    return []
  })
}

/** A named event of events.yaml, by the longest of its names that the paragraph has. */
export const namedEvent: Recogniser = {
  id: 'named-event',
  find: firstMention,
  examples: [
    { text: '会议传达学习党的十九届六中全会精神。', finds: ['党的十九届六中全会'] },
    { text: '会议传达学习十九届六中全会精神。', finds: ['十九届六中全会'] },
    { text: '会议传达学习全会精神。', finds: [] },
  ],
}
