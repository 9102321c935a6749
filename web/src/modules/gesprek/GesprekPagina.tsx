import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import {
  Bewaarstatus,
  dagVoluit,
  Foutsamenvatting,
  Icoon,
  knopKlasse,
  Melding,
  momentVoluit,
  Skelet,
} from '../../ui/index.ts'
import { useOnline } from '../../ui/online.ts'
import { isMee, useBezoekstand } from '../bezoek/bezoek.ts'
import { MeeKnop } from '../bezoek/MeeKnop.tsx'
import { Uitwisseling } from '../bezoek/Uitwisseling.tsx'
import { dossierPad } from '../dossier/dossier.ts'
import { Begin } from './Begin.tsx'
import { BEGIN_EINDE, type Einde } from './einde.ts'
import { gesprekVraag, PLAATS_WOORD, type Gesprek } from './gesprek.ts'
import { bladenVan, Onderwerpen, Voet } from './Onderwerpen.tsx'
import { Onderwerp } from './Onderwerp.tsx'
import { beginWerk, conceptVraag, useVerslag, type Verslag, type Werk } from './useVerslag.ts'
import { toWaarden } from './verslag.ts'

// Two texts of one field: rare.
const Botsingen = lazy(async () => ({ default: (await import('./Botsingen.tsx')).Botsingen }))
// What is at the end of the gesprek comes with its own sheet.
const Afronden = lazy(async () => ({ default: (await import('./Afronden.tsx')).Afronden }))
const Conclusie = lazy(async () => ({ default: (await import('./Conclusie.tsx')).Conclusie }))
const Nalezen = lazy(async () => ({ default: (await import('./Nalezen.tsx')).Nalezen }))
const Opmerkingen = lazy(async () => ({ default: (await import('../verslag/Opmerkingen.tsx')).Opmerkingen }))
const VerslagMeegeven = lazy(async () => ({
  default: (await import('../verslag/VerslagMeegeven.tsx')).VerslagMeegeven,
}))
const Tafel = lazy(async () => ({ default: (await import('./Tafel.tsx')).Tafel }))
const GesprekToestemming = lazy(async () => ({
  default: (await import('./GesprekToestemming.tsx')).GesprekToestemming,
}))

const AanbodDeel = lazy(async () => ({ default: (await import('../aanbod/AanbodDeel.tsx')).AanbodDeel }))
const NetwerkKaart = lazy(async () => ({
  default: (await import('../netwerk/NetwerkKaart.tsx')).NetwerkKaart,
}))

const wanneer = (g: Gesprek): string => {
  if (g.gehoudenOp !== null) return dagVoluit(g.gehoudenOp)
  return g.geplandOp === null ? 'Nog geen dag afgesproken' : momentVoluit(g.geplandOp)
}

type KopProps = {
  readonly gesprek: Gesprek
  readonly opVerlaat?: () => void
  readonly children?: ReactNode
}
function Kop({ gesprek, opVerlaat, children }: KopProps) {
  const [eerste] = gesprek.leden
  return (
    <header className="s-ghead">
      <title>Keukentafelgesprek | Keukentafel</title>
      <Link className={knopKlasse('stil')} to={dossierPad(gesprek.dossierId, '/gesprek')} onClick={opVerlaat}>
        <Icoon van={ArrowLeft} /> <span>Dossier</span>
      </Link>
      <div className="s-ghead__titel">
        <h1>Gesprek met {eerste?.naam ?? 'het huishouden'}</h1>
        <p className="kt-klein kt-zacht">
          {wanneer(gesprek)}, {PLAATS_WOORD[gesprek.plaats].toLowerCase()}
        </p>
      </div>
      <div className="s-ghead__stand">{children}</div>
    </header>
  )
}

function useBlad(gesprek: Gesprek, verslag: Verslag) {
  const zoek: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigeer = useNavigate()
  const bladen = bladenVan(gesprek, verslag.waarden)
  const blad = bladen.find((b) => b.id === zoek['onderwerp']) ?? bladen[0]
  const vorige = useRef(blad?.id)
  useEffect(() => {
    if (vorige.current === blad?.id) return
    vorige.current = blad?.id
    // Like a page of its own: begin at its top.
    document.getElementById('inhoud')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [blad?.id])
  const ga = (id: string) => {
    void verslag.vastleggen()
    void navigeer({ to: '.', search: { onderwerp: id } as never })
  }
  return { bladen, blad: blad?.id ?? 'begin', ga }
}

// What is asked of the server there and then; the rest of the gesprek can be written without a network.
const MET_INTERNET = ['netwerk', 'conclusie', 'toestemming']

type BladProps = {
  readonly gesprek: Gesprek
  readonly verslag: Verslag
  readonly blad: string
  readonly einde: Einde
  readonly opEinde: (deel: Partial<Einde>) => void
  readonly opGa: (blad: string) => void
}
function Blad({ blad, ...props }: BladProps) {
  const { gesprek, verslag } = props
  const [lid, zetLid] = useState(gesprek.leden[0]?.persoonId ?? 0)
  switch (blad) {
    case 'begin':
      return <Begin gesprek={gesprek} verslag={verslag} />
    case 'mantelzorg':
      return <Tafel gesprek={gesprek} verslag={verslag} />
    case 'netwerk':
      return (
        <>
          <NetwerkKaart dossierId={gesprek.dossierId} />
          <AanbodDeel dossierId={gesprek.dossierId} />
        </>
      )
    case 'conclusie':
      return <Conclusie gesprek={gesprek} verslag={verslag} />
    case 'toestemming':
      return <GesprekToestemming dossierId={gesprek.dossierId} />
    case 'afronden':
      return <Afronden {...props} />
    default:
      return <Onderwerp gesprek={gesprek} verslag={verslag} leefgebied={blad} lid={lid} opLid={zetLid} />
  }
}

/** One sheet; what asks the server there and then waits for the network. */
function BladNu(props: BladProps) {
  const isOnline = useOnline()
  if (!isOnline && MET_INTERNET.includes(props.blad))
    return (
      <Melding soort="info" kop="Dit blad heeft internet nodig." live>
        Zodra er weer internet is, kunt u hier verder. Wat u schreef, blijft bewaard.
      </Melding>
    )
  return <Blad {...props} />
}

/** How saving stands; of a gesprek on this device also what waits, and when there last was contact. */
function Opslag({ gesprek, verslag }: { readonly gesprek: Gesprek; readonly verslag: Verslag }) {
  const { aantal } = useBezoekstand()
  const isHier = aantal > 0 && isMee(gesprek)
  return (
    <>
      {isHier && verslag.stand.soort === 'wacht' ? null : (
        <Bewaarstatus stand={verslag.stand} opOpnieuw={() => void verslag.bewaarNu()} />
      )}
      {isHier ? <Uitwisseling /> : <MeeKnop plek={gesprek} />}
    </>
  )
}

type AanTafelProps = { readonly gesprek: Gesprek; readonly begin: Werk; readonly isConcept: boolean }
function AanTafel({ gesprek, begin, isConcept }: AanTafelProps) {
  const verslag = useVerslag(gesprek, begin, isConcept)
  const { bladen, blad, ga } = useBlad(gesprek, verslag)
  const [einde, zetEinde] = useState(BEGIN_EINDE)
  const opEinde = (deel: Partial<Einde>) => zetEinde((oud) => ({ ...oud, ...deel }))
  return (
    <>
      <Kop gesprek={gesprek} opVerlaat={() => void verslag.vastleggen()}>
        <Opslag gesprek={gesprek} verslag={verslag} />
      </Kop>
      <div className="s-gesprek">
        <Onderwerpen gesprek={gesprek} waarden={verslag.waarden} bladen={bladen} blad={blad} opGa={ga} />
        <main className="kt-stapel" id="inhoud" tabIndex={-1}>
          <Foutsamenvatting fouten={verslag.fouten} />
          {verslag.botsingen.length === 0 ? null : (
            <Suspense fallback={<Skelet />}>
              <Botsingen gesprek={gesprek} verslag={verslag} />
            </Suspense>
          )}
          <Suspense fallback={<Skelet />}>
            <BladNu {...{ gesprek, verslag, blad, einde, opEinde }} opGa={ga} />
          </Suspense>
          <Voet bladen={bladen} blad={blad} waarden={verslag.waarden} opGa={ga} opLater={verslag.zet} />
        </main>
      </div>
    </>
  )
}

/** The gesprek at the table, on a tablet between two people; to read when it is closed or not one's own to write. */
export function GesprekPagina() {
  const params = useParams({ strict: false })
  const plek = { dossierId: Number(params.dossierId), id: Number(params.gesprekId) }
  const { data: gesprek } = useSuspenseQuery(gesprekVraag(plek.dossierId, plek.id))
  const { data } = useSuspenseQuery(conceptVraag(plek))
  if (gesprek.mag.includes('gesprek.vastleggen'))
    return (
      <AanTafel
        key={gesprek.id}
        gesprek={gesprek}
        begin={beginWerk(gesprek, data.concept)}
        isConcept={data.concept !== null}
      />
    )
  return (
    <>
      <Kop gesprek={gesprek} />
      <main className="kt-binnen kt-stapel s-lezen" id="inhoud" tabIndex={-1}>
        <Suspense fallback={<Skelet />}>
          <Nalezen gesprek={gesprek} waarden={toWaarden(gesprek)} titel="Het verslag" />
          <Opmerkingen dossierId={gesprek.dossierId} gesprekId={gesprek.id} />
          <VerslagMeegeven
            dossierId={gesprek.dossierId}
            gesprekId={gesprek.id}
            personen={gesprek.leden.filter((l) =>
              gesprek.antwoorden.some((a) => a.persoonId === l.persoonId),
            )}
          />
        </Suspense>
      </main>
    </>
  )
}
