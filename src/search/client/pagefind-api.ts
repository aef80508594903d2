/** A match as Pagefind reports it: its name of the article and the word positions of the first place. */
export interface PagefindResult {
  id: string
  words: number[]
}

/** The part of Pagefind's browser API that is used here (1.5.2). */
export interface PagefindInstance {
  search(term: string): Promise<{ results: PagefindResult[] }>
}
