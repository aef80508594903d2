interface PolicyFactory {
  defaultPolicy: unknown
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown
}

const allowed = new Set<string>()

/**
 * Makes the page's default Trusted Types policy, which lets nothing through but the addresses of workers told here. A page
 * can have one such policy, so it is made with the first address, unless
 * another script of the page has made it. Does nothing in browsers without Trusted Types.
 */
export function allowWorker(url: string): void {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory }
  if (allowed.size === 0) {
    const isMade = trustedTypes === undefined || trustedTypes.defaultPolicy !== null
    if (!isMade) trustedTypes.createPolicy('default', { createScriptURL: (url) => (allowed.has(url) ? url : null) })
  }
  allowed.add(url)
}
