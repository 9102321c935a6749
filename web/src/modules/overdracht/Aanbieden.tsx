import type { SubmitEvent } from 'react'
import { roepAan, type BodyBij } from '../../api/client.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  useFormulier,
  useVormFocus,
  Veld,
  Vinkjes,
} from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { SOORT, useOverdragen, type Overdrachten, type Soort } from './overdracht.ts'
import { bronTekst } from '../dossier/bron.ts'

type Body = BodyBij<'POST /dossiers/{dossierId}/overdrachten'>
type Lijn = NonNullable<Body['vanLijn']>
type Waarden = {
  soort: Soort | ''
  naarId: string
  naarNaam: string
  inhoud: string
  vanLijn: Lijn | ''
  naarLijn: Lijn | ''
  checklist: readonly string[]
}
const ANDERS = 'anders'
const WAT = 'Schrijf op wat u overdraagt.'
const LIJNEN = (['0e', '1e', '2e'] as const).map((lijn) => ({ waarde: lijn, label: `${lijn} lijn` }))

/** The principles that hold when casusregie is placed with somebody (REG-21). */
function Principes({ bij }: { readonly bij: Overdrachten }) {
  if (bij.principes.length === 0) return null
  const bron = bronTekst(bij.principesBron ?? '')
  return (
    <div>
      <h4>Afspraken over casusregie</h4>
      <ul className="kt-punten">
        {bij.principes.map((p) => (
          <li key={p.id}>{p.naam}</li>
        ))}
      </ul>
      <p className="kt-klein kt-zacht">
        Deze tekst {bron.startsWith('staat ') ? bron : `komt uit ${bron}`}. De gemeente kan hem vervangen.
      </p>
    </div>
  )
}

type Formulier = ReturnType<typeof useFormulier<Waarden>>
function Ontvanger({ f, bij }: { readonly f: Formulier; readonly bij: Overdrachten }) {
  const isRegie = f.waarden.soort === 'casusregie'
  const wie = bij.kandidaten.filter((k) => !isRegie || k.magRegie)
  return (
    <>
      <Keuzelijst
        label="Aan wie?"
        verplicht
        opties={[
          ...wie.map((k) => ({ waarde: String(k.id), label: `${k.naam}, ${k.organisatie}` })),
          ...(isRegie ? [] : [{ waarde: ANDERS, label: 'Iemand anders: ik vul de naam in' }]),
        ]}
        {...f.veld('naarId')}
      />
      {f.waarden.naarId === ANDERS ? (
        <Veld label="Naam en organisatie" verplicht maximaal={120} {...f.veld('naarNaam')} />
      ) : null}
    </>
  )
}

function LijnVelden({ f, bij }: { readonly f: Formulier; readonly bij: Overdrachten }) {
  return (
    <>
      <Keuzegroep label="Van" verplicht opties={LIJNEN} {...f.veld('vanLijn')} />
      <Keuzegroep label="Naar" verplicht opties={LIJNEN} {...f.veld('naarLijn')} />
      <Vinkjes
        label="Nagelopen"
        verplicht
        onderElkaar
        opties={bij.checklist.map((p) => ({ waarde: p.id, label: p.naam }))}
        {...f.veld('checklist')}
      />
    </>
  )
}

function toBody(w: Waarden, soort: Soort): Body {
  const naar =
    w.naarId === ANDERS ? { naarNaam: w.naarNaam } : w.naarId === '' ? {} : { naarId: Number(w.naarId) }
  const lijn = {
    ...(w.vanLijn === '' ? {} : { vanLijn: w.vanLijn }),
    ...(w.naarLijn === '' ? {} : { naarLijn: w.naarLijn }),
    checklist: [...w.checklist],
  }
  return { soort, ...naar, inhoud: w.inhoud, ...(soort === 'lijn' ? lijn : {}) }
}

type Props = { readonly dossierId: number; readonly bij: Overdrachten; readonly opSluit: () => void }

/** Offers a handover; nothing moves before the yes. */
export function Aanbieden({ dossierId, bij, opSluit }: Props) {
  const enige = bij.soorten.length === 1 ? (bij.soorten[0] ?? '') : ''
  const f = useFormulier<Waarden>({
    soort: enige,
    naarId: '',
    naarNaam: '',
    inhoud: '',
    vanLijn: '',
    naarLijn: '',
    checklist: [],
  })
  const stap = useOverdragen(dossierId)
  const sleutelBij = useSleutelBij()
  const vorm = useVormFocus('overdracht-vak')
  const { soort } = f.waarden
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    if (soort === '') {
      // What is wrong with a kind that was chosen, the server tells all at once.
      f.mist({ soort: 'Kies wat u overdraagt.', naarId: 'Kies aan wie u overdraagt.', inhoud: WAT })
      return
    }
    const body = toBody(f.waarden, soort)
    const vraag = { params: { dossierId }, body, idempotentie: sleutelBij(body) }
    stap.mutate(() => roepAan('POST /dossiers/{dossierId}/overdrachten', vraag), {
      onSuccess: opSluit,
      onError: f.zetFout,
    })
  }
  return (
    <Kaart titel="Een overdracht aanbieden" niveau={3}>
      <form ref={vorm} className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
        <Foutsamenvatting fouten={f.fouten} />
        <Keuzegroep
          label="Wat draagt u over?"
          verplicht
          onderElkaar
          opties={bij.soorten.map((s) => ({ waarde: s, label: SOORT[s].woord, uitleg: SOORT[s].uitleg }))}
          {...f.veld('soort')}
        />
        {soort === 'casusregie' ? <Principes bij={bij} /> : null}
        <Ontvanger f={f} bij={bij} />
        {soort === 'lijn' ? <LijnVelden f={f} bij={bij} /> : null}
        <Veld
          label="Wat moet de ander weten?"
          soort="lang"
          regels={4}
          verplicht
          maximaal={2000}
          hint={
            bij.gesprekVereist
              ? 'De ander leest dit pas na het gesprek met de inwoner.'
              : 'De ander leest dit meteen. Schrijf niet meer dan nodig is.'
          }
          {...f.veld('inhoud')}
        />
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
            Bied aan
          </Knop>
          <Knop soort="stil" opDruk={opSluit}>
            Toch niet
          </Knop>
        </div>
      </form>
    </Kaart>
  )
}
