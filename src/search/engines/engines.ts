import type { BuildIndex } from '../engine.ts'

/** The engines, by the name under which site.yaml asks for them, each with what loads its build side. A new engine is one more line. */
export const ENGINES = {
  pagefind: async () => (await import('./pagefind/index/build.ts')).buildIndex,
  shards: async () => (await import('./shards/index/build.ts')).buildIndex,
} as const satisfies Record<string, () => Promise<BuildIndex>>

/** Name of an engine. */
export type EngineName = keyof typeof ENGINES
