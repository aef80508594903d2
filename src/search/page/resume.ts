/** Place at which a reader left the list: the number of articles listed, and the one that was opened, from 0. */
export interface Left {
  listed: number
  opened: number
}

/** Most articles listed again at once. */
const MOST = 200

/** Place at which the reader left this entry of the history; null for an entry never left through the list. */
export function leftAt(): Left | null {
  const { listed, opened } = (history.state ?? {}) as Partial<Record<keyof Left, unknown>>
  if (!Number.isInteger(listed) || !Number.isInteger(opened)) return null
  return { listed: Math.min(MOST, listed as number), opened: opened as number }
}
