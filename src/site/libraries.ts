import { fileURLToPath } from 'node:url'
import type { UserConfig } from '@11ty/eleventy'
import nunjucks from 'nunjucks'
import { createMarkdown } from '../compose/markdown.ts'

/** Folder of the templates; includes and layouts are named relative to it. */
export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url))

/**
 * Registers the project's own nunjucks and markdown-it with Eleventy, which would use older ones of its own.
 * Output is escaped unless a template says `| safe`; an undefined value in a template is an error.
 */
export function registerLibraries(config: UserConfig): void {
  const loader = new nunjucks.FileSystemLoader(TEMPLATES, { noCache: false })
  const options = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true }
  config.setLibrary('njk', new nunjucks.Environment(loader, options))
  config.setLibrary('md', createMarkdown())
  config.setTemplateFormats(['njk'])
  config.setUseGitIgnore(false)
}
