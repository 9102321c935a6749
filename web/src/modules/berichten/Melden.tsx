import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import {
  DatumVeld,
  Foutsamenvatting,
  Keuzelijst,
  Knop,
  leesDatum,
  useFormulier,
  vandaag,
} from '../../ui/index.ts'
import { SLEUTEL, type Toewijzing, type Toewijzingen, type Uitkomst } from './berichten.ts'

type Props = {
  readonly toewijzing: Toewijzing
  readonly wat: 'start' | 'stop'
  readonly redenen: Toewijzingen['redenen']
  readonly opSluit: () => void
  readonly opKlaar: (uitkomst: Uitkomst) => void
}
const LABELS = { begindatum: 'Eerste dag', einddatum: 'Laatste dag', reden: 'Waarom gestopt?' }

const NOG_NIET = 'Deze dag is nog niet geweest. Meld de start als de hulp begonnen is.'

// A day to come would be refused as a message, when the form and what was typed in it are gone.
const foutenIn = (wat: Props['wat'], v: { begindatum: string; reden: string }) => {
  if (wat === 'stop') return v.reden === '' ? [{ veld: 'reden', code: 'leeg', tekst: 'Kies een reden.' }] : []
  const dag = leesDatum(v.begindatum)
  return dag !== null && dag > vandaag() ? [{ veld: 'begindatum', code: 'toekomst', tekst: NOG_NIET }] : []
}

function useMelden({ toewijzing, wat, opKlaar }: Props) {
  const f = useFormulier({ begindatum: vandaag(), einddatum: vandaag(), reden: '' })
  const client = useQueryClient()
  const { begindatum, einddatum, reden } = f.waarden
  const params = { toewijzingId: toewijzing.id }
  const meld = useMutation({
    mutationFn: (idempotentie: string) =>
      wat === 'start'
        ? roepAan('POST /toewijzingen/{toewijzingId}/starts', { params, body: { begindatum }, idempotentie })
        : roepAan('POST /toewijzingen/{toewijzingId}/stops', {
            params,
            body: { einddatum, reden },
            idempotentie,
          }),
    onError: f.zetFout,
    onSuccess: opKlaar,
    onSettled: () => client.invalidateQueries({ queryKey: SLEUTEL }),
  })
  const verstuur = () => {
    const fouten = foutenIn(wat, f.waarden)
    f.zetFout(fouten)
    if (fouten.length === 0) meld.mutate(nieuweSleutel())
  }
  return { f, verstuur, bezig: meld.isPending }
}

/** An aanbieder without a system of its own tells that it began or ended; we make the message. */
export function Melden(props: Props) {
  const { f, verstuur, bezig } = useMelden(props)
  const { toewijzing, wat, redenen, opSluit } = props
  const titel = wat === 'start' ? 'Start melden' : 'Stop melden'
  return (
    <Dialoog titel={`${titel}: ${toewijzing.naam}`} open opSluit={opSluit}>
      <form
        className="kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          verstuur()
        }}
      >
        <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
        {wat === 'start' ? (
          <DatumVeld
            label={LABELS.begindatum}
            hint="De dag waarop u echt begon."
            verplicht
            {...f.veld('begindatum')}
          />
        ) : (
          <>
            <DatumVeld
              label={LABELS.einddatum}
              hint="De laatste dag met ondersteuning."
              verplicht
              {...f.veld('einddatum')}
            />
            <Keuzelijst
              label={LABELS.reden}
              verplicht
              opties={redenen.map((r) => ({ waarde: r.code, label: r.naam }))}
              {...f.veld('reden')}
            />
          </>
        )}
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={bezig}>
            {titel}
          </Knop>
          <Knop soort="stil" opDruk={opSluit}>
            Toch niet
          </Knop>
        </div>
      </form>
    </Dialoog>
  )
}
