/** A source file: its path from the root, with forward slashes, and its text. */
export interface SourceText {
  file: string
  text: string
}

const DECLARED = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm

/**
 * Exports of src whose name stands in no other file, as `file:line: what`: they are either dead or need no `export`.
 * Names are compared as words, so that a name used in a template or in a bundle's text counts, too.
 */
export function unusedExports(sources: readonly SourceText[]): string[] {
  const files = new Map<string, Set<string>>()
  for (const { file, text } of sources)
    for (const word of text.match(/\w+/g) ?? []) files.set(word, (files.get(word) ?? new Set()).add(file))
  return sources
    .filter(({ file }) => file.startsWith('src/'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(DECLARED)]
        .filter(([, name = '']) => files.get(name)?.size === 1)
        .map(
          ({ 1: name, index }) =>
            `${file}:${text.slice(0, index).split('\n').length}: ${name} is exported and used nowhere else`,
        ),
    )
}
