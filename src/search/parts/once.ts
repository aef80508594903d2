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

/** A loader of things by number or name that loads each once; after a failure the next call for it tries again. */
export function kept<K extends number | string, T>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const loaders = new Map<K, () => Promise<T>>()
  return (key) => {
    const loader = loaders.get(key) ?? once(() => load(key))
    loaders.set(key, loader)
    return loader()
  }
}
