/** The elements of the search page (see the README of this room). */
export interface Parts {
  form: HTMLFormElement
  box: HTMLInputElement
  suggestions: HTMLElement
  status: HTMLElement
  notes: HTMLElement
  chips: HTMLElement
  bars: HTMLElement
  facets: HTMLDetailsElement
  facetForm: HTMLElement
  /** Closes the filters where they cover the results. */
  see: HTMLButtonElement
  sort: HTMLElement
  list: HTMLElement
  more: HTMLButtonElement
}

function part<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`the search page has no #${id}`)
  return found
}

/** The elements of the page, by the ids of the contract; throws when one is missing. */
export function pageParts(): Parts {
  return {
    form: part('search-form', HTMLFormElement),
    box: part('q', HTMLInputElement),
    suggestions: part('search-suggestions', HTMLElement),
    status: part('search-status', HTMLElement),
    notes: part('search-notes', HTMLElement),
    chips: part('search-chips', HTMLElement),
    bars: part('search-bars', HTMLElement),
    facets: part('search-facets', HTMLDetailsElement),
    facetForm: part('search-facet-form', HTMLElement),
    see: part('search-see', HTMLButtonElement),
    sort: part('search-sort', HTMLElement),
    list: part('search-results', HTMLElement),
    more: part('search-more', HTMLButtonElement),
  }
}
