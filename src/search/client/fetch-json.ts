/** Fetches a JSON file of the index. Refused, with the address, when it cannot be had or is not found. */
export async function fetchJson<T>(url: string, cache: RequestCache = 'default'): Promise<T> {
  const response = await fetch(url, { cache })
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  return (await response.json()) as T
}

/** A loader that loads once; after a failure the next call tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/** A loader of numbered things that loads each once; after a failure the next call for it tries again. */
export function kept<T>(load: (number: number) => Promise<T>): (number: number) => Promise<T> {
  const loaders = new Map<number, () => Promise<T>>()
  return (number) => {
    const loader = loaders.get(number) ?? once(() => load(number))
    loaders.set(number, loader)
    return loader()
  }
}
