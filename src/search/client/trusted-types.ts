import { PAGEFIND_DIR } from '../format.ts'

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown
}

/**
 * Makes the page's default Trusted Types policy, which lets nothing through but the address of Pagefind's worker under
 * `base` (with slashes at both ends). To be called once a page; does nothing in browsers without Trusted Types.
 */
export function allowOnlyWorker(base: string): void {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory }
  const worker = `${base}${PAGEFIND_DIR}pagefind-worker.js`
  trustedTypes?.createPolicy('default', { createScriptURL: (url) => (url === worker ? url : null) })
}
