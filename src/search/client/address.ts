/** Name of the query in the address. */
const PARAMETER = 'q'

/** The query in the page's address, empty when there is none. */
export function queryInAddress(): string {
  return new URLSearchParams(location.search).get(PARAMETER) ?? ''
}

function addressOf(text: string): string {
  const url = new URL(location.href)
  if (text === '') url.searchParams.delete(PARAMETER)
  else url.searchParams.set(PARAMETER, text)
  return url.pathname + url.search + url.hash
}

/**
 * Keeps the query in the address. The first change after a finished query makes a new entry of the history, further
 * typing rewrites it, so that "back" goes from query to query and not from letter to letter.
 */
export class Address {
  private fresh = true

  /** Writes the query into the address. */
  show(text: string): void {
    if (text === queryInAddress()) return
    if (this.fresh) history.pushState(null, '', addressOf(text))
    else history.replaceState(null, '', addressOf(text))
    this.fresh = false
  }

  /** The query is finished: the next change makes a new entry. */
  settle(): void {
    this.fresh = true
  }
}
