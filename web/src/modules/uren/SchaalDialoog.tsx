import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { DatumVeld, useFormulier, vandaag, Veld } from '../../ui/index.ts'
import { useStap } from '../plan/plan.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { GEEN_GETAL, getal, type Basis, type UrenTaak } from './uren.ts'

/** More or fewer hours in the basisondersteuning, without indicatie (REG-15). */
export function SchaalDialoog({ plek, taak, opSluit }: Basis & { taak: UrenTaak }) {
  const f = useFormulier({ uren: '', vanaf: vandaag(), reden: '' })
  const stap = useStap(plek.dossierId)
  const verstuur = () => {
    const uren = getal(f.waarden.uren)
    const geenGetal = Number.isNaN(uren) ? [{ veld: 'uren', code: 'getal', tekst: GEEN_GETAL }] : []
    const leeg = { vanaf: 'Vul in vanaf welke dag.', reden: 'Schrijf op waarom.' }
    if (f.mist(leeg, ['vanaf'], geenGetal)) return
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}/schalingen', {
          params: { ...plek, inzetId: taak.inzetId },
          body: { uren, vanaf: f.waarden.vanaf, reden: f.waarden.reden },
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      titel="Meer of minder uren"
      knop="Verander de uren"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <p className="kt-zacht">
        {taak.uitvoerderNaam}: {taak.omschrijving}. Hier is geen besluit voor nodig. De wijziging blijft
        staan.
      </p>
      <Veld label="Uren per week" soort="getal" verplicht {...f.veld('uren')} />
      <DatumVeld label="Vanaf" verplicht hint="Bijvoorbeeld 1-2-2027" {...f.veld('vanaf')} />
      <Veld label="Waarom?" verplicht maximaal={500} {...f.veld('reden')} />
    </Vorm>
  )
}
