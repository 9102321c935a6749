import { Keuzelijst, Veld, type useFormulier } from '../../ui/index.ts'
import type { Opschalingen } from './opschaling.ts'

export type WieWaarden = { verantwoordelijkeId: string; verantwoordelijkeNaam: string }
const ANDERS = 'anders'

/** As the body wants it: one worker, or one name. */
export const verantwoordelijke = ({ verantwoordelijkeId, verantwoordelijkeNaam }: WieWaarden) =>
  verantwoordelijkeId === ANDERS
    ? { verantwoordelijkeNaam }
    : verantwoordelijkeId === ''
      ? {}
      : { verantwoordelijkeId: Number(verantwoordelijkeId) }

/** The sentence for when nobody was named yet, at the field where that is done. */
export const zonderWie = ({ verantwoordelijkeId }: WieWaarden, tekst: string) =>
  verantwoordelijkeId === ANDERS
    ? { verantwoordelijkeNaam: 'Vul de naam en de organisatie in.' }
    : { verantwoordelijkeId: tekst }

type Formulier<W extends WieWaarden> = Pick<ReturnType<typeof useFormulier<W>>, 'waarden' | 'zet' | 'fouten'>
type Props<W extends WieWaarden> = {
  readonly label: string
  readonly f: Formulier<W>
  readonly personen: Opschalingen['personen']
}

/** Somebody of here, or by name somebody who has no account; never nobody (REG-05). */
export function Verantwoordelijke<W extends WieWaarden>({ label, f, personen }: Props<W>) {
  const { verantwoordelijkeId, verantwoordelijkeNaam } = f.waarden
  const fout = (naam: keyof WieWaarden) => f.fouten.find((x) => x.veld === naam)?.tekst
  return (
    <>
      <Keuzelijst
        label={label}
        verplicht
        naam="verantwoordelijkeId"
        waarde={verantwoordelijkeId}
        opWijzig={(w) => f.zet('verantwoordelijkeId', w)}
        fout={fout('verantwoordelijkeId')}
        opties={[
          ...personen.map((p) => ({
            waarde: String(p.id),
            label: p.team === null ? p.naam : `${p.naam}, ${p.team}`,
          })),
          { waarde: ANDERS, label: 'Iemand anders: ik vul de naam in' },
        ]}
      />
      {verantwoordelijkeId === ANDERS ? (
        <Veld
          label="Naam en organisatie"
          verplicht
          maximaal={120}
          naam="verantwoordelijkeNaam"
          waarde={verantwoordelijkeNaam}
          opWijzig={(w) => f.zet('verantwoordelijkeNaam', w)}
          fout={fout('verantwoordelijkeNaam')}
        />
      ) : null}
    </>
  )
}
