import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { DatumVeld, datumFout, Keuzegroep, leesDatum, useFormulier, vandaag, Veld } from '../../ui/index.ts'
import { useStap } from '../plan/plan.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { UITKOMST, type Aanvraag, type Uitkomst } from './aanvraag.ts'

type Props = { readonly dossierId: number; readonly aanvraag: Aanvraag; readonly opSluit: () => void }
const UITKOMSTEN = (Object.keys(UITKOMST) as Uitkomst[]).map((waarde) => ({
  waarde,
  label: UITKOMST[waarde],
}))

type Besluit = { readonly uitkomst: Uitkomst | ''; readonly op: string; readonly motivering: string }
/** All that is missing, told at once; the server judges what is there. */
const missend = ({ uitkomst, op, motivering }: Besluit) =>
  [
    { veld: 'uitkomst', is: uitkomst === '', tekst: 'Kies het besluit.' },
    { veld: 'op', is: op === '', tekst: 'Vul de dag van het besluit in.' },
    { veld: 'op', is: datumFout(op) !== undefined, tekst: datumFout(op) ?? '' },
    { veld: 'motivering', is: motivering.trim() === '', tekst: 'Schrijf op waarom dit het besluit is.' },
  ]
    .filter(({ is }) => is)
    .map(({ veld, tekst }) => ({ veld, code: 'leeg', tekst }))

/** The besluit of the gemeente, with its day and why. */
export function BesluitDialoog({ dossierId, aanvraag, opSluit }: Props) {
  const f = useFormulier<Besluit>({
    uitkomst: '',
    op: vandaag(),
    motivering: '',
  })
  const stap = useStap(dossierId)
  const verstuur = () => {
    const { uitkomst, op, motivering } = f.waarden
    const mis = missend(f.waarden)
    f.zetFout(mis)
    if (uitkomst === '' || mis.length > 0) return
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/aanvragen/{aanvraagId}/besluiten', {
          params: { dossierId, aanvraagId: aanvraag.id },
          body: { uitkomst, op: leesDatum(op) ?? op, motivering },
          ifMatch: aanvraag.version,
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      titel="Besluit op de aanvraag"
      knop="Leg vast"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <Keuzegroep
        label="Wat is het besluit?"
        verplicht
        onderElkaar
        opties={UITKOMSTEN}
        {...f.veld('uitkomst')}
      />
      <DatumVeld label="Dag van het besluit" verplicht {...f.veld('op')} />
      <Veld label="Waarom?" soort="lang" regels={3} maximaal={4000} verplicht {...f.veld('motivering')} />
    </Vorm>
  )
}

/** Back to the team: what happens now. */
export function TerugmeldDialoog({ dossierId, aanvraag, opSluit }: Props) {
  const f = useFormulier({ tekst: '' })
  const stap = useStap(dossierId)
  const verstuur = () =>
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/aanvragen/{aanvraagId}/terugmeldingen', {
          params: { dossierId, aanvraagId: aanvraag.id },
          body: f.waarden,
          ifMatch: aanvraag.version,
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  return (
    <Vorm
      titel="Terugmelden aan het team"
      knop="Meld terug"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <Veld
        label="Hoe gaat het nu verder?"
        hint="Bijvoorbeeld wanneer de hulp begint, of wat het team nu kan doen"
        soort="lang"
        regels={3}
        maximaal={2000}
        verplicht
        {...f.veld('tekst')}
      />
    </Vorm>
  )
}
