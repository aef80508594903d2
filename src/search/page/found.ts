/** Rows found, each with whether its headline is hit. */
export type Found = Map<number, boolean>
