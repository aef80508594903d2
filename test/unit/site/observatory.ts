/** Headers of an answer by their names in small letters. */
type Headers = Readonly<Record<string, string | undefined>>

/** Half a year in seconds, the least that counts. */
const HALF_A_YEAR = 15_768_000

function directivesOf(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/))
  return new Map(parts.map(([name = '', ...sources]) => [name.toLowerCase(), sources]))
}

/** What of a policy costs points: anything inline or evaluated, plain or broad sources, and what no other directive stands in for. */
function policyFaults(policy: string): string[] {
  const directives = directivesOf(policy)
  const sources = [...directives].flatMap(([name, all]) => all.map((source) => `${name} ${source}`))
  const unsafe = sources.filter((each) =>
    /'unsafe-(?:inline|eval|hashes)'|\s(?:http:|https:|ftp:|data:|blob:|\*)/.test(each),
  )
  const wanting = ['default-src', 'frame-ancestors', 'base-uri', 'form-action'].filter((name) => !directives.has(name))
  const open = directives.get('default-src')?.join() === "'none'" ? [] : ["default-src is not 'none'"]
  return [...unsafe, ...wanting, ...open]
}

const oneOf = (value: string | undefined, good: readonly string[]): boolean =>
  good.includes((value ?? '').toLowerCase())

/**
 * What Mozilla's HTTP Observatory would hold against some headers, as far as a static host can set them: one line a rule. Source:
 * the Observatory's "Tests & Scoring" (content-security-policy, cookies, cross-origin-resource-sharing, referrer-policy,
 * strict-transport-security, x-content-type-options, x-frame-options, cross-origin-resource-policy). Scripts come from the site
 * alone, which its rule on subresource integrity asks for; the redirect to HTTPS is the server's own.
 */
export function observatoryFaults(headers: Headers): string[] {
  const age = Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0)
  const referrers = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']
  const rules: readonly (readonly [string, boolean])[] = [
    ['set-cookie', headers['set-cookie'] === undefined],
    ['access-control-allow-origin', headers['access-control-allow-origin'] === undefined],
    ['referrer-policy', oneOf(headers['referrer-policy'], referrers)],
    ['strict-transport-security', age >= HALF_A_YEAR],
    ['x-content-type-options', headers['x-content-type-options'] === 'nosniff'],
    ['x-frame-options', oneOf(headers['x-frame-options'], ['deny', 'sameorigin'])],
    ['cross-origin-resource-policy', oneOf(headers['cross-origin-resource-policy'], ['same-origin', 'same-site'])],
  ]
  const broken = rules.filter(([, isKept]) => !isKept).map(([name]) => name)
  return [...broken, ...policyFaults(headers['content-security-policy'] ?? '')]
}
