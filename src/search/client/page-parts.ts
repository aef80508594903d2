/** The elements of the search page (see the README of this folder). */
export interface Parts {
  form: HTMLFormElement
  box: HTMLInputElement
  status: HTMLElement
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
    status: part('search-status', HTMLElement),
    list: part('search-results', HTMLElement),
    more: part('search-more', HTMLButtonElement),
  }
}
