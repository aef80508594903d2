import { bodyToMarkdown } from '../formats/markdown-write.ts'
import { createMarkdown } from '../formats/markdown.ts'
import type { Article } from '../model/article.ts'
import { linkNames } from './link-names.ts'
import type { BodyEnv } from './link-names.ts'
import { markRepairs } from './mark-repairs.ts'
import { numberParagraphs } from './number-paragraphs.ts'
import { putLines } from './put-lines.ts'

/** All that the HTML of an article's body is made of. */
export interface BodyText extends BodyEnv {
  body: Article['body']
}

const markdown = createMarkdown()
markdown.set({ xhtmlOut: false })
markdown.use(linkNames)
markdown.use(markRepairs)
markdown.use(numberParagraphs)
markdown.use(putLines)

/** The HTML of an article's body, made from tokens: text stays text, its names are links, its repairs marked. */
export function renderBody({ body, ...env }: BodyText): string {
  return markdown.render(bodyToMarkdown(body), env).trimEnd()
}
