import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { roepAan } from '../../api/client.ts'
import { ProbleemFout } from '../../api/probleem.ts'
import { BesluitVoorstel, Foutsamenvatting, Kaart, Keuzegroep, Knop, Veld } from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { dossierSleutel } from '../dossier/dossier.ts'
import {
  BESLUIT_WOORD,
  OORDEEL_WOORD,
  redenenVan,
  toFeiten,
  voorstelTitel,
  type Besluit,
  type Formulier,
  type Pagina,
} from './triage.ts'

type Props = { readonly f: Formulier; readonly pagina: Pagina; readonly opKlaar: () => void }

/** What the rules make of what is ticked now, with reason and source. It changes along; it decides nothing. */
export function Voorstellen({ f, pagina }: Omit<Props, 'opKlaar'>) {
  const { dossierId, keuzes } = pagina
  const feiten = toFeiten(f.waarden, keuzes)
  const { data } = useQuery({
    queryKey: [...dossierSleutel(dossierId), 'triagevoorstel', feiten],
    queryFn: () =>
      roepAan('POST /dossiers/{dossierId}/triagevoorstellen', { params: { dossierId }, body: feiten }),
    placeholderData: keepPreviousData,
  })
  if (data === undefined) return null
  const redenen = redenenVan(data)
  const geen = { tekst: 'Met wat u nu koos, past geen enkele regel van deze gemeente.' }
  return (
    <div role="status">
      <BesluitVoorstel
        titel={voorstelTitel(data)}
        redenen={redenen.length === 0 ? [geen] : redenen}
        bron={`beleid van de gemeente, versie ${String(pagina.beleidVersie)}`}
      />
    </div>
  )
}

const LABELS = {
  oordeel: 'Is de vraag enkelvoudig of complex?',
  besluit: 'Hoe gaat het verder?',
  motivatie: 'Waarom besluit u dit?',
}

// In the summary a question mark before the colon reads badly.
const KORT = { oordeel: 'Oordeel', besluit: 'Besluit', motivatie: 'Waarom' }

/** The decision of the professional: always empty at the start, with a motivation on deviation (TRI-01, TRI-19). */
export function TriageBesluit({ f, pagina, opKlaar }: Props) {
  const { dossierId, keuzes, version } = pagina
  const client = useQueryClient()
  const sleutelBij = useSleutelBij()
  const verversen = () => client.invalidateQueries({ queryKey: dossierSleutel(dossierId) })
  const besluit = useMutation({
    mutationFn: (body: Besluit) =>
      roepAan('POST /dossiers/{dossierId}/triages', {
        params: { dossierId },
        body,
        ifMatch: version,
        idempotentie: sleutelBij([body, version]),
      }),
    onError: (fout) => {
      f.zetFout(fout)
      // Somebody else decided meanwhile: what they decided comes below, what is typed here stays.
      if (fout instanceof ProbleemFout && fout.status === 412) void verversen()
    },
    onSuccess: async () => {
      await verversen()
      opKlaar()
    },
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { oordeel, besluit: gekozen, motivatie } = f.waarden
    const leeg = [
      ...(oordeel === ''
        ? [{ veld: 'oordeel', code: 'leeg', tekst: 'Kies of de vraag enkelvoudig of complex is.' }]
        : []),
      ...(gekozen === '' ? [{ veld: 'besluit', code: 'leeg', tekst: 'Kies hoe het verder gaat.' }] : []),
    ]
    if (leeg.length > 0 || gekozen === '' || oordeel === '') f.zetFout(leeg)
    else
      besluit.mutate({
        ...toFeiten(f.waarden, keuzes),
        oordeel,
        besluit: gekozen,
        ...(motivatie.trim() === '' ? {} : { motivatie }),
      })
  }
  return (
    <Kaart titel="Uw besluit">
      <form className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
        <Foutsamenvatting fouten={f.fouten} labels={KORT} />
        <Keuzegroep
          label={LABELS.oordeel}
          verplicht
          opties={(['enkelvoudig', 'complex'] as const).map((o) => ({ waarde: o, label: OORDEEL_WOORD[o] }))}
          waarde={f.waarden.oordeel ?? ''}
          naam="oordeel"
          fout={f.veld('oordeel').fout}
          opWijzig={(oordeel) => f.zet('oordeel', oordeel)}
        />
        <Keuzegroep
          label={LABELS.besluit}
          verplicht
          onderElkaar
          opties={keuzes.besluiten.map((b) => ({ waarde: b, label: BESLUIT_WOORD[b] }))}
          {...f.veld('besluit')}
        />
        <Veld
          label={LABELS.motivatie}
          hint="Nodig als u iets anders besluit dan het voorstel. De teamleider leest mee."
          soort="lang"
          regels={3}
          maximaal={2000}
          {...f.veld('motivatie')}
        />
        <div>
          <Knop soort="hoofd" type="submit" bezig={besluit.isPending}>
            Leg dit besluit vast
          </Knop>
        </div>
      </form>
    </Kaart>
  )
}
