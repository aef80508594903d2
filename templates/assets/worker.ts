import * as words from '../../src/words/index.ts'
import { copiesOf, isFile, plainAddress } from './copies.ts'
import { SITE } from './place.ts'

/** The scripts that may run as workers: that of copies, and that of the search. */
const WORKERS = [`${SITE}sw.js`, `${SITE}pagefind/pagefind-worker.js`] as const

interface PolicyFactory {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string | null }) => unknown
}

/** Makes the page's one Trusted Types policy, which lets nothing through but the addresses of the site's workers. */
export function allowWorkers(): void {
  const isWorker = (url: string): boolean => WORKERS.some((each) => each === plainAddress(new URL(url, location.href).href))
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory }
  trustedTypes?.createPolicy('default', { createScriptURL: (url) => (isWorker(url) ? url : null) })
}

/** The service workers of the browser; undefined where pages are files or come over plain http. */
const service = location.protocol === 'file:' ? undefined : (navigator as Partial<Navigator>).serviceWorker

async function keepAll(addresses: readonly string[], kind: 'pages' | 'issues'): Promise<void> {
  const copies = await copiesOf(SITE, kind)
  for (const address of new Set(addresses.map(plainAddress))) {
    const answer = await fetch(address)
    if (!isFile(answer)) throw new Error(address)
    await copies.put(address, answer)
  }
}

/** This page, and what it looks like. */
function here(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  return [location.href, ...loaded.filter((name) => name.startsWith(`${SITE}assets/`))]
}

/**
 * Starts the worker that keeps copies, once the page has come. The first page was there before it: the page keeps itself.
 * A copy that is open when the connection comes back gives way to the page.
 */
export async function startCopies(): Promise<void> {
  if (!service) return
  const isFirst = service.controller === null
  addEventListener('online', () => {
    if (document.querySelector('.copy')) location.reload()
    else service.controller?.postMessage('check')
  })
  const registered = await service.register(WORKERS[0], { updateViaCache: 'none' }).catch(() => undefined)
  if (registered && isFirst) await keepAll(here(), 'pages').catch(() => undefined)
}

/** The pages of the issue that is shown, its articles, and the pictures that stand on it. */
function issueHere(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.leaf-m a, .toc .hl')
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')].map(({ currentSrc }) => currentSrc)
  return [...here(), ...[...links].map(({ href }) => href), ...pictures.filter((each) => each !== '')]
}

/** Makes the button that keeps an issue for times without a connection, or lets it go. */
export async function startKeepingIssue(acts: Element, said: HTMLElement): Promise<void> {
  if (!service || !document.querySelector('.toc')) return
  const copies = await copiesOf(SITE, 'issues')
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn' })
  const isKept = async (): Promise<boolean> => (await copies.match(plainAddress(location.href))) !== undefined
  const show = async (): Promise<void> => {
    button.textContent = (await isKept()) ? words.copies.drop : words.copies.keep
  }
  const change = async (): Promise<string> => {
    const addresses = issueHere()
    if (!(await isKept())) return keepAll(addresses, 'issues').then(() => words.copies.kept)
    await Promise.all(addresses.map((address) => copies.delete(plainAddress(address))))
    return words.copies.dropped
  }
  button.addEventListener('click', () => {
    said.textContent = words.tools.keeping
    void change()
      .catch(() => words.tools.notKept)
      .then((text) => (said.textContent = text))
      .then(show)
  })
  await show()
  acts.append(button)
}
