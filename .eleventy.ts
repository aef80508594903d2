export { registerSite as default } from './src/site/write-pages.ts'
