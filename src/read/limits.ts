/** Largest page or text file that is read, in bytes: some hundred times a broadsheet page. */
export const MAX_PAGE_BYTES = 2 * 1024 * 1024

/** Most lines of one page file. */
export const MAX_LINES = 20_000

/** Longest line of a page file, in UTF-16 units. */
export const MAX_LINE_LENGTH = 100_000
