import { useQuery } from '@tanstack/react-query'
import { CircleCheck, MessageSquareText, Pencil } from 'lucide-react'
import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { useSessie } from '../../api/sessie.ts'
import {
  foutBij,
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  Melding,
  momentKort,
  Status,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { InzetRedenen } from '../plan/InzetRedenen.tsx'
import { useStap, type Plan } from '../plan/plan.ts'
import { activiteitZin, inbrengVraag, type Inbreng } from './inbreng.ts'

const LABELS = {
  doelTekst: 'Doel',
  activiteit: 'Wat gaat er gebeuren?',
  trede: 'Trede',
  toelichting: 'Wat spraken u en de inwoner hierover af?',
}
type FormProps = { readonly plan: Plan; readonly i: Inbreng; readonly opKlaar: () => void }

/** In the words of the inwoner, or in those that were found together; a step up says why less is not enough. */
function Overnemen({ plan, i, opKlaar }: FormProps) {
  const treden = plan.ladder.filter((t) => t.uitvoerders.includes(i.uitvoerderType ?? 'zelf'))
  const f = useFormulier<{
    doelTekst: string
    activiteit: string
    trede: string
    toelichting: string
    redenen: Record<string, string>
  }>({
    doelTekst: i.doelTekst ?? '',
    activiteit: i.activiteit ?? '',
    trede: treden[0]?.id ?? '',
    toelichting: '',
    redenen: {},
  })
  const achter = `-${String(i.id)}`
  const veld = (naam: 'doelTekst' | 'activiteit' | 'trede' | 'toelichting') => ({
    ...f.veld(naam),
    naam: naam + achter,
  })
  const stap = useStap(plan.dossierId)
  const { doelTekst, activiteit, trede, toelichting, redenen } = f.waarden
  const stuur = () =>
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/plannen/{planId}/inbreng/{inbrengId}/overnames', {
          params: { dossierId: plan.dossierId, planId: plan.id, inbrengId: i.id },
          body: {
            toelichting,
            ...(i.doelTekst === null ? {} : { doelTekst }),
            ...(i.activiteit === null ? {} : { activiteit, trede, redenen }),
          },
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opKlaar, onError: f.zetFout },
    )
  return (
    <form
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        stuur()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} labels={LABELS} achter={achter} />
      {i.doelTekst === null ? null : (
        <Veld label={LABELS.doelTekst} soort="lang" regels={2} maximaal={500} {...veld('doelTekst')} />
      )}
      {i.activiteit === null ? null : (
        <>
          <Veld label={LABELS.activiteit} soort="lang" regels={2} maximaal={500} {...veld('activiteit')} />
          <Keuzelijst
            label={LABELS.trede}
            opties={treden.map((t) => ({ waarde: t.id, label: t.naam }))}
            {...veld('trede')}
          />
          <InzetRedenen
            plan={plan}
            achter={achter}
            trede={trede}
            waarde={redenen}
            opWijzig={(nieuw) => f.zet('redenen', nieuw)}
            fout={(naam) => foutBij(f.fouten, naam)}
          />
        </>
      )}
      <Veld
        label={LABELS.toelichting}
        hint="Alleen als u samen iets aanpaste. De inwoner leest dit."
        soort="lang"
        regels={2}
        maximaal={500}
        {...veld('toelichting')}
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

/** Why it does not go into the plan; the inwoner reads it. */
function Afwijzen({ dossierId, i, opKlaar }: { dossierId: number; i: Inbreng; opKlaar: () => void }) {
  const f = useFormulier({ toelichting: '' })
  const stap = useStap(dossierId)
  const stuur = () =>
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/inbreng/{inbrengId}/afwijzingen', {
          params: { dossierId, inbrengId: i.id },
          body: f.waarden,
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opKlaar, onError: f.zetFout },
    )
  return (
    <form
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        if (f.waarden.toelichting.trim() === '')
          f.zetFout([{ veld: 'toelichting', code: 'leeg', tekst: 'Schrijf op waarom niet.' }])
        else stuur()
      }}
    >
      <Foutsamenvatting
        fouten={f.fouten}
        labels={{ toelichting: 'Waarom niet?' }}
        achter={`-${String(i.id)}`}
      />
      <Veld
        label="Waarom komt dit niet in het plan?"
        hint="De inwoner leest dit."
        soort="lang"
        maximaal={500}
        {...f.veld('toelichting')}
        naam={`toelichting-${String(i.id)}`}
      />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
          Stuur dit antwoord
        </Knop>
        <Knop soort="stil" opDruk={opKlaar}>
          Toch niet
        </Knop>
      </div>
    </form>
  )
}

function Uitkomst({ i }: { i: Inbreng }) {
  if (i.stand === 'open') return null
  const waar =
    i.stand === 'niet_overgenomen' ? 'Niet overgenomen' : `In het plan: ${i.inPlan ?? 'weer weggehaald'}`
  return (
    <>
      <Status
        soort={i.stand === 'niet_overgenomen' ? 'info' : 'gelukt'}
        icoon={i.stand === 'niet_overgenomen' ? MessageSquareText : CircleCheck}
      >
        {i.stand === 'aangepast' ? `Samen aangepast. ${waar}` : waar}
      </Status>
      {i.toelichting === null ? null : <p className="kt-klein">{i.toelichting}</p>}
    </>
  )
}

type Keuze = 'over' | 'af'
function Knoppen({ i, zetOpen }: { i: Inbreng; zetOpen: (keuze: Keuze) => void }) {
  const over = i.doelTekst ?? i.activiteit ?? ''
  if (i.mag.length === 0) return null
  return (
    <div className="kt-rij">
      {i.mag.includes('inbreng.overnemen') ? (
        <Knop naam={`Neem over: ${over}`} opDruk={() => zetOpen('over')}>
          Neem over in het plan
        </Knop>
      ) : null}
      <Knop soort="stil" naam={`Zeg waarom niet: ${over}`} opDruk={() => zetOpen('af')}>
        Zeg waarom niet
      </Knop>
    </div>
  )
}

type RegelProps = { readonly dossierId: number; readonly plan: Plan | null; readonly i: Inbreng }
function Regel({ dossierId, plan, i }: RegelProps) {
  const { woorden } = useSessie().gemeente
  const [open, zetOpen] = useState<Keuze | null>(null)
  const sluit = () => zetOpen(null)
  return (
    <li className="kt-stapel kt-strak">
      <div className="kt-stapel kt-heel-strak">
        <Status soort="info" icoon={Pencil}>
          Voorgesteld door {woorden['inwoner']?.enkelvoud ?? 'inwoner'}
        </Status>
        <p>
          {i.doelTekst === null ? null : <b>{i.doelTekst}</b>} {activiteitZin(i)}
        </p>
        <p className="kt-klein kt-zacht">
          {i.persoon}, {momentKort(i.op)}
        </p>
        <Uitkomst i={i} />
      </div>
      {open === null ? <Knoppen i={i} zetOpen={zetOpen} /> : null}
      {open === 'over' && plan !== null ? <Overnemen plan={plan} i={i} opKlaar={sluit} /> : null}
      {open === 'af' ? <Afwijzen dossierId={dossierId} i={i} opKlaar={sluit} /> : null}
    </li>
  )
}

/** What the inwoner put in, in the own words, for who works on the plan (PLAN-10). Nothing when there is none. */
export function InbrengKaart({
  dossierId,
  plan,
}: {
  readonly dossierId: number
  readonly plan: Plan | null
}) {
  const { data, error } = useQuery(inbrengVraag(dossierId))
  if (error !== null)
    return (
      <Melding soort="fout" live>
        {foutenUit(error)[0]?.tekst}
      </Melding>
    )
  if (data === undefined || data.inbreng.length === 0) return null
  return (
    <Kaart
      titel="In eigen woorden"
      intro="Wat er staat, blijft staan. U antwoordt, en dat is hier ook te lezen."
    >
      <ul className="kt-lijst">
        {data.inbreng.map((i) => (
          <Regel key={i.id} dossierId={dossierId} plan={plan} i={i} />
        ))}
      </ul>
    </Kaart>
  )
}
