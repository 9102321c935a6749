import { Check, CircleCheck, Hourglass, Pencil, Plus, Printer, Send, X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  dagKort,
  Icoon,
  InzetKaart,
  Knop,
  knopKlasse,
  Ladder,
  Status,
  type LadderDoel,
  type TredeNaam,
} from '../../ui/index.ts'
import { gezichtVan, tredeVan, uren, type Doel, type Inzet, type Plan } from './plan.ts'

type Stand = { soort: 'gelukt' | 'open' | 'waarschuwing' | 'gewoon'; icoon: LucideIcon; woord: string }
const STANDEN: Readonly<Record<Inzet['status'], Stand>> = {
  gevraagd: { soort: 'open', icoon: Hourglass, woord: 'Nog geen antwoord' },
  aanvaard: { soort: 'gelukt', icoon: Check, woord: 'Zegt ja' },
  geweigerd: { soort: 'waarschuwing', icoon: X, woord: 'Zegt nee' },
  gestart: { soort: 'gelukt', icoon: CircleCheck, woord: 'Gestart' },
  gestopt: { soort: 'gewoon', icoon: X, woord: 'Gestopt' },
}

/** `4 uur per week, tot vr 1 mei` */
export function wanneerVan(inzet: Inzet): string | undefined {
  const delen = [
    inzet.organisatie,
    inzet.urenPerWeek === null ? null : `${uren(inzet.urenPerWeek)} uur per week`,
    inzet.vanaf === null ? null : `vanaf ${dagKort(inzet.vanaf)}`,
    inzet.tot === null ? null : `tot ${dagKort(inzet.tot)}`,
  ].filter((d) => d !== null)
  return delen.length === 0 ? undefined : delen.join(', ')
}

export function InzetStand({ inzet }: { readonly inzet: Inzet }) {
  const { soort, icoon, woord } = STANDEN[inzet.status]
  return (
    <Status soort={soort} icoon={icoon}>
      {woord}
      {inzet.status === 'geweigerd' && inzet.statusReden !== null && inzet.statusReden !== ''
        ? `: ${inzet.statusReden}`
        : ''}
    </Status>
  )
}

/** The reasons of a task for the lower steps that are filled for the same goal; those of empty steps stand there. */
function redenVan(plan: Plan, inzet: Inzet): ReactNode {
  const bezet = plan.inzetten.filter((i) => i.doelId === inzet.doelId).map((i) => i.trede)
  const zinnen = plan.ladder
    .filter((t) => bezet.includes(t.id))
    .map((t) => inzet.redenen[t.id] ?? '')
    .filter((z) => z !== '')
  return zinnen.length === 0 ? undefined : zinnen.join(' ')
}

export type TaakActies = {
  readonly wijzig: (inzet: Inzet) => void
  readonly antwoord: (inzet: Inzet, antwoord: 'aanvaard' | 'geweigerd') => void
  /** makes a link for who helps without an account */
  readonly uitnodigen: (inzet: Inzet) => void
  /** where the sheet for who does it comes from */
  readonly papier: (inzet: Inzet) => string
  readonly toevoegen: ((doel: Doel) => void) | undefined
}

/** For who does it: a link to answer with, and a sheet of paper. */
function Meer({
  inzet,
  acties,
  stem,
}: {
  inzet: Inzet
  acties: TaakActies
  stem: (woord: string) => string
}) {
  return (
    <>
      {inzet.mag.includes('hulplink.maken') ? (
        <Knop
          icoon={Send}
          soort="stil"
          naam={stem('Vraag met een link')}
          opDruk={() => acties.uitnodigen(inzet)}
        >
          Vraag met een link
        </Knop>
      ) : null}
      {inzet.mag.includes('inzet.drukken') ? (
        <a className={knopKlasse('stil')} href={acties.papier(inzet)} download aria-label={stem('Op papier')}>
          <Icoon van={Printer} maat="klein" /> Op papier
        </a>
      ) : null}
    </>
  )
}

function Acties({ inzet, acties }: { inzet: Inzet; acties: TaakActies }) {
  const antwoordt = inzet.mag.includes('inzet.antwoorden')
  const wijzigt = inzet.mag.includes('inzet.wijzigen')
  if (inzet.mag.length === 0) return null
  const over = `: ${inzet.omschrijving}`
  const stem = (woord: string) => `${woord}${over}`
  return (
    <div className="kt-rij">
      {antwoordt && inzet.status !== 'aanvaard' ? (
        <Knop icoon={Check} naam={stem('Zegt ja')} opDruk={() => acties.antwoord(inzet, 'aanvaard')}>
          Zegt ja
        </Knop>
      ) : null}
      {antwoordt && inzet.status !== 'geweigerd' ? (
        <Knop
          icoon={X}
          soort="stil"
          naam={stem('Zegt nee')}
          opDruk={() => acties.antwoord(inzet, 'geweigerd')}
        >
          Zegt nee
        </Knop>
      ) : null}
      {wijzigt ? (
        <Knop icoon={Pencil} soort="stil" naam={stem('Wijzig')} opDruk={() => acties.wijzig(inzet)}>
          Wijzig
        </Knop>
      ) : null}
      <Meer inzet={inzet} acties={acties} stem={stem} />
    </div>
  )
}

function celVan(plan: Plan, doel: Doel, nummer: number, acties: TaakActies) {
  const trede = plan.ladder[nummer - 1]
  if (trede === undefined) return {}
  const naam: TredeNaam = tredeVan(plan, trede.id)
  const van = plan.inzetten.filter((i) => i.doelId === doel.id)
  const hier = van.filter((i) => i.trede === trede.id)
  const overgeslagen = van.map((i) => i.redenen[trede.id] ?? '').find((r) => r !== '')
  if (hier.length === 0) return { overgeslagen }
  return {
    inzet: hier.map((i) => (
      <InzetKaart
        key={i.id}
        trede={naam}
        naam={i.uitvoerderNaam}
        soort={gezichtVan(i)}
        wanneer={wanneerVan(i)}
        wat={i.omschrijving}
        status={<InzetStand inzet={i} />}
        open={!i.teltMee}
        reden={redenVan(plan, i)}
        acties={<Acties inzet={i} acties={acties} />}
      />
    )),
  }
}

/** Who does what, on the ladder from light to dark; dashed is what nobody said yes to yet (PLAN-04, -05, -26). */
export function PlanLadder({ plan, acties }: { readonly plan: Plan; readonly acties: TaakActies }) {
  const doelen: LadderDoel[] = plan.doelen.map((doel) => ({
    sleutel: doel.id,
    titel: doel.tekst,
    bij: (
      <>
        {doel.heeftOplossing ? null : (
          <Status soort="waarschuwing" icoon={Hourglass}>
            Nog geen oplossing
          </Status>
        )}
        {acties.toevoegen === undefined ? null : (
          <Knop
            icoon={Plus}
            soort="stil"
            naam={`Taak erbij: ${doel.tekst}`}
            opDruk={() => acties.toevoegen?.(doel)}
          >
            Taak erbij
          </Knop>
        )}
      </>
    ),
    cel: (nummer) => celVan(plan, doel, nummer, acties),
  }))
  return (
    <Ladder
      naam="Doelen en taken per trede van de ladder"
      treden={plan.ladder.map((t) => tredeVan(plan, t.id))}
      doelen={doelen}
    />
  )
}
