import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ban, CircleCheck, CircleX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useSessie } from '../../api/sessie.ts'
import { Kaart, Knop, momentKort, Paren, Status } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { ANTWOORD, bijstandVraag, speeltMee, type Bijstand } from './bijstand.ts'
import { BijstandFormulier } from './BijstandFormulier.tsx'

function Delen({ bijstand: { delen, delenSinds } }: { readonly bijstand: Bijstand }) {
  const sinds = delenSinds === null ? '' : ` (${momentKort(delenSinds)})`
  if (delen === 'gedeeld')
    return (
      <Status soort="gelukt" icoon={CircleCheck}>
        Toestemming van de inwoner{sinds}
      </Status>
    )
  if (delen === 'gestopt') return <Status icoon={Ban}>Toestemming gestopt{sinds}: niet delen</Status>
  return (
    <Status icoon={CircleX}>
      {delen === 'nee' ? `De inwoner zei nee${sinds}: niet delen` : 'Niet delen'}
    </Status>
  )
}

const ONDERWERP = {
  in_plan: 'Staat als doel in het plan',
  wacht: 'Komt in het plan zodra daaraan wordt geschreven',
  weggehaald: 'Is uit het plan gehaald',
} as const

function paren(dossierId: number, b: Bijstand): (readonly [string, ReactNode])[] {
  const wie = b.personen.find((p) => p.id === b.persoonId)?.naam
  return [
    ['Speelt mee', b.antwoord === null ? 'Nog niet gevraagd' : ANTWOORD[b.antwoord]],
    ...(b.personen.length > 1 && wie !== undefined ? [['Bij wie', wie] as const] : []),
    ...(b.contact === null
      ? []
      : [
          [`Contact bij ${b.partner}`, `${b.contact.naam}, ${b.contact.bereikbaar}`] as const,
          ['Delen', <Delen key="d" bijstand={b} />] as const,
        ]),
    ...(b.onderwerp === null
      ? []
      : [
          [
            'Onderwerp',
            b.onderwerp === 'in_plan' ? (
              <Link key="o" to={dossierPad(dossierId, '/plan')}>
                {ONDERWERP.in_plan}
              </Link>
            ) : (
              ONDERWERP[b.onderwerp]
            ),
          ] as const,
        ]),
  ]
}

type StaatProps = { readonly dossierId: number; readonly bijstand: Bijstand }
/** What was answered, and what goes with it. */
function Staat({ dossierId, bijstand: b }: StaatProps) {
  const [open, zetOpen] = useState(b.antwoord === null)
  const isEerder = b.antwoord !== null && !speeltMee(b.antwoord) && b.contact !== null
  return (
    <>
      {b.antwoord === null ? null : <Paren paren={paren(dossierId, b)} />}
      {isEerder ? (
        <p className="kt-klein kt-zacht">
          Wat er eerder is opgeschreven, blijft staan. {b.partner} leest niet meer mee.
        </p>
      ) : null}
      {b.mag.includes('bijstand.vastleggen') ? (
        open ? (
          <BijstandFormulier dossierId={dossierId} bijstand={b} opKlaar={() => zetOpen(false)} />
        ) : (
          <div className="kt-rij">
            <Knop opDruk={() => zetOpen(true)} naam={`Wijzig bijstand en ${b.partner}`}>
              Wijzig
            </Knop>
          </div>
        )
      ) : null}
    </>
  )
}

const WERKERS = ['sociaal_werker', 'teamleider']
type Props = {
  readonly dossierId: number
  /** at the table the question is asked; elsewhere only what was answered is shown */
  readonly vraagt?: boolean
}
/** Whether bijstand or a participatievoorziening plays a role, who is the contact and what may be shared (KTG-17). */
export function BijstandDeel({ dossierId, vraagt = false }: Props) {
  const rollen = useSessie().wie?.rollen ?? []
  const { data: b } = useQuery({
    ...bijstandVraag(dossierId),
    enabled: WERKERS.some((rol) => rollen.includes(rol)),
    retry: false,
  })
  if (b === undefined || (b.antwoord === null && !(vraagt && b.bron !== null))) return null
  return (
    <Kaart
      titel={`Bijstand en ${b.partner}`}
      intro={
        b.bron === null
          ? undefined
          : `Dit vraagt uw gemeente bij een vraag voor de Wmo (${bronTekst(b.bron)}).`
      }
    >
      <Staat key={b.version} dossierId={dossierId} bijstand={b} />
    </Kaart>
  )
}
