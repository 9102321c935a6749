/** A task that comes back: never twice at the same time in one process, and a failure does not end it. */
export function ritme(
  elkeMs: number,
  doe: () => Promise<unknown>,
  bijFout: (fout: unknown) => void,
): { stop: () => Promise<void> } {
  let bezig: Promise<unknown> = Promise.resolve()
  let loopt = false
  const tik = setInterval(() => {
    if (loopt) return
    loopt = true
    bezig = doe()
      .catch(bijFout)
      .finally(() => (loopt = false))
  }, elkeMs)
  return {
    stop: async () => {
      clearInterval(tik)
      await bezig
    },
  }
}
