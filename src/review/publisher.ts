import type { PublishOutcome, PublishRequest } from './setup-protocol.ts'

/** Publishes the site of an archive folder; everything that is said on the way is in the outcome. */
export type Publisher = (contentDir: string, request: PublishRequest) => Promise<PublishOutcome>
