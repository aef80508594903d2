import * as words from '../../src/words/index.ts'
import { SCRIPTS } from './place.ts'
import type * as Code from './qr.ts'

/** The page's public address, else the one it has here. */
const addressHere = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/[?#].*$/, '')

/** The picture of an address for a telephone's camera; undefined when it cannot be drawn. */
async function picture(url: string): Promise<SVGElement | undefined> {
  if (location.protocol === 'file:') return undefined
  const { qrPicture } = (await import(`${SCRIPTS}qr.js`)) as typeof Code
  const svg = qrPicture(url)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', words.tools.code)
  return svg
}

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), props)

/** Shows the address, as text and as a code, and what became of copying it. */
async function show(url: string, copied: string): Promise<void> {
  const dialog = element('dialog', { className: 'share' })
  dialog.setAttribute('aria-label', words.tools.share)
  const close = element('button', { type: 'button', className: 'btn', textContent: words.tools.close })
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  const code = await picture(url).catch(() => undefined)
  if (code) dialog.append(code, element('p', { className: 'hint', textContent: words.tools.scanCode }))
  dialog.append(element('p', { className: 'c-t', textContent: url }))
  dialog.append(element('p', { role: 'status', textContent: copied }), close)
  document.body.append(dialog)
  dialog.showModal()
}

/** Hands the page's address to the system's sheet; where there is none it is copied, and shown with a code for a camera. */
export async function share(said: HTMLElement): Promise<void> {
  const url = addressHere()
  const sheet: Partial<Pick<Navigator, 'share'>> = navigator
  try {
    if (sheet.share) return await sheet.share({ title: document.title, url })
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') return void (said.textContent = '')
  }
  const copied = await navigator.clipboard?.writeText(url).then(
    () => words.tools.linkCopied,
    () => '',
  )
  await show(url, copied ?? '')
}
