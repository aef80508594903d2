import { close, createIndex } from 'pagefind'

/** Starts Pagefind's program and ends it, to see that it runs on this machine. Rejects when it does not. */
export async function tryIndex(): Promise<void> {
  const { errors } = await createIndex()
  await close()
  if (errors.length > 0) throw new Error(errors.join('; '))
}
