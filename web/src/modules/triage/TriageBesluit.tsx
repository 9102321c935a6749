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
  vraagtLichteHulp,
  voorstelTitel,
  type Besluit,
  type Formulier,
  type Pagina,
  type Velden,
} from './triage.ts'
import { bronTekst } from '../dossier/bron.ts'

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
        redenen={redenen.length === 0 ? [geen] : redenen.map((r) => ({ ...r, bron: bronTekst(r.bron) }))}
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
const KORT = {
  oordeel: 'Oordeel',
  besluit: 'Besluit',
  motivatie: 'Waarom',
  'lichteHulp/soort': 'Lichte hulp',
  'lichteHulp/toelichting': 'Lichte hulp',
}

/** What was chosen of light help, as the body asks it. */
const lichteHulpVan = (v: Velden): Pick<Besluit, 'lichteHulp'> => {
  const soort = v['lichteHulp/soort']
  return soort === '' ? {} : { lichteHulp: { soort, toelichting: v['lichteHulp/toelichting'] } }
}

/** A specialist is postponed as long as possible: what was tried first (TRI-16). */
function LichteHulp({ f }: Pick<Props, 'f'>) {
  return (
    <div className="kt-stapel kt-strak">
      <Keuzegroep
        label="Is lichte hulp van het team geprobeerd?"
        onderElkaar
        opties={[
          { waarde: 'geprobeerd', label: 'Ja, en dat was niet genoeg' },
          { waarde: 'niet_passend', label: 'Nee, die past niet' },
        ]}
        {...f.veld('lichteHulp/soort')}
      />
      <Veld
        label="Welke hulp, of waarom past die niet?"
        soort="lang"
        regels={2}
        maximaal={1000}
        {...f.veld('lichteHulp/toelichting')}
      />
    </div>
  )
}

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
        ...lichteHulpVan(f.waarden),
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
        {vraagtLichteHulp(f.waarden, keuzes) ? <LichteHulp f={f} /> : null}
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
