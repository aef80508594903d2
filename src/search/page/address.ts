import { readRequest, writeRequest, type Request } from './request.ts'

/**
 * Keeps the request in the address. The first change after a finished query makes a new entry of the history, further
 * typing rewrites it, so that "back" goes from query to query and not from letter to letter.
 */
export class Address {
  private fresh = true

  /** Request in the address. */
  read(): Request {
    return readRequest(location.search)
  }

  /** Writes a request into the address. */
  show(request: Request): void {
    const search = writeRequest(request)
    if (search === writeRequest(this.read())) return
    const address = location.pathname + search + location.hash
    if (this.fresh) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    this.fresh = false
  }

  /** The query is finished: the next change makes a new entry. */
  settle(): void {
    this.fresh = true
  }
}
