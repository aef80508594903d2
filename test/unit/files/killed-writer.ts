import { writeSet } from '../../../src/files/write-set.ts'

/** Child process of the kill test: writes 200 files as one set, saying when it begins. */
const [folder = '', text = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
writeSet(
  folder,
  Array.from({ length: 200 }, (_, index) => ({ file: `articles/x/${index}.md`, data: text })),
)
