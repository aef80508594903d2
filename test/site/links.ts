import { MANIFEST_FILE } from '../../src/search/format.ts'
import { fileOf } from '../../src/site/links.ts'
import { htmlFiles } from './render.ts'
import type { Rendered } from './render.ts'

function attributes(html: string, names: string): string[] {
  const found = html.matchAll(new RegExp(`\\s(?:${names})="([^"]*)"`, 'g'))
  return [...found].map(([, value = '']) => value.replaceAll('&amp;', '&'))
}

function refreshTargets(html: string): string[] {
  return [...html.matchAll(/http-equiv="refresh" content="0; url=([^"]*)"/g)].map(([, url = '']) => url)
}

/** Every address that a page links to, loads, submits to or sends on to. */
export function addresses(html: string): string[] {
  return [...attributes(html, 'href|src|action'), ...refreshTargets(html)]
}

function problem(site: Rendered, file: string, address: string): string[] {
  const told = `${file} → ${address}`
  if (/^mailto:[^/]+$/.test(address)) return []
  if (/^[a-z]+:|^\/\//i.test(address)) return [`${told}: outside`]
  const [withQuery = '', anchor] = address.split('#')
  const [target = ''] = withQuery.split('?')
  if (target !== '' && !target.startsWith(site.base)) return [`${told}: not below the base`]
  const found = target === '' ? file : fileOf(`/${target.slice(site.base.length)}`)
  if (found === MANIFEST_FILE) return [] // of the index, which is made after the pages
  const text = site.files.get(found)
  if (text === undefined) return [`${told}: no such file`]
  if (anchor !== undefined && !text.includes(`id="${anchor}"`)) return [`${told}: no such anchor`]
  return []
}

/** What is wrong with the links of a site: dead, outside its base, or leading away. `own` is the site's public origin. */
export function linkProblems(site: Rendered, own = 'https://none.invalid'): string[] {
  return htmlFiles(site).flatMap(([file, html]) =>
    addresses(html)
      .map((address) => (address.startsWith(`${own}/`) ? address.slice(own.length) : address))
      .flatMap((address) => problem(site, file, address)),
  )
}
