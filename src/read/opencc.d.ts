declare module 'opencc-js/dict/*' {
  /** Pairs `from to` between bars. */
  const table: string
  export default table
}
