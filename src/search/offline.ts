/**
 * The offline edition is opened as files, where browsers refuse modules and `fetch` but run classic scripts: each file that a
 * page asks for stands there as a script, its path with `.js` behind it, that gives its bytes to a function of the page.
 */
export const PART_FUNCTION = 'sitePart'

/** The bytes that scripts gave away, by their elements. */
const given = new WeakMap<Element, Uint8Array>()

function take(base64: string): void {
  const script = document.currentScript
  if (script)
    given.set(
      script,
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    )
}

/** The bytes of a script's file; null when it is not there, or gives none away because it is cut off. */
async function bytesIn(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const script = document.createElement('script')
  await new Promise((resolve) => {
    script.addEventListener('load', resolve)
    script.addEventListener('error', resolve)
    script.src = address
    document.head.append(script)
  })
  script.remove()
  return (given.get(script) as Uint8Array<ArrayBuffer> | undefined) ?? null
}

/** Answers as `fetch` does: with status 404 for what cannot be had. */
async function fetchPart(address: RequestInfo | URL): Promise<Response> {
  const bytes = await bytesIn(`${String(address).replace(/[?#].*$/s, '')}.js`)
  return new Response(bytes, { status: bytes === null ? 404 : 200 })
}

/**
 * An address that a script wrote, as a file: from where the site is (`base`) instead of under its path prefix, and to the
 * page of a folder.
 */
export function fileAddress(href: string, { base = './', prefix = '/' }: DOMStringMap): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? []
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return href
  const own = path.startsWith(prefix) ? base + path.slice(prefix.length) : path
  return own + (own.endsWith('/') ? 'index.html' : '') + rest
}

function completeLinks(added: Node): void {
  if (!(added instanceof Element)) return
  const links = added.matches('a') ? [added] : [...added.querySelectorAll('a')]
  for (const link of links) {
    const [href, main] = [link.getAttribute('href'), document.querySelector<HTMLElement>('main')]
    const whole = href !== null && main ? fileAddress(href, main.dataset) : href
    if (whole !== null && whole !== href) link.setAttribute('href', whole)
  }
}

/** Makes a page work as a file: `fetch` gives files of the site, and links that scripts write lead to files. */
export function openOffline(): void {
  Object.assign(window, { [PART_FUNCTION]: take, fetch: fetchPart })
  const watcher = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(completeLinks)
  })
  watcher.observe(document, { childList: true, subtree: true })
}
