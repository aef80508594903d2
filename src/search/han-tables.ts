// Tables that few texts need, in one part of the script.
export { ideographOf } from '../read/radicals.ts'
export { simplifiedForms } from '../read/simplified.ts'
