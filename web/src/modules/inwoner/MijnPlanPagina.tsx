import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  Download,
  Eye,
  type LucideIcon,
  Mail,
  MessageSquareText,
  Pencil,
  Phone,
  Printer,
  ShieldCheck,
} from 'lucide-react'
import { lazy, Suspense } from 'react'
import { isVers, useSessie, versAdres } from '../../api/sessie.ts'
import { dagVoluit, Icoon, Kaart, LeegBericht, Melding, Persoon } from '../../ui/index.ts'
import { Lezingen } from './GekekenPagina.tsx'
import { lezingenVraag, planVraag, useMijnDossier, type MijnDossier, type Plan } from './mijn.ts'
import { Akkoord } from './MijnAkkoord.tsx'
import { MijnDoelen } from './MijnDoelen.tsx'
import { GeenDossier } from './MijnKop.tsx'

// What one reads further down comes after the plan itself.
const UrenKaart = lazy(async () => ({ default: (await import('../uren/UrenKaart.tsx')).UrenKaart }))
const Werkafspraken = lazy(async () => ({
  default: (await import('../werkafspraak/Werkafspraken.tsx')).Werkafspraken,
}))
const Regiebeeld = lazy(async () => ({ default: (await import('../regiebeeld/Regiebeeld.tsx')).Regiebeeld }))
const IndicatieKaart = lazy(async () => ({
  default: (await import('../indicatie/IndicatieKaart.tsx')).IndicatieKaart,
}))
const MijnAfspraken = lazy(async () => ({
  default: (await import('../plan/MijnAfspraken.tsx')).MijnAfspraken,
}))
const PlanmakerKaart = lazy(async () => ({
  default: (await import('../planmaker/PlanmakerKaart.tsx')).PlanmakerKaart,
}))
const BegeleiderVragen = lazy(async () => ({
  default: (await import('../begeleider/BegeleiderVragen.tsx')).BegeleiderVragen,
}))

const begroeting = (): string => {
  const uur = new Date().getHours()
  return uur < 12 ? 'Goedemorgen' : uur < 18 ? 'Goedemiddag' : 'Goedenavond'
}

function Groet({ dossier }: { dossier: MijnDossier }) {
  const { gemeente } = useSessie()
  const wie = dossier.regievoerder
  return (
    <div className="s-groet">
      <title>Mijn plan | Keukentafel</title>
      <div>
        <h1>
          {begroeting()}, {dossier.persoon}
        </h1>
        <p className="s-intro">Dit is uw plan. U bent de baas over wat erin staat.</p>
      </div>
      {gemeente.telefoon === '' ? null : (
        <a className="s-bel" href={`tel:${gemeente.telefoon.replaceAll(/[^\d+]/g, '')}`}>
          <Icoon van={Phone} maat="groot" />
          <span>
            <b>{wie === null ? 'Bel ons' : `Bel ${wie}`}</b>
            <br />
            {wie === null ? '' : 'Regelt alles met u: '}
            <span className="kt-nowrap">{gemeente.telefoon}</span>
          </span>
        </a>
      )}
    </div>
  )
}

const WOORD = {
  zelf: 'huishouden',
  mantelzorger: 'naaste',
  netwerk: 'naaste',
  vrijwilliger: 'naaste',
  professioneel: 'beroepskracht',
} as const

function WieHelpt({ plan }: { plan: Plan }) {
  const helpers = plan.inzetten.filter((i) => i.teltMee && i.uitvoerderType !== 'zelf')
  if (helpers.length === 0) return null
  return (
    <Kaart titel="Wie helpt u?">
      <ul className="kt-stapel kt-strak s-helpt">
        {helpers.map((i) => (
          <Persoon
            als="li"
            key={i.id}
            naam={i.uitvoerderNaam}
            soort={WOORD[i.uitvoerderType]}
            bijschrift={i.omschrijving}
          />
        ))}
      </ul>
    </Kaart>
  )
}

/** Soon we look together how it goes: the inwoner is reminded like the regievoerder (PLAN-12). */
function Herinnering({ plan }: { plan: Plan }) {
  const eerste = plan.evaluaties.find((e) => e.stand === 'herinneren')
  if (eerste === undefined) return null
  return (
    <Melding soort="info" kop="Binnenkort een gesprek over uw plan.">
      Op {dagVoluit(eerste.geplandOp)} kijken wij samen hoe het gaat. Bedenk alvast wat goed gaat en wat beter
      kan.
    </Melding>
  )
}

function Gekeken({ dossierId }: { dossierId: number }) {
  const { lezingen } = useSuspenseQuery(lezingenVraag(dossierId)).data
  if (lezingen.length === 0) return null
  return (
    <Kaart titel="Wie heeft gekeken?">
      <Lezingen lezingen={lezingen.slice(0, 3)} />
      <p>
        <Link to="/mijn/gekeken">Toon alles ({lezingen.length})</Link>
      </p>
    </Kaart>
  )
}

type TegelProps = {
  naar: string
  icoon: LucideIcon
  kop: string
  uitleg: string
  haal?: boolean
  /** asks for a fresh login first */
  vers?: boolean
}
function Tegel({ naar, icoon, kop, uitleg, haal = false, vers = false }: TegelProps) {
  const { wie } = useSessie()
  const binnen = (
    <>
      <Icoon van={icoon} maat="groot" />
      <span>
        <b>{kop}</b>
        <br />
        {uitleg}
      </span>
    </>
  )
  return haal ? (
    <a
      className="kt-kaart s-tegel"
      href={naar}
      download
      onClick={(e) => {
        if (!vers || isVers(wie)) return
        e.preventDefault()
        location.assign(versAdres(location.pathname))
      }}
    >
      {binnen}
    </a>
  ) : (
    <Link className="kt-kaart s-tegel" to={naar}>
      {binnen}
    </Link>
  )
}

function Inhoud({ dossier }: { dossier: MijnDossier }) {
  const { plan } = useSuspenseQuery(planVraag(dossier.id)).data
  return (
    <>
      <Groet dossier={dossier} />
      {plan === null ? (
        <LeegBericht titel="Er is nog geen plan">
          U maakt het samen, na een gesprek. Wilt u iets vragen? Bel gerust.
        </LeegBericht>
      ) : (
        <>
          <Herinnering plan={plan} />
          <Akkoord plan={plan} dossier={dossier} />
          <MijnDoelen plan={plan} persoonId={dossier.persoonId} />
          <WieHelpt plan={plan} />
          <Suspense fallback={null}>
            <PlanmakerKaart dossierId={dossier.id} planId={plan.id} isInwoner />
            <MijnAfspraken dossierId={dossier.id} planId={plan.id} />
            <IndicatieKaart dossierId={dossier.id} planId={plan.id} isInwoner />
            <Regiebeeld dossierId={dossier.id} isInwoner />
            <Werkafspraken dossierId={dossier.id} planId={plan.id} />
            <UrenKaart dossierId={dossier.id} planId={plan.id} />
          </Suspense>
        </>
      )}
      <Suspense fallback={null}>
        <BegeleiderVragen dossierId={dossier.id} />
      </Suspense>
      <Gekeken dossierId={dossier.id} />
      <nav className="s-mijn3" aria-label="Meer van uw dossier">
        <Tegel
          naar="/mijn/schrijven"
          icoon={Pencil}
          kop="Zelf schrijven"
          uitleg="Zet een doel of een taak in uw plan"
        />
        <Tegel
          naar="/mijn/gesprekken"
          icoon={MessageSquareText}
          kop="Mijn gesprekken"
          uitleg="Lees het verslag en schrijf erbij"
        />
        <Tegel
          naar="/mijn/inzage"
          icoon={ShieldCheck}
          kop="Wie mag meelezen?"
          uitleg="Kijk, en stop wat u niet wilt"
        />
        <Tegel naar="/mijn/gekeken" icoon={Eye} kop="Wie heeft gekeken?" uitleg="De laatste 20 keer" />
        <Tegel naar="/mijn/brieven" icoon={Mail} kop="Mijn brieven" uitleg="Wat wij u stuurden" />
        {plan === null ? null : (
          <Tegel
            haal
            naar={`/v1/mijn/dossiers/${dossier.id}/plandrukken`}
            icoon={Printer}
            kop="Mijn plan op papier"
            uitleg="Een PDF om te bewaren of te geven"
          />
        )}
        <Tegel
          haal
          vers
          naar={`/v1/mijn/dossiers/${dossier.id}/export`}
          icoon={Download}
          kop="Alles meenemen"
          uitleg="Een bestand met alles van u"
        />
      </nav>
    </>
  )
}

/** The own plan of the inwoner. */
export function MijnPlanPagina() {
  const { dossier } = useMijnDossier()
  if (dossier === undefined)
    return (
      <>
        <title>Mijn plan | Keukentafel</title>
        <h1>Mijn plan</h1>
        <GeenDossier />
      </>
    )
  return <Inhoud dossier={dossier} />
}
