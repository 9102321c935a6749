import { useCallback, useEffect, useRef, useState } from 'react'
import { foutenUit, type VeldFout } from '../api/probleem.ts'
import { datumFout, veldId } from './Veld.tsx'

/** The sentence for one field, or undefined. */
export const foutBij = (fouten: readonly VeldFout[], naam: string): string | undefined =>
  fouten.find((fout) => fout.veld === naam)?.tekst

type Teksten<W> = Readonly<Partial<Record<keyof W & string, string>>>
const alsTekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde.trim() : '')

/**
 * What can be told before anything is sent, so that it comes in one round: `leeg` has the sentence for each field that
 * must be filled in, `dagen` are the fields that hold a day.
 */
export const vooraf = <W>(waarden: W, leeg: Teksten<W>, dagen: readonly (keyof W & string)[] = []) =>
  [...new Set([...(Object.keys(leeg) as (keyof W & string)[]), ...dagen])].flatMap((veld): VeldFout[] => {
    const waarde = alsTekst(waarden[veld])
    const tekst = waarde === '' ? leeg[veld] : dagen.includes(veld) ? datumFout(waarde) : undefined
    return tekst === undefined ? [] : [{ veld, code: waarde === '' ? 'leeg' : 'datum', tekst }]
  })

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
  /** Tells what the form found itself (`ook`) and what `vooraf` finds; true when something is wrong. */
  const mist = (leeg: Teksten<W>, dagen?: readonly (keyof W & string)[], ook: readonly VeldFout[] = []) => {
    const alle = [...ook, ...vooraf(waarden, leeg, dagen)]
    zetFouten(alle)
    return alle.length > 0
  }
  return { waarden, zet, zetWaarden, veld, fouten, zetFout, mist }
}

/** After a line came into a form: the focus goes on to this field of it. */
export const naarVeld = (naam: string): void => {
  requestAnimationFrame(() => document.getElementById(veldId(naam))?.focus())
}

/**
 * For a form in the page that comes instead of the button that opened it: the focus goes to its first field, and when it
 * closes to the button in the box with id `terug`, or to that box.
 */
export function useVormFocus(terug: string) {
  const vorm = useRef<HTMLFormElement>(null)
  useEffect(() => {
    vorm.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    return () => {
      const vak = document.getElementById(terug)
      const doel = vak?.querySelector<HTMLElement>('button') ?? vak
      doel?.focus()
    }
  }, [terug])
  return vorm
}
