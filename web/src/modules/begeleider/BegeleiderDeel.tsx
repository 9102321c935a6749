import { useSuspenseQuery } from '@tanstack/react-query'
import { CircleCheck, Hourglass } from 'lucide-react'
import { useState, type SubmitEvent } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import {
  DatumVeld,
  datumVoluit,
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Knop,
  Status,
  useFormulier,
  vandaag,
  Veld,
} from '../../ui/index.ts'
import { UITKOMST, useVerzoek, verzoekenVraag, type Verzoek } from './begeleider.ts'

type Waarden = { uitkomst: NonNullable<Verzoek['uitkomst']> | ''; nieuwe: string; uitleg: string; op: string }
const OPTIES = (['andere_begeleider', 'toch_dezelfde', 'niet_mogelijk'] as const).map((u) => ({
  waarde: u,
  label: UITKOMST[u],
}))

function Antwoord({ dossierId, r }: { readonly dossierId: number; readonly r: Verzoek }) {
  const [nu] = useState(vandaag)
  const f = useFormulier<Waarden>({ uitkomst: '', nieuwe: '', uitleg: '', op: nu })
  const stap = useVerzoek(dossierId)
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { uitkomst, ...rest } = f.waarden
    const leeg = {
      uitkomst: 'Kies wat ervan kwam.',
      ...(uitkomst === 'andere_begeleider' ? { nieuwe: 'Schrijf op wie de nieuwe begeleider is.' } : {}),
      ...(uitkomst === '' || uitkomst === 'andere_begeleider'
        ? {}
        : { uitleg: 'Leg uit waarom, zodat de inwoner het weet.' }),
      op: 'Vul een dag in.',
    }
    if (f.mist(leeg, ['op']) || uitkomst === '') return
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/begeleiderverzoeken/{verzoekId}/antwoorden', {
          params: { dossierId, verzoekId: r.id },
          ifMatch: r.version,
          idempotentie: nieuweSleutel(),
          body: { uitkomst, ...rest },
        }),
      { onError: f.zetFout },
    )
  }
  return (
    <form className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
      <Foutsamenvatting fouten={f.fouten} />
      <Keuzegroep label="Wat kwam ervan?" verplicht onderElkaar opties={OPTIES} {...f.veld('uitkomst')} />
      {f.waarden.uitkomst === 'andere_begeleider' ? (
        <Veld label="Wie is de nieuwe begeleider?" verplicht maximaal={120} {...f.veld('nieuwe')} />
      ) : null}
      <Veld
        label="Uitleg voor de inwoner"
        soort="lang"
        regels={2}
        verplicht={f.waarden.uitkomst !== '' && f.waarden.uitkomst !== 'andere_begeleider'}
        maximaal={500}
        {...f.veld('uitleg')}
      />
      <DatumVeld label="Op welke dag?" verplicht {...f.veld('op')} />
      <div>
        <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
          Bewaar het antwoord
        </Knop>
      </div>
    </form>
  )
}

/** The requests of this household for who has the task, with the answer (REG-18). */
export function BegeleiderDeel({ dossierId }: { readonly dossierId: number }) {
  const { rijen } = useSuspenseQuery(verzoekenVraag(dossierId)).data
  if (rijen.length === 0) return null
  return (
    <section className="kt-stapel" aria-labelledby="begeleider">
      <h2 id="begeleider">Vragen om een andere begeleider</h2>
      {rijen.map((r) => (
        <Kaart
          key={r.id}
          titel={`${r.persoon}: ${r.organisatie}`}
          niveau={3}
          acties={
            <Status
              soort={r.uitkomst === null ? 'waarschuwing' : 'gelukt'}
              icoon={r.uitkomst === null ? Hourglass : CircleCheck}
            >
              {r.uitkomst === null ? 'Wacht op antwoord' : UITKOMST[r.uitkomst]}
            </Status>
          }
        >
          <p>
            Gevraagd op {datumVoluit(r.gevraagdOp)}
            {r.huidige === '' ? '' : `; nu komt ${r.huidige}`}.
            {r.toelichting === '' ? '' : ` “${r.toelichting}”`}
          </p>
          {r.nieuwe === null ? null : <p>Nieuwe begeleider: {r.nieuwe}.</p>}
          {r.uitleg === null ? null : <p>{r.uitleg}</p>}
          {r.mag.includes('begeleider.beantwoorden') ? <Antwoord dossierId={dossierId} r={r} /> : null}
        </Kaart>
      ))}
    </section>
  )
}
