// Import directions of the house: a room may import from the rooms below it in this list, never from those above.
const ROOMS = [
  '^scripts/',
  '^\\.eleventy\\.ts$',
  '^src/cli/',
  '^src/review/',
  '^src/local/',
  '^src/publish/',
  '^src/site/',
  '^src/search/',
  '^src/(cite|charts|images)/',
  '^src/archive/',
  '^src/ingest/',
  '^src/files/',
  '^src/intake/',
  '^src/pipeline\\.ts$',
  '^src/letters/',
  '^src/compose/',
  '^src/facts/',
  '^src/people/',
  '^src/(articles|blocks|read)/',
  '^src/formats/',
  '^src/messages/',
  '^src/words/',
  '^src/model/',
]
const PURE =
  '^src/(pipeline\\.ts$|letters/|compose/|facts/|people/|articles/|blocks/|read/|formats/|messages/|words/|model/)'

const downwards = ROOMS.slice(1).map((room, index) => ({
  name: `not-up-from-${room.replace(/[^a-z|/]/g, '')}`,
  comment: 'A lower room knows no higher one.',
  severity: 'error',
  from: { path: room },
  to: { path: ROOMS.slice(0, index + 1).join('|') },
}))

module.exports = {
  forbidden: [
    ...downwards,
    { name: 'no-cycle', comment: 'No import cycle.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms',
      comment: 'From the pipeline down everything is pure: no node module.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'articles-blocks-read',
      comment: 'read → blocks → articles, never back.',
      severity: 'error',
      from: { path: '^src/(read|blocks)/' },
      to: { path: '^src/articles/' },
    },
    { name: 'read-below-blocks', severity: 'error', from: { path: '^src/read/' }, to: { path: '^src/blocks/' } },
    {
      name: 'rules-stand-alone',
      comment: 'Rules, recognisers and refiners never import each other.',
      severity: 'error',
      from: { path: '^src/(blocks/rules|facts/recognisers|facts/refiners)/([^/]+)\\.ts$' },
      to: { path: '^src/(blocks/rules|facts/recognisers|facts/refiners)/', pathNot: '^src/$1/$2\\.ts$' },
    },
    {
      name: 'browser-code-is-light',
      comment: 'What runs in the browser imports no node module.',
      severity: 'error',
      from: {
        path: '^(src/search/(page|parts|query)/|src/search/[^/]+\\.ts$|src/search/store/open\\.ts$|src/search/engines/[^/]+/browser/|src/review/client/|templates/assets/)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'known-rooms',
      comment: 'Every module of src stands in a room of the list above.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: ROOMS },
    },
    { name: 'known-rooms-from', severity: 'error', from: { path: '^src/', pathNot: ROOMS }, to: {} },
    {
      name: 'files-in-their-rooms',
      comment: 'Reading and writing files belongs to files, publish, local, images, site and the build side of search.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(files|publish|local|review|images|site|search/index)/' },
      to: { path: '^(node:)?fs(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-keep-out-tools',
      comment: 'Pure rooms use no package that reads files, draws or serves.',
      severity: 'error',
      from: { path: PURE },
      to: { path: 'node_modules/(@11ty|sharp|pagefind|esbuild|commander|nunjucks|tsx)/' },
    },
    {
      name: 'templates-only-wire',
      comment:
        'Entries of browser scripts import the search room, citations, words and plain types, nothing of the build.',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^src/', pathNot: '^src/(search/(page/|[^/]+\\.ts$)|cite/|words/|model/)' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(src|scripts|templates)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-packages-in-src',
      comment: 'What runs for a user is a dependency, not a dev dependency.',
      severity: 'error',
      from: { path: '^(src|templates)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { path: '^(src|scripts|templates)/', pathNot: '^scripts/(test|mutants)\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
