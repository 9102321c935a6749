import { Link } from '@tanstack/react-router'
import { Check, GitBranch, UserRound } from 'lucide-react'
import { Kaart, knopKlasse, Melding, momentVoluit, Paren, Status } from '../../ui/index.ts'
import {
  BESLUIT_WOORD,
  heeftVoorstel,
  OORDEEL_WOORD,
  redenenVan,
  voorstelTitel,
  type Pagina,
  type Triage,
} from './triage.ts'
import { bronTekst } from '../dossier/bron.ts'

const namen = (
  ids: readonly string[],
  lijst: readonly { readonly id: string; readonly naam: string }[],
): string => ids.map((id) => lijst.find((woord) => woord.id === id)?.naam ?? id).join(', ')

function Besloten({ triage, keuzes }: { readonly triage: Triage; readonly keuzes: Pagina['keuzes'] }) {
  const geldt = triage.voorstel.indicatoren.filter((i) => i.herkomst !== 'niet_van_toepassing')
  const { leefgebieden, dominanteProblemen } = triage.feiten
  return (
    <li className="kt-stapel kt-heel-strak">
      <p>
        <b>
          {OORDEEL_WOORD[triage.oordeel]}: {BESLUIT_WOORD[triage.besluit].toLowerCase()}
        </b>{' '}
        {triage.wijktAf ? (
          <Status soort="waarschuwing" icoon={GitBranch}>
            Anders dan het voorstel
          </Status>
        ) : heeftVoorstel(triage.voorstel) ? (
          <Status icoon={Check}>Zoals voorgesteld</Status>
        ) : (
          <Status icoon={UserRound}>Uw eigen oordeel</Status>
        )}
        <br />
        <span className="kt-klein kt-zacht">
          {triage.door}, {momentVoluit(triage.op)}. Beleid versie {triage.beleidVersie}.
        </span>
      </p>
      <Paren
        paren={[
          ...(triage.motivatie === null ? [] : [['Waarom', triage.motivatie] as const]),
          ...(triage.lichteHulp === null
            ? []
            : [
                [
                  triage.lichteHulp.soort === 'geprobeerd'
                    ? 'Lichte hulp geprobeerd'
                    : 'Lichte hulp past niet',
                  triage.lichteHulp.toelichting,
                ] as const,
              ]),
          ['Voorstel', voorstelTitel(triage.voorstel)],
          ...redenenVan(triage.voorstel).map((r) => ['Regel', `${r.tekst} (${bronTekst(r.bron)})`] as const),
          ...(leefgebieden.length === 0
            ? []
            : [['Leefgebieden', namen(leefgebieden, keuzes.leefgebieden)] as const]),
          ...(dominanteProblemen.length === 0
            ? []
            : [['Staat voorop', namen(dominanteProblemen, keuzes.dominanteProblemen)] as const]),
          ...(geldt.length === 0 ? [] : [['Kenmerken', geldt.map((i) => i.naam).join(', ')] as const]),
        ]}
      />
    </li>
  )
}

/** What comes after the judgement: the team makes the plan, or a specialist does with the team close by (TRI-01). */
export function Vervolg({
  dossierId,
  vervolg,
  direct,
  palliatief,
}: Pick<Pagina, 'dossierId' | 'vervolg'> & { direct: boolean; palliatief: boolean }) {
  if (vervolg === null) return null
  const params = { dossierId: String(dossierId) }
  // No ladder and no afbouw first (TRI-09): what is needed can be in a plan, and sent, on the same day.
  if (palliatief)
    return (
      <Melding
        soort="info"
        kop="Zo gaat het verder."
        acties={
          <Link className={knopKlasse('gewoon')} to="/dossiers/$dossierId/plan" params={params}>
            Naar het plan
          </Link>
        }
      >
        Dit is palliatieve zorg. Zet de ondersteuning meteen in het plan en verwijs nog vandaag. U hoeft geen
        lichtere hulp te proberen en niet af te bouwen.
      </Melding>
    )
  return vervolg === 'plan' ? (
    <Melding
      soort="info"
      kop="Zo gaat het verder."
      acties={
        <Link className={knopKlasse('gewoon')} to="/dossiers/$dossierId/gesprek" params={params}>
          Naar het gesprek
        </Link>
      }
    >
      {direct
        ? 'De vraag is klein: u kunt haar meteen afhandelen. Een keukentafelgesprek hoeft niet, maar mag wel.'
        : 'De vraag is enkelvoudig. U maakt samen met de inwoner het plan.'}
    </Melding>
  ) : (
    <Melding
      soort="info"
      kop="Zo gaat het verder."
      acties={
        <>
          <Link className={knopKlasse('gewoon')} to="/dossiers/$dossierId/regie" params={params}>
            Geef de regie aan een specialist
          </Link>
          <Link className={knopKlasse('gewoon')} to="/dossiers/$dossierId/toegang" params={params}>
            Vraag een specialist om mee te denken
          </Link>
        </>
      }
    >
      De vraag is complex. Een specialist maakt het plan samen met de inwoner, of denkt met u mee. Het
      wijkteam blijft erbij betrokken.
    </Melding>
  )
}

/** Every decision with the rule that fired, the clause and the motivation; the teamleider reads the same (TRI-19). */
export function TriageGeschiedenis({ geschiedenis, keuzes }: Pick<Pagina, 'geschiedenis' | 'keuzes'>) {
  if (geschiedenis.length === 0) return null
  return (
    <Kaart titel="Eerder besloten">
      <ol className="kt-lijst">
        {geschiedenis.map((triage) => (
          <Besloten key={triage.id} triage={triage} keuzes={keuzes} />
        ))}
      </ol>
    </Kaart>
  )
}
