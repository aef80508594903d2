import type { PeopleSession } from '../archive/people-session.ts'

/** A walk through the names to confirm: `base` is people.yaml when it began, `written` as it stands now. */
export interface NamesWalk {
  session: PeopleSession
  base: string | null
  written: string | null
}
