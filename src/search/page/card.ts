/** A page of the site that a query names: its words, its path under the base, what there is to say of it, and articles that prove that. */
export interface Card {
  text: string
  path: string
  note?: string
  proofs?: { text: string; path: string }[]
}
