import type { Head } from '../head.ts'

/** A page that is yet to be made: as long as all that it reads is the same, so is its view. */
export interface Draft<View> {
  url: string
  /** All that the view is made of, but for what every page may read (see `Frame`): plain data and parts of the archive. */
  reads: unknown
  view: () => View
}

/** Pages that are made together: as long as all that they read is the same, they are not even drafted. */
export interface Batch<View> {
  /** No other batch of its kind of pages has it. */
  name: string
  reads: unknown
  drafts: () => Iterable<Draft<View>>
}

/** The draft of a page whose view is made at once, since it reads of the whole archive. */
export function draftOf<View extends { head: Head }>(view: View): Draft<View> {
  return { url: view.head.url, reads: JSON.stringify(view), view: () => view }
}

/** Drafts of views that are made at once, one after the other. */
export function* draftsOf<View extends { head: Head }>(views: Iterable<View>): Generator<Draft<View>> {
  for (const view of views) yield draftOf(view)
}

/** The views of drafts and of batches, one after the other. */
export function* viewsOf<View>(drafts: Iterable<Draft<View> | Batch<View>>): Generator<View> {
  for (const each of drafts)
    if ('drafts' in each) yield* viewsOf(each.drafts())
    else yield each.view()
}
