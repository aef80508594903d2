import { checkDirections } from './checks/directions.ts'

const { ok, lines } = await checkDirections()
console.log(lines.join('\n'))
process.exitCode = ok ? 0 : 1
