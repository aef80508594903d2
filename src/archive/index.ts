export { buildArchive } from './build.ts'
export type { ArchiveInput } from './build.ts'
