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

/** A loader of things by number, name or the file they are in that loads each once; after a failure the next call for it tries again. */
export function kept<K extends number | string | { file: string }, T>(
  load: (key: K) => Promise<T>,
): (key: K) => Promise<T> {
  const loaders = new Map<string, () => Promise<T>>()
  return (key) => {
    const id = String(typeof key === 'object' ? key.file : key)
    const loader = loaders.get(id) ?? once(() => load(key))
    loaders.set(id, loader)
    return loader()
  }
}
