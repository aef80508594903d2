// What everybody imports, as `import * as words`: the words in the language of the interface, and what fills their places.
export * from './zh.ts'
export { fill } from './fill.ts'
