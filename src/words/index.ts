// The words in the language of the interface, with the function that fills their places; imported as `import * as words`.
export * from './zh.ts'
export { fill } from './fill.ts'
