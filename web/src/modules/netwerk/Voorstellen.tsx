import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import {
  Foutsamenvatting,
  foutBij,
  Kaart,
  Keuzelijst,
  Knop,
  Melding,
  Persoon,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { InzetRedenen } from '../plan/InzetRedenen.tsx'
import type { Plan } from '../plan/plan.ts'
import { useStap, voorstellenVraag, type Voorstel } from './netwerk.ts'

type Props = { readonly plan: Plan; readonly voorstel: Voorstel; readonly opKlaar: () => void }
const LABELS = { doelId: 'Bij welk doel?', omschrijving: 'Wat gaat er gebeuren?', trede: 'Trede' }
type Waarden = { doelId: string; omschrijving: string; trede: string; redenen: Record<string, string> }

/** What the proposal leaves open: the goal, and why a lighter step is not enough (PLAN-05). */
function Overnemen({ plan, voorstel, opKlaar }: Props) {
  const [eerste, ...meer] = plan.doelen
  const f = useFormulier<Waarden>({
    doelId: meer.length === 0 ? String(eerste?.id ?? '') : '',
    omschrijving: voorstel.omschrijving,
    trede: voorstel.trede ?? '',
    redenen: {},
  })
  const stap = useStap(plan.dossierId)
  const treden = plan.ladder.filter((t) => t.uitvoerders.includes('netwerk'))
  const stuur = () => {
    if (f.waarden.doelId === '') {
      f.zetFout([{ veld: 'doelId', code: 'leeg', tekst: 'Kies een doel.' }])
      return
    }
    f.zetFout(null)
    const { doelId, ...rest } = f.waarden
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/plannen/{planId}/voorstellen/{persoonId}/overnames', {
          params: { dossierId: plan.dossierId, planId: plan.id, persoonId: voorstel.id },
          body: { ...rest, doelId: Number(doelId) },
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opKlaar, onError: f.zetFout },
    )
  }
  return (
    <form
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        stuur()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
      <Keuzelijst
        label={LABELS.doelId}
        verplicht
        opties={plan.doelen.map((d) => ({ waarde: String(d.id), label: d.tekst }))}
        {...f.veld('doelId')}
      />
      <Veld label={LABELS.omschrijving} soort="lang" regels={2} maximaal={500} {...f.veld('omschrijving')} />
      {treden.length > 1 ? (
        <Keuzelijst
          label={LABELS.trede}
          opties={treden.map((t) => ({ waarde: t.id, label: t.naam }))}
          {...f.veld('trede')}
        />
      ) : null}
      <InzetRedenen
        plan={plan}
        trede={f.waarden.trede}
        waarde={f.waarden.redenen}
        opWijzig={(redenen) => f.zet('redenen', redenen)}
        fout={(naam) => foutBij(f.fouten, naam)}
      />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
          Zet in het plan
        </Knop>
        <Knop soort="stil" opDruk={opKlaar}>
          Toch niet
        </Knop>
      </div>
    </form>
  )
}

function Regel({ plan, voorstel, mag }: Omit<Props, 'opKlaar'> & { readonly mag: readonly string[] }) {
  const [open, zetOpen] = useState(false)
  const stap = useStap(plan.dossierId)
  const params = { dossierId: plan.dossierId, planId: plan.id, persoonId: voorstel.id }
  const wijsAf = () =>
    stap.mutate(() =>
      roepAan('POST /dossiers/{dossierId}/plannen/{planId}/voorstellen/{persoonId}/afwijzingen', {
        params,
        idempotentie: nieuweSleutel(),
      }),
    )
  const magOver = mag.includes('voorstel.overnemen')
  return (
    <li className="kt-stapel kt-strak">
      <div className="kt-rij kt-rij--uiteen">
        <Persoon naam={voorstel.uitvoerderNaam} soort="leeg" bijschrift={voorstel.omschrijving} />
        {open || !magOver ? null : (
          <div className="kt-rij">
            <Knop
              naam={`Neem over: ${voorstel.uitvoerderNaam}`}
              opDruk={() => zetOpen(true)}
              reden={plan.doelen.length === 0 ? 'Schrijf eerst een doel op.' : undefined}
            >
              Neem over in het plan
            </Knop>
            <Knop
              soort="stil"
              naam={`Niet in dit plan: ${voorstel.uitvoerderNaam}`}
              bezig={stap.isPending}
              opDruk={wijsAf}
            >
              Niet in dit plan
            </Knop>
          </div>
        )}
      </div>
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
      {open ? <Overnemen plan={plan} voorstel={voorstel} opKlaar={() => zetOpen(false)} /> : null}
    </li>
  )
}

/** Who of the network is willing, as a proposal: it counts for nothing until it is taken over and accepted (KTG-09). */
export function Voorstellen({ plan }: { readonly plan: Plan }) {
  const { data } = useQuery(voorstellenVraag(plan.dossierId, plan.id))
  if (data === undefined || data.rijen.length === 0) return null
  return (
    <Kaart
      klasse="kt-voorstel"
      titel={`Uit het netwerk: ${data.rijen.length} ${data.rijen.length === 1 ? 'voorstel' : 'voorstellen'}`}
      intro="Deze mensen willen helpen. Het telt pas mee als u het overneemt en diegene ja zegt."
    >
      <ul className="kt-lijst">
        {data.rijen.map((voorstel) => (
          <Regel key={voorstel.id} plan={plan} voorstel={voorstel} mag={data.mag} />
        ))}
      </ul>
    </Kaart>
  )
}
