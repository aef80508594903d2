import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { fill } from '../words/index.ts'
import { renderBody } from './body.ts'
import { OPTIONS } from './compiled.ts'
import type { Links } from './links.ts'
import type { Phrases } from './phrases.ts'

/** Folder of the templates; includes and layouts are named relative to it. */
export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url))

/** Files of macros, by the name that every template knows them by: they are made once, not anew for each page. */
const MACROS = { m: 'macros', c: 'cite', p: 'people-macros', pic: 'scan', st: 'story' }

/** Questions of templates to the site: addresses, and breaks in headlines. */
interface TemplateFilters {
  href: Links['href']
  phrases: Phrases
}

/** HTML that is written as it is. */
const safe = (html: string): nunjucks.runtime.SafeString => new nunjucks.runtime.SafeString(html)

type Escape = (value: unknown) => unknown

/** The filter of `{{ text | fill({ name: value }) }}`. */
type Fill = (text: string, values: Readonly<Record<string, unknown>>) => unknown

/** Fills the places of a text and escapes everything but markup that a macro made; throws when a place has no value. */
function fillWith(escape: Escape): Fill {
  return (text, values) => {
    const shown = Object.entries(values).map(([name, value]) => [name, String(escape(value))])
    return safe(fill(String(escape(text)), Object.fromEntries(shown)))
  }
}

/** A headline, escaped, a `<wbr>` wherever a line may break. */
function breaksWith(escape: Escape, phrases: Phrases): (text: string) => unknown {
  return (text) =>
    safe(
      phrases(text)
        .map((phrase) => String(escape(phrase)))
        .join('<wbr>'),
    )
}

/** Variables of a template, and how nunjucks sets one; its types do not tell. */
interface Frame {
  variables: Record<string, unknown>
  set(name: string, value: unknown, isUpwards?: boolean): void
}

/** Names as nunjucks takes them apart: `loop.index` is a part of `loop`. */
const NAMES = new Map<string, string[]>()

function partsOf(name: string): string[] {
  const parts = NAMES.get(name) ?? name.split('.')
  NAMES.set(name, parts)
  return parts
}

/** Lets nunjucks remember how names are taken apart, which it does anew some eight times at each turn of a loop. */
function quicken(frame: Frame): void {
  const { set } = frame
  frame.set = function (name, value, isUpwards) {
    const [first = '', second, third] = partsOf(name)
    if (isUpwards === true || third !== undefined) return set.call(this, name, value, isUpwards)
    if (second === undefined) return void (this.variables[first] = value)
    const whole = (this.variables[first] ??= {}) as Record<string, unknown>
    whole[second] = value
  }
}

quicken((nunjucks.runtime as unknown as { Frame: { prototype: Frame } }).Frame.prototype)

/** Exports of a template, as nunjucks gives them to `import`; its types do not tell. */
interface Exporting {
  getExported: (done: (problem: unknown, macros: object) => void) => void
}

function macrosOf(environment: nunjucks.Environment, file: string): object {
  const template = environment.getTemplate(`partials/${file}.njk`) as unknown as Exporting
  let exported: object = {}
  template.getExported((problem, macros) => {
    if (problem !== null) throw new Error(`partials/${file}.njk`, { cause: problem })
    exported = macros
  })
  return exported
}

/** The one environment that templates are rendered in, by the site and by a preview alike. */
export function makeEnvironment({ href, phrases }: TemplateFilters): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(TEMPLATES, { noCache: false })
  const environment = new nunjucks.Environment(loader, OPTIONS)
  const escape: Escape = environment.getFilter('escape')
  environment.addFilter('fill', fillWith(escape))
  environment.addFilter('href', href)
  environment.addFilter('breaks', breaksWith(escape, phrases))
  environment.addFilter('body', (text) => safe(renderBody(text)))
  for (const [name, file] of Object.entries(MACROS)) environment.addGlobal(name, macrosOf(environment, file))
  return environment
}
