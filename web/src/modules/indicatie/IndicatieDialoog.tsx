import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { DatumVeld, useFormulier, Veld } from '../../ui/index.ts'
import { useStap } from '../plan/plan.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import type { Plek } from './indicatie.ts'

type Props = {
  readonly plek: Plek
  readonly isAdvies: boolean
  readonly version: number
  readonly opSluit: () => void
}
const leeg = (tekst: string): string | null => (tekst.trim() === '' ? null : tekst.trim())

/** What is needed, signed by who sends it; of an advies with organisation, name and day (PLAN-17). */
export function IndicatieDialoog({ plek, isAdvies, version, opSluit }: Props) {
  const f = useFormulier({ tekst: '', organisatie: '', getekendDoor: '', getekendOp: '' })
  const stap = useStap(plek.dossierId)
  const { tekst, organisatie, getekendDoor, getekendOp } = f.waarden
  return (
    <Vorm
      titel={isAdvies ? 'Het advies van de specialist' : 'De indicatie'}
      knop={isAdvies ? 'Zet het advies in het plan' : 'Teken de indicatie'}
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() =>
        stap.mutate(
          () =>
            roepAan('POST /dossiers/{dossierId}/plannen/{planId}/indicaties', {
              params: plek,
              body: {
                tekst: tekst.trim(),
                organisatie: leeg(organisatie),
                getekendDoor: leeg(getekendDoor),
                getekendOp: leeg(getekendOp),
              },
              ifMatch: version,
              idempotentie: nieuweSleutel(),
            }),
          { onSuccess: opSluit, onError: f.zetFout },
        )
      }
    >
      <Veld label="Wat is er nodig?" soort="lang" regels={3} verplicht maximaal={2000} {...f.veld('tekst')} />
      {isAdvies ? (
        <>
          <Veld label="Van welke organisatie?" verplicht maximaal={200} {...f.veld('organisatie')} />
          <Veld label="Wie tekende het advies?" verplicht maximaal={200} {...f.veld('getekendDoor')} />
          <DatumVeld label="Getekend op" verplicht hint="Bijvoorbeeld 1-2-2027" {...f.veld('getekendOp')} />
        </>
      ) : (
        <p className="kt-zacht">U tekent met uw eigen naam, vandaag. De inwoner leest dit in het plan.</p>
      )}
    </Vorm>
  )
}
