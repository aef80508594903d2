import nunjucks from 'nunjucks'
import type { Head } from './head.ts'
import type { SharedView } from './shared.ts'

/** Gives the HTML of a template of partials/ that depends on nothing but what every page shows, and on where the page is. */
type SharedPart = (name: string, head?: Pick<Head, 'section' | 'url'>) => nunjucks.runtime.SafeString

/**
 * Gives all templates of an environment what every page shows, as `shared` and as `part`, a {@link SharedPart}: each is
 * rendered once for each section and each page that the main navigation names.
 */
export function sharedParts(environment: nunjucks.Environment, shared: SharedView): SharedPart {
  environment.addGlobal('shared', shared)
  const made = new Map<string, nunjucks.runtime.SafeString>()
  const named = new Set(shared.nav.flatMap(({ items }) => items.map(({ url }) => url)))
  const part: SharedPart = (name, head) => {
    const [section, url] = [head?.section ?? '', head && named.has(head.url) ? head.url : '']
    const key = `${name} ${section} ${url}`
    const known = made.get(key)
    if (known) return known
    const html = environment.render(`partials/${name}.njk`, { section, url }).replace(/\n$/, '')
    const text = new nunjucks.runtime.SafeString(html)
    made.set(key, text)
    return text
  }
  environment.addGlobal('part', part)
  return part
}
