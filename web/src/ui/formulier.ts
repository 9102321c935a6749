import { useCallback, useState } from 'react'
import { foutenUit, type VeldFout } from '../api/probleem.ts'

/** The sentence for one field, or undefined. */
export const foutBij = (fouten: readonly VeldFout[], naam: string): string | undefined =>
  fouten.find((fout) => fout.veld === naam)?.tekst

/** What a field of the form needs, spread on Veld, Keuzegroep, Vinkjes, Keuzelijst, DatumVeld or Vinkje. */
export type VeldBinding<N, W> = {
  readonly naam: N
  readonly waarde: W
  readonly opWijzig: (waarde: W) => void
  readonly fout: string | undefined
}

/**
 * The state of a form: values, errors and the binding of each field. What was typed stays after an error.
 * Name the fields as the body of the operation, then the server's errors land where they belong.
 * @example const f = useFormulier({ vraag: '' }); <Veld label="Uw vraag" {...f.veld('vraag')} />
 */
export function useFormulier<W extends Record<string, unknown>>(begin: W) {
  const [waarden, zetWaarden] = useState(begin)
  const [fouten, zetFouten] = useState<readonly VeldFout[]>([])
  const zet = useCallback(
    <N extends keyof W>(naam: N, waarde: W[N]) => zetWaarden((oud) => ({ ...oud, [naam]: waarde })),
    [],
  )
  const veld = <N extends keyof W & string>(naam: N): VeldBinding<N, W[N]> => ({
    naam,
    waarde: waarden[naam],
    opWijzig: (waarde) => zet(naam, waarde),
    fout: foutBij(fouten, naam),
  })
  /** Takes a thrown error, or own errors; null when all is well again. */
  const zetFout = useCallback(
    (fout: unknown) => zetFouten(Array.isArray(fout) ? (fout as VeldFout[]) : foutenUit(fout)),
    [],
  )
  return { waarden, zet, zetWaarden, veld, fouten, zetFout }
}
