import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useSessie } from '../../api/sessie.ts'
import { Kaart, Knop, LeegBericht, Melding, useFormulier } from '../../ui/index.ts'
import { useDossier } from '../dossier/dossier.ts'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { KamerHier } from '../kamer/KamerHier.tsx'
import { beginVan, triageVraag, type Pagina, type Velden } from './triage.ts'
import { TriageBesluit, Voorstellen } from './TriageBesluit.tsx'
import { TriageGeschiedenis, Vervolg } from './TriageGeschiedenis.tsx'
import { TriageKeuzes } from './TriageKeuzes.tsx'

const Toeleiding = lazy(async () => ({ default: (await import('./Toeleiding.tsx')).Toeleiding }))

const WIJKTEAM: readonly string[] = ['sociaal_werker', 'teamleider']

function Ketens({ dossierId, toeleiden }: { readonly dossierId: number; readonly toeleiden: boolean }) {
  const { wie } = useSessie()
  if (!toeleiden || wie?.rollen.some((rol) => WIJKTEAM.includes(rol)) !== true) return null
  return (
    <Suspense fallback={null}>
      <Toeleiding dossierId={dossierId} />
    </Suspense>
  )
}

function Vragen({ vragen }: Pick<Pagina, 'vragen'>) {
  if (vragen.length === 0) return null
  return (
    <Kaart titel="De vraag">
      <ul className="kt-lijst">
        {vragen.map(({ kenmerk, vraag }) => (
          <li key={kenmerk}>
            <blockquote className="s-vraag">{vraag}</blockquote>
            <p className="kt-klein kt-zacht">
              Signaal <span className="kt-code">{kenmerk}</span>
            </p>
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

function Besluiten({ pagina, opKlaar }: { pagina: Pagina; opKlaar: () => void }) {
  const f = useFormulier<Velden>(beginVan(pagina))
  return (
    <div className="kt-twee s-triage">
      <div className="kt-stapel kt-strak">
        <Vragen vragen={pagina.vragen} />
        <TriageKeuzes f={f} keuzes={pagina.keuzes} />
      </div>
      <div className="kt-stapel kt-strak">
        <Voorstellen f={f} pagina={pagina} />
        <TriageBesluit f={f} pagina={pagina} opKlaar={opKlaar} />
      </div>
    </div>
  )
}

/** What was decided just now, and how it goes on. */
function Besloten({ pagina, netBesloten }: { pagina: Pagina; netBesloten: boolean }) {
  const { dossierId, vervolg, geschiedenis } = pagina
  const direct = geschiedenis[0]?.voorstel.afhandeling?.voorstel === 'direct'
  const palliatief = geschiedenis[0]?.besluit === 'palliatief'
  const vak = useRef<HTMLDivElement>(null)
  // The form that had the focus is gone: go on with what comes next, not at the top of the page.
  useEffect(() => {
    if (netBesloten) vak.current?.focus()
  }, [netBesloten])
  return (
    <div className="kt-stapel kt-strak" tabIndex={-1} ref={vak}>
      {netBesloten ? (
        <Melding soort="gelukt" kop="Uw besluit ligt vast." live>
          Wie aan dit dossier werkt, kan het lezen. U kunt later opnieuw beoordelen.
        </Melding>
      ) : null}
      {pagina.mag.includes('triage.besluiten') ? (
        <Vervolg dossierId={dossierId} vervolg={vervolg} direct={direct} palliatief={palliatief} />
      ) : null}
    </div>
  )
}

// Where the beleid knows none there is nothing to go to; and they are read by who reads the gesprek.
function NaarVragenlijsten({ pagina: { dossierId, keuzes } }: { pagina: Pagina }) {
  const { delen } = useDossier(dossierId)
  return keuzes.vragenlijsten && delen.includes('gesprek') ? (
    <Link to="/dossiers/$dossierId/instrumenten" params={{ dossierId: String(dossierId) }}>
      Vragenlijsten
    </Link>
  ) : null
}

/** The triage of a dossier: tick what plays, see what the rules propose and why, decide oneself (TRI-01 … TRI-06). */
export function TriagePagina() {
  const { dossierId } = useParams({ strict: false })
  const pagina = useSuspenseQuery(triageVraag(Number(dossierId))).data
  const { mag, geschiedenis, keuzes, regievoerder } = pagina
  const magBesluiten = mag.includes('triage.besluiten')
  const [opnieuw, zetOpnieuw] = useState(false)
  const [klaar, zetKlaar] = useState(false)
  const besloten = () => {
    zetOpnieuw(false)
    zetKlaar(true)
  }
  const schrijft = magBesluiten && (geschiedenis.length === 0 || opnieuw)
  return (
    <DossierSchil dossierId={Number(dossierId)}>
      <div className="kt-rij kt-rij--uiteen">
        <h2>Triage</h2>
        <NaarVragenlijsten pagina={pagina} />
        {magBesluiten && !schrijft ? <Knop opDruk={() => zetOpnieuw(true)}>Beoordeel opnieuw</Knop> : null}
      </div>
      {schrijft ? <KamerHier /> : null}
      {regievoerder === null ? (
        <Melding soort="waarschuwing" kop="Er is nog geen regievoerder.">
          Geef eerst iemand de regie. Daarna kunt u de triage doen.
        </Melding>
      ) : null}
      {schrijft ? (
        <Besluiten pagina={pagina} opKlaar={besloten} />
      ) : (
        <Besloten pagina={pagina} netBesloten={klaar} />
      )}
      <Ketens dossierId={Number(dossierId)} toeleiden={keuzes.toeleiden} />
      <TriageGeschiedenis geschiedenis={geschiedenis} keuzes={keuzes} />
      {!schrijft && geschiedenis.length === 0 ? (
        <Kaart>
          <LeegBericht titel="Er is nog niets besloten">
            Een sociaal werker die aan dit dossier werkt, doet de triage.
          </LeegBericht>
        </Kaart>
      ) : null}
    </DossierSchil>
  )
}
