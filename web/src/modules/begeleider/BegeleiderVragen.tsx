import { useQuery } from '@tanstack/react-query'
import { UserRoundSearch } from 'lucide-react'
import { useState, type SubmitEvent } from 'react'
import { roepAan, type BodyBij } from '../../api/client.ts'
import {
  datumVoluit,
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  useFormulier,
  useVormFocus,
  Veld,
} from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { UITKOMST, useVerzoek, verzoekenVraag, type Verzoeken } from './begeleider.ts'
import { bronTekst } from '../dossier/bron.ts'

type Body = BodyBij<'POST /dossiers/{dossierId}/begeleiderverzoeken'>
const LABELS = { persoonId: 'Voor wie', organisatieId: 'Welke organisatie', toelichting: 'Waarom' }
type Props = { readonly dossierId: number; readonly bij: Verzoeken; readonly opSluit: () => void }

const keuzes = (rijen: readonly { id: number; naam: string }[]) =>
  rijen.map((r) => ({ waarde: String(r.id), label: r.naam }))
const enige = (rijen: readonly { id: number }[]) => (rijen.length === 1 ? String(rijen[0]?.id ?? '') : '')

function Formulier({ dossierId, bij, opSluit }: Props) {
  const f = useFormulier({
    persoonId: enige(bij.personen),
    organisatieId: enige(bij.organisaties),
    huidige: '',
    toelichting: '',
  })
  const vorm = useVormFocus('begeleider-vak')
  const vraag = useVerzoek(dossierId)
  const sleutelBij = useSleutelBij()
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { persoonId, organisatieId, huidige, toelichting } = f.waarden
    const leeg = Object.entries({ persoonId, organisatieId }).filter(([, waarde]) => waarde === '')
    if (leeg.length > 0) {
      f.zetFout(leeg.map(([veld]) => ({ veld, code: 'leeg', tekst: 'Kies er één uit de lijst.' })))
      return
    }
    const body: Body = {
      persoonId: Number(persoonId),
      organisatieId: Number(organisatieId),
      huidige,
      toelichting,
    }
    const wat = { params: { dossierId }, body, idempotentie: sleutelBij(body) }
    vraag.mutate(() => roepAan('POST /dossiers/{dossierId}/begeleiderverzoeken', wat), {
      onSuccess: opSluit,
      onError: f.zetFout,
    })
  }
  return (
    <form ref={vorm} className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
      <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
      <Keuzelijst label="Voor wie?" verplicht opties={keuzes(bij.personen)} {...f.veld('persoonId')} />
      <Keuzelijst
        label="Bij welke organisatie?"
        verplicht
        opties={keuzes(bij.organisaties)}
        {...f.veld('organisatieId')}
      />
      <Veld label="Wie komt er nu? (mag leeg)" maximaal={120} {...f.veld('huidige')} />
      <Veld
        label="Waarom? (mag leeg)"
        soort="lang"
        regels={3}
        maximaal={500}
        hint="U hoeft niet uit te leggen waarom."
        {...f.veld('toelichting')}
      />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={vraag.isPending}>
          Vraag een andere begeleider
        </Knop>
        <Knop soort="stil" opDruk={opSluit}>
          Toch niet
        </Knop>
      </div>
    </form>
  )
}

/** What was asked and what came of it, for the inwoner. */
function Lijst({ rijen }: Pick<Verzoeken, 'rijen'>) {
  if (rijen.length === 0) return null
  return (
    <ul className="kt-lijst">
      {rijen.map((r) => (
        <li key={r.id}>
          <p>
            <b>{r.uitkomst === null ? 'Wij zoeken het uit' : UITKOMST[r.uitkomst]}</b>
            {r.nieuwe === null ? '' : `: ${r.nieuwe}`}
          </p>
          {r.uitleg === null ? null : <p>{r.uitleg}</p>}
          <p className="kt-klein kt-zacht">
            {r.organisatie}, gevraagd op {datumVoluit(r.gevraagdOp)}
            {r.beantwoordOp === null ? '' : `, antwoord op ${datumVoluit(r.beantwoordOp)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The inwoner asks for another begeleider of the same organisation; it is no klacht (REG-18). */
export function BegeleiderVragen({ dossierId }: { readonly dossierId: number }) {
  const [open, zetOpen] = useState(false)
  const { data } = useQuery(verzoekenVraag(dossierId))
  if (data === undefined || (data.rijen.length === 0 && !data.mag.includes('begeleider.vragen'))) return null
  return (
    <Kaart
      titel="Liever een andere begeleider?"
      intro="Klikt het niet? U kunt dit gewoon vragen. Het is geen klacht."
    >
      <p className="kt-klein kt-zacht">Hier staat dat: {bronTekst(data.bron)}</p>
      {open ? (
        <Formulier dossierId={dossierId} bij={data} opSluit={() => zetOpen(false)} />
      ) : data.mag.includes('begeleider.vragen') ? (
        <div id="begeleider-vak">
          <Knop icoon={UserRoundSearch} opDruk={() => zetOpen(true)}>
            Ik wil een andere begeleider
          </Knop>
        </div>
      ) : null}
      <div role="status">
        <Lijst rijen={data.rijen} />
      </div>
    </Kaart>
  )
}
