import { existsSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

/** Outcome of one check: whether all is well, and the lines to print (problems first, a summary last). */
export interface CheckOutcome {
  ok: boolean
  lines: string[]
}

const PLACES = ['src', 'scripts', 'templates', 'test', '.eleventy.ts']

function judge(result: ICruiseResult): CheckOutcome {
  const { violations, totalCruised, totalDependenciesCruised } = result.summary
  const problems = violations.map(({ rule, from, to }) => `${rule.severity} ${rule.name}: ${from} → ${to}`)
  const modules = result.modules.filter(({ source }) => source.startsWith('src/')).length
  const summary = `directions: ${modules} modules in src, ${totalCruised} in all, ${totalDependenciesCruised ?? 0} imports, ${violations.length} violations`
  if (modules === 0) return { ok: false, lines: ['directions: no module of src was seen, so nothing was checked'] }
  return { ok: violations.length === 0, lines: [...problems, summary] }
}

/** Import directions of `.dependency-cruiser.cjs`, over the project in the working directory. Seeing no module is a failure. */
export async function checkDirections(): Promise<CheckOutcome> {
  const options = await extractOptions('./.dependency-cruiser.cjs')
  const places = PLACES.filter((place) => existsSync(place))
  const { output } = await cruise(places, options, undefined, { tsConfig: extractTsConfig('./tsconfig.json') })
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered in text, not in data')
  return judge(output)
}
