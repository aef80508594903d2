import type { ArticleRegistration, Registration } from '../model/registry.ts'

/**
 * The registrations that change because articles were published: those whose present address (by id in `urls`) is not
 * the last one registered. The older addresses stay, for they redirect.
 */
export function withUrls(
  registered: readonly Registration[],
  urls: ReadonlyMap<string, string>,
): ArticleRegistration[] {
  return registered.flatMap((entry) => {
    const url = entry.type === 'article' ? urls.get(entry.id) : undefined
    if (entry.type !== 'article' || url === undefined || entry.urls.at(-1) === url) return []
    return [{ ...entry, urls: [...entry.urls.filter((older) => older !== url), url] }]
  })
}
