const teSluiten: (() => Promise<unknown>)[] = []

/**
 * To be done after the test file that runs now. An `afterAll` that is called inside a hook is not run by vitest, and
 * what a file leaves open takes connections from the next ones.
 */
export const naBestand = (sluit: () => Promise<unknown>): void => void teSluiten.push(sluit)

/** Does what `naBestand` was given, the last first; one that fails keeps none of the others back. */
export async function ruimOp(): Promise<void> {
  const fouten: unknown[] = []
  for (let sluit = teSluiten.pop(); sluit !== undefined; sluit = teSluiten.pop())
    await sluit().catch((fout: unknown) => fouten.push(fout))
  if (fouten.length > 0) throw new AggregateError(fouten, 'not everything could be closed after the file')
}
