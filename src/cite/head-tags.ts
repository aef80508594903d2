import { fullTitle, oneLine, pageNumber, shortTitle } from './facts.ts'
import type { CitationFacts } from './facts.ts'

/** A `<meta>` element: its name and content, plain text. */
export interface MetaTag {
  name: string
  content: string
}

/** Rights and language, told beside the citation's own facts. */
interface Rights {
  language: string
  rights?: string
}

/**
 * Tags from which Zotero makes a complete newspaper article, in the vocabulary its own translator reads (Dublin Core, PRISM,
 * Zotero's). No `citation_*` tag: those would make it an article of a journal.
 */
export function zoteroTags(facts: CitationFacts, { language, rights }: Rights): MetaTag[] {
  const [title, short] = [fullTitle(facts), shortTitle(facts)]
  const tags: [string, string | undefined][] = [
    ['z:itemType', 'newspaperArticle'],
    ['DC.title', title],
    ...facts.authors.map((name): [string, string] => ['DC.creator', oneLine(name)]),
    ['DC.date', facts.date ?? facts.year],
    ['DC.publisher', oneLine(facts.paper)],
    ['DC.language', language],
    ['DC.rights', rights && oneLine(rights)],
    ['prism.publicationName', oneLine(facts.paper)],
    ['prism.startingPage', pageNumber({ page: facts.page })],
    ['prism.endingPage', facts.lastPage && pageNumber({ page: facts.lastPage })],
    ['z:section', facts.pageName && oneLine(facts.pageName)],
    ['z:place', facts.place && oneLine(facts.place)],
    ['z:shortTitle', short === title ? undefined : short],
  ]
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []))
}
