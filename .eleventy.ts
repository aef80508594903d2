export { registerLibraries as default } from './src/site/libraries.ts'
