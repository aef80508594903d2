import tseslint from 'typescript-eslint'

const CLOCK_AND_LOCALE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock: the day comes in from scripts/.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock: the day comes in from scripts/.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'No clock.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'No randomness.' },
  { selector: "CallExpression[callee.property.name='localeCompare']", message: 'No locale: compare by code units.' },
  { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'No locale.' },
  {
    selector: 'CallExpression[callee.property.name=/^get(Day|Date|Month|FullYear|Hours|Minutes)$/]',
    message: 'No time zone: use the UTC methods.',
  },
]
const IMPURE_GLOBALS = [
  'process',
  'Intl',
  'fetch',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'window',
  'document',
]
const PURE_ROOMS = [
  'compose',
  'facts',
  'people',
  'articles',
  'blocks',
  'read',
  'messages',
  'model',
  'archive',
  'cite',
  'charts',
]

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '_site/',
      '_site.*/',
      '_offline/',
      '_offline.*/',
      '.cache/',
      'content/',
      'test/cases/',
      'test/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40 }],
      'max-params': ['error', 3],
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  // Words of the interface are data, a text a line: one file of them is what a translation replaces (as in scripts/checks/shape.ts).
  { files: ['src/words/??.ts', 'src/words/??-*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/**/*.ts', '.eleventy.ts'], rules: { 'no-restricted-syntax': ['error', ...CLOCK_AND_LOCALE] } },
  {
    files: ['src/pipeline.ts', ...PURE_ROOMS.map((room) => `src/${room}/**/*.ts`)],
    rules: { 'no-restricted-globals': ['error', ...IMPURE_GLOBALS] },
  },
  {
    files: [
      'src/search/page/**/*.ts',
      'src/search/engines/*/browser/**/*.ts',
      'src/review/client/**/*.ts',
      'templates/**/*.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Use textContent.',
        })),
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
