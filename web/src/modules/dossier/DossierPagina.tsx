import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { LogOut, MapPin, Plus } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import {
  datumVoluit,
  Kaart,
  Knop,
  LeegBericht,
  nederlands,
  Paren,
  Persoon,
  Termijn,
  toonDatum,
} from '../../ui/index.ts'
import { planVraag, type Plan } from '../plan/plan.ts'
import { PlanAandeel } from '../plan/PlanAandeel.tsx'
import { RegieVerloop } from '../regie/RegieVerloop.tsx'
import { dossierPad, lidNaam, useDossier, type Dossier, type Lid } from './dossier.ts'
import { DossierSchil } from './DossierSchil.tsx'
import { Tafel } from './Tafel.tsx'
import { RELATIE_WOORD, TERMIJN_WOORD, WET_KORT } from './woorden.ts'
import { bronTekst } from './bron.ts'

const PersoonDialoog = lazy(async () => ({ default: (await import('./PersoonDialoog.tsx')).PersoonDialoog }))
const AdresDialoog = lazy(async () => ({ default: (await import('./AdresDialoog.tsx')).AdresDialoog }))
const UittredingDialoog = lazy(async () => ({
  default: (await import('./UittredingDialoog.tsx')).UittredingDialoog,
}))

const BijstandDeel = lazy(async () => ({
  default: (await import('../bijstand/BijstandDeel.tsx')).BijstandDeel,
}))
const OppakDeel = lazy(async () => ({ default: (await import('../oppakking/OppakDeel.tsx')).OppakDeel }))
const Regiebeeld = lazy(async () => ({ default: (await import('../regiebeeld/Regiebeeld.tsx')).Regiebeeld }))

const BSN = 'Burgerservicenummer'

function gegevens(lid: Lid): readonly (readonly [string, ReactNode])[] {
  const alle: readonly (readonly [string, string | null])[] = [
    ['Geboren', lid.geboortedatum === null ? null : toonDatum(lid.geboortedatum)],
    ['Geboortenaam', lid.geboortenaam],
    [BSN, lid.bsn],
    ['Telefoon', lid.telefoon],
    ['E-mail', lid.email],
  ]
  return alle.flatMap(([woord, waarde]) =>
    waarde === null
      ? []
      : [[woord, woord === BSN ? <span className="kt-code">{waarde}</span> : waarde] as const],
  )
}

const ledenNu = ({ leden }: Dossier): readonly Lid[] => leden.filter((lid) => lid.lidTot === null)

function LidRegel({ lid, opWijzig }: { lid: Lid; opWijzig: (() => void) | null }) {
  const naam = lidNaam(lid)
  const bij = [lid.leeftijd === null ? null : String(lid.leeftijd), RELATIE_WOORD[lid.relatie] ?? lid.relatie]
  return (
    <li className="kt-stapel kt-strak">
      <div className="kt-rij kt-rij--uiteen">
        <Persoon
          naam={naam}
          soort="huishouden"
          bijschrift={
            <>
              {bij.filter(Boolean).join(' · ')}
              {lid.lidTot === null ? '' : ` · lid tot ${datumVoluit(lid.lidTot)}`}
            </>
          }
        />
        {opWijzig === null ? null : (
          <Knop soort="stil" opDruk={opWijzig} naam={`Wijzig de gegevens van ${naam}`}>
            Wijzig
          </Knop>
        )}
      </div>
      <Paren paren={gegevens(lid)} />
    </li>
  )
}

type Open = Lid | 'nieuw' | 'uit' | 'adres' | null
type VensterProps = { readonly dossier: Dossier; readonly open: Open; readonly opSluit: () => void }
function Venster({ dossier, open, opSluit }: VensterProps) {
  if (open === null) return null
  if (open === 'adres') return <AdresDialoog dossier={dossier} opSluit={opSluit} />
  if (open === 'uit')
    return <UittredingDialoog dossierId={dossier.id} leden={ledenNu(dossier)} opSluit={opSluit} />
  return <PersoonDialoog dossierId={dossier.id} lid={open === 'nieuw' ? null : open} opSluit={opSluit} />
}

function Huishouden({ dossier }: { dossier: Dossier }) {
  const [open, zetOpen] = useState<Open>(null)
  const mag = (handeling: string) => dossier.mag.includes(handeling)
  return (
    <Kaart
      titel="Gegevens van het huishouden"
      acties={
        mag('persoon.toevoegen') ? (
          <Knop icoon={Plus} opDruk={() => zetOpen('nieuw')}>
            Voeg iemand toe
          </Knop>
        ) : undefined
      }
    >
      {dossier.leden.length === 0 ? (
        <LeegBericht titel="U ziet hier geen personen" niveau={3}>
          Dat hoort bij wat u van dit dossier mag zien.
        </LeegBericht>
      ) : (
        <ul className="kt-lijst">
          {dossier.leden.map((lid) => (
            <LidRegel key={lid.id} lid={lid} opWijzig={mag('persoon.wijzigen') ? () => zetOpen(lid) : null} />
          ))}
        </ul>
      )}
      <div className="kt-rij">
        {mag('dossier.adres-wijzigen') ? (
          <Knop soort="stil" icoon={MapPin} opDruk={() => zetOpen('adres')}>
            {dossier.adres.postcode === null ? 'Vul het adres in' : 'Wijzig het adres'}
          </Knop>
        ) : null}
        {ledenNu(dossier).length > 1 && mag('huishouden.uittreden') ? (
          <Knop soort="stil" icoon={LogOut} opDruk={() => zetOpen('uit')}>
            Iemand gaat uit dit huishouden
          </Knop>
        ) : null}
      </div>
      <Suspense fallback={null}>
        <Venster dossier={dossier} open={open} opSluit={() => zetOpen(null)} />
      </Suspense>
    </Kaart>
  )
}

const dag = (moment: string): string => datumVoluit(nederlands(moment).dag)

/** What part of the term has passed, for the bar. */
function verstreken(van: string | null, uiterlijk: string, dagen: number): number | undefined {
  if (van === null) return undefined
  const lengte = (Date.parse(uiterlijk) - Date.parse(van)) / 86_400_000
  return lengte <= 0 ? 1 : 1 - dagen / lengte
}

function Zijkant({ dossier }: { dossier: Dossier }) {
  return (
    <aside className="kt-stapel" aria-label="Termijnen en toegang">
      <Kaart titel="Termijnen">
        {dossier.termijnen.length === 0 ? (
          <p className="kt-zacht">Er loopt nu geen termijn.</p>
        ) : (
          dossier.termijnen.map((t) => (
            <div key={`${t.soort} ${t.uiterlijk}`}>
              <Termijn
                einde={t.uiterlijk}
                wat={TERMIJN_WOORD[t.soort]}
                deel={verstreken(t.van, t.uiterlijk, t.dagen)}
              />
              {t.bron === null ? null : <small className="kt-zacht">{bronTekst(t.bron)}</small>}
            </div>
          ))
        )}
      </Kaart>
      <Kaart titel="Dit dossier">
        <Paren
          paren={[
            [
              'Kenmerk',
              <span key="k" className="kt-code">
                {dossier.kenmerk}
              </span>,
            ],
            [
              'Wijk',
              <a key="w" href={`/voorzieningen?plaats=${dossier.gebiedId}`}>
                {dossier.gebied}: wat is er?
              </a>,
            ],
            ['Team', dossier.team],
            ...(dossier.wetten.length === 0
              ? []
              : [['Wetten', dossier.wetten.map((wet) => WET_KORT[wet]).join(', ')] as const]),
            ['Begonnen', dag(dossier.geopendOp)],
            ['Beleid', `versie ${dossier.beleidVersie}`],
          ]}
        />
        <Link className="kt-losse-link" to={dossierPad(dossier.id, '/tijdlijn')}>
          Bekijk wat er gebeurde
        </Link>
      </Kaart>
    </aside>
  )
}

/** The overview of a household: who lives there, who had the regie, which terms run. */
export function DossierPagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  return (
    <DossierSchil dossierId={dossierId}>
      <Overzicht dossierId={dossierId} />
    </DossierSchil>
  )
}

/** The plan, for who sees that deel; the overview stands without it. */
function usePlan({ id, delen }: Dossier): Plan | null {
  const { data } = useQuery({ ...planVraag(id), enabled: delen.includes('plan'), retry: false })
  return data?.plan ?? null
}

function Overzicht({ dossierId }: { readonly dossierId: number }) {
  const dossier = useDossier(dossierId)
  const plan = usePlan(dossier)
  return (
    <div className="kt-twee">
      <div className="kt-stapel">
        <h2 className="kt-alleen-stem">Overzicht</h2>
        {/* An open point; once settled it stands on the tab of the regie. */}
        {dossier.termijnen.some((t) => t.soort === 'verdeling') && dossier.delen.includes('gesprek') ? (
          <Suspense fallback={null}>
            <OppakDeel dossierId={dossierId} />
          </Suspense>
        ) : null}
        <Tafel dossier={dossier} plan={plan} />
        {plan === null ? null : <PlanAandeel plan={plan} />}
        {dossier.delen.includes('plan') ? (
          <Suspense fallback={null}>
            <Regiebeeld dossierId={dossierId} />
          </Suspense>
        ) : null}
        {dossier.delen.includes('gesprek') ? (
          <Suspense fallback={null}>
            <BijstandDeel dossierId={dossierId} />
          </Suspense>
        ) : null}
        <Huishouden dossier={dossier} />
        {/* Who may give the regie finds it, with who had it, on its own tab. */}
        {dossier.mag.includes('regie.toewijzen') ? null : <RegieVerloop regie={dossier.regie} />}
      </div>
      <Zijkant dossier={dossier} />
    </div>
  )
}
