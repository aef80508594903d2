import { writeSet, writeSetMeanwhile, type FileChange } from '../../../src/files/write-set.ts'

/** Child process of the kill test: writes 200 files and a line more of a list as one set, saying when it begins. */
const [folder = '', text = '', way = ''] = process.argv.slice(2)
const files = Array.from({ length: 200 }, (_, index): FileChange => ({ file: `articles/x/${index}.md`, data: text }))
const set: FileChange[] = [...files, { file: 'list.txt', data: `${text}\n`, append: true }]
process.stdout.write('ready\n')
if (way === 'meanwhile') await writeSetMeanwhile(folder, set)
else writeSet(folder, set)
