const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** The text of rendered blocks, read by nothing but the tags that the renderer may write. */
export function renderedTexts(html: string): string[] {
  const blocks = html.split(/<\/(?:p|h2)>\n/).slice(0, -1)
  return blocks.map((block) =>
    block
      .replace(/^<(?:p|h2)>/, '')
      .replace(/<br \/>\n/g, '\n')
      .replace(/<[^>]*>/g, 'MARKUP')
      .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? ''),
  )
}
