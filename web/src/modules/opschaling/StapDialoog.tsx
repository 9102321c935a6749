import { useState, type ReactNode } from 'react'
import { roepAan } from '../../api/client.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import { DatumVeld, Foutsamenvatting, Keuzelijst, Knop, useFormulier, vandaag, Veld } from '../../ui/index.ts'
import { useDossier } from '../dossier/dossier.ts'
import { useOpschalen, waar, type Opschaling, type Opschalingen, type Stap } from './opschaling.ts'
import { verantwoordelijke, Verantwoordelijke, zonderWie } from './Verantwoordelijke.tsx'

type Props = {
  readonly dossierId: number
  readonly o: Opschaling
  readonly bij: Opschalingen
  readonly opSluit: () => void
}
const BEGIN = {
  motivatie: '',
  tot: '',
  begonnenOp: '',
  problemen: '',
  regievoerderId: '',
  verantwoordelijkeId: '',
  verantwoordelijkeNaam: '',
}
type Waarden = typeof BEGIN
type Formulier = ReturnType<typeof useFormulier<Waarden>>
type Velden = Props & { readonly f: Formulier }

const Motivatie = ({ f, verplicht }: { f: Formulier; verplicht: boolean }) => (
  <Veld
    label="Waarom?"
    soort="lang"
    regels={3}
    verplicht={verplicht}
    maximaal={1000}
    hint="De inwoner kan dit lezen."
    {...f.veld('motivatie')}
  />
)

function Overnemen({ dossierId, f, o, bij }: Velden) {
  const { regievoerder } = useDossier(dossierId)
  const team = bij.doelen.flatMap((d) => d.teams).find((t) => t.id === o.naarTeam?.id)
  const leden =
    o.doel === 'regieteam' ? (team?.leden ?? []).map((l) => ({ ...l, team: team?.naam ?? null })) : null
  return (
    <>
      <Verantwoordelijke label="Wie is vanaf nu verantwoordelijk?" f={f} personen={leden ?? bij.personen} />
      <DatumVeld label="Vanaf" verplicht {...f.veld('begonnenOp')} />
      <Veld
        label="Welke problemen eerst?"
        soort="lang"
        regels={4}
        verplicht={o.doel === 'regieteam'}
        hint={`Eén per regel.${bij.duurMaanden === null ? '' : ` Na ${bij.duurMaanden} maanden kiest u: afschalen of verlengen.`}`}
        {...f.veld('problemen')}
      />
      {o.doel === 'regieteam' ? (
        <p className="kt-klein">
          De regie gaat tijdelijk over.
          {regievoerder?.ikZelf === true ? ' U ziet het dossier dan niet meer.' : null}
        </p>
      ) : null}
    </>
  )
}

function Afschalen({ dossierId, f, o, bij }: Velden) {
  const { regievoerder } = useDossier(dossierId)
  return (
    <>
      <Motivatie f={f} verplicht />
      {o.doel === 'regieteam' ? (
        <Keuzelijst
          label="Wie krijgt de regie terug?"
          leeg="Wie de regie eerder had"
          opties={bij.personen
            .filter((p) => p.id !== regievoerder?.id)
            .map((p) => ({ waarde: String(p.id), label: p.naam }))}
          {...f.veld('regievoerderId')}
        />
      ) : null}
    </>
  )
}

const VORM: Readonly<Record<Stap, { titel: string; knop: string; velden: (p: Velden) => ReactNode }>> = {
  akkoord: {
    titel: 'Akkoord met deze opschaling',
    knop: 'Geef akkoord',
    velden: (p) => <Motivatie f={p.f} verplicht={false} />,
  },
  afwijzen: {
    titel: 'Deze opschaling afwijzen',
    knop: 'Wijs af',
    velden: (p) => <Motivatie f={p.f} verplicht />,
  },
  overnemen: { titel: 'Wie neemt het over?', knop: 'Leg de overname vast', velden: Overnemen },
  verlengen: {
    titel: 'De opschaling verlengen',
    knop: 'Verleng',
    velden: (p) => (
      <>
        <DatumVeld label="Tot wanneer?" verplicht {...p.f.veld('tot')} />
        <Motivatie f={p.f} verplicht />
      </>
    ),
  },
  afschalen: { titel: 'Terug naar het wijkteam', knop: 'Schaal af', velden: Afschalen },
}

const BASIS = '/dossiers/{dossierId}/opschalingen/{opschalingId}'
function versturen(stap: Stap, waarheen: ReturnType<typeof waar>, w: Waarden): Promise<unknown> {
  const { motivatie, tot, begonnenOp, regievoerderId } = w
  switch (stap) {
    case 'akkoord':
    case 'afwijzen':
      return roepAan(`POST ${BASIS}/beoordelingen`, {
        ...waarheen,
        body: { akkoord: stap === 'akkoord', motivatie },
      })
    case 'overnemen': {
      const problemen = w.problemen.split('\n').filter((regel) => regel.trim() !== '')
      const body = { begonnenOp, problemen, ...verantwoordelijke(w) }
      return roepAan(`POST ${BASIS}/overnames`, { ...waarheen, body })
    }
    case 'verlengen':
      return roepAan(`POST ${BASIS}/verlengingen`, { ...waarheen, body: { motivatie, tot } })
    case 'afschalen': {
      const naar = regievoerderId === '' ? {} : { regievoerderId: Number(regievoerderId) }
      return roepAan(`POST ${BASIS}/afschalingen`, { ...waarheen, body: { motivatie, ...naar } })
    }
  }
}

const WAAROM = { motivatie: 'Schrijf op waarom.' }
type Nodig = Readonly<Partial<Record<keyof Waarden, string>>>
/** What each step cannot do without, told before it is sent. */
function nodig(stap: Stap, o: Opschaling, w: Waarden): Nodig {
  switch (stap) {
    case 'akkoord':
      return {}
    case 'afwijzen':
    case 'afschalen':
      return WAAROM
    case 'verlengen':
      return { tot: 'Vul in tot welke dag.', ...WAAROM }
    case 'overnemen':
      return {
        ...zonderWie(w, 'Kies wie vanaf nu verantwoordelijk is.'),
        begonnenOp: 'Vul in vanaf welke dag.',
        ...(o.doel === 'regieteam'
          ? { problemen: 'Schrijf op welke problemen het regieteam eerst oplost.' }
          : {}),
      }
  }
}

/** One step of an opschaling, with what it asks. */
export function StapDialoog({ stap, ...props }: Props & { readonly stap: Stap }) {
  const { dossierId, o, opSluit } = props
  const [nu] = useState(vandaag)
  const f = useFormulier<Waarden>({ ...BEGIN, begonnenOp: nu })
  const doe = useOpschalen(dossierId)
  const { titel, knop, velden: Velden } = VORM[stap]
  return (
    <Dialoog titel={titel} open blijft opSluit={opSluit}>
      <form
        className="kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (f.mist(nodig(stap, o, f.waarden), ['begonnenOp', 'tot'])) return
          doe.mutate(() => versturen(stap, waar(dossierId, o), f.waarden), {
            onSuccess: opSluit,
            onError: f.zetFout,
          })
        }}
      >
        <Foutsamenvatting fouten={f.fouten} />
        <Velden {...props} f={f} />
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={doe.isPending}>
            {knop}
          </Knop>
        </div>
      </form>
    </Dialoog>
  )
}
