import { fileURLToPath } from 'node:url'
import type { UserConfig } from '@11ty/eleventy'
import nunjucks from 'nunjucks'
import { createMarkdown } from '../compose/markdown.ts'
import { fill } from '../words/index.ts'

/** Folder of the templates; includes and layouts are named relative to it. */
export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url))

/** What stands in a template as `{{ text | fill({ name: value }) }}`. */
type Fill = (text: string, values: Readonly<Record<string, unknown>>) => unknown

/** Fills the places of a text and escapes everything but markup that a macro made; throws when a place has no value. */
function fillWith(escape: (value: unknown) => unknown): Fill {
  return (text, values) => {
    const shown = Object.entries(values).map(([name, value]) => [name, String(escape(value))])
    return new nunjucks.runtime.SafeString(fill(String(escape(text)), Object.fromEntries(shown)))
  }
}

/**
 * Registers the project's own nunjucks and markdown-it with Eleventy, which would use older ones of its own.
 * Output is escaped unless a template says `| safe`; an undefined value in a template is an error.
 */
export function registerLibraries(config: UserConfig): void {
  const loader = new nunjucks.FileSystemLoader(TEMPLATES, { noCache: false })
  const options = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true }
  const environment = new nunjucks.Environment(loader, options)
  environment.addFilter('fill', fillWith(environment.getFilter('escape')))
  config.setLibrary('njk', environment)
  config.setLibrary('md', createMarkdown())
  config.setTemplateFormats(['njk'])
  config.setUseGitIgnore(false)
}
