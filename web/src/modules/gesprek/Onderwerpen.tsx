import { Link } from '@tanstack/react-router'
import {
  ArrowLeft,
  ArrowRight,
  CircleCheck,
  CircleDashed,
  CircleDot,
  Clock,
  Flag,
  HandHeart,
  Handshake,
  Lock,
  MessageCircleQuestionMark,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { Icoon, Knop } from '../../ui/index.ts'
import type { Gesprek, Waarden } from './gesprek.ts'
import { standVan, type Stand } from './verslag.ts'

export type Blad = { readonly id: string; readonly naam: string; readonly isLeefgebied: boolean }

/** The sheets of this gesprek in their order: begin, the chosen leefgebieden, and what every gesprek ends with. */
export const bladenVan = (gesprek: Gesprek, waarden: Waarden): readonly Blad[] => [
  { id: 'begin', naam: 'Samen beginnen', isLeefgebied: false },
  ...gesprek.formulier
    .filter(({ id }) => waarden.leefgebieden.includes(id))
    .map(({ id, naam }) => ({ id, naam, isLeefgebied: true })),
  { id: 'mantelzorg', naam: 'Mantelzorg', isLeefgebied: false },
  { id: 'netwerk', naam: 'Netwerk', isLeefgebied: false },
  ...(gesprek.soort === 'driegesprek' ? [{ id: 'conclusie', naam: 'Conclusie', isLeefgebied: false }] : []),
  { id: 'toestemming', naam: 'Toestemming', isLeefgebied: false },
  { id: 'afronden', naam: 'Afronden', isLeefgebied: false },
]

const STAND: Readonly<Record<Stand, { icoon: LucideIcon; zin: string; klasse: string }>> = {
  hulp: { icoon: CircleCheck, zin: 'besproken, hulp nodig', klasse: 'is-klaar' },
  besproken: { icoon: CircleCheck, zin: 'besproken', klasse: 'is-klaar' },
  later: { icoon: Clock, zin: 'liever later', klasse: 'is-later' },
  open: { icoon: CircleDashed, zin: 'nog niet', klasse: '' },
}
const VAST: Readonly<Record<string, LucideIcon>> = {
  begin: MessageCircleQuestionMark,
  mantelzorg: HandHeart,
  netwerk: Users,
  conclusie: Handshake,
  toestemming: Lock,
  afronden: Flag,
}

type RegelProps = {
  readonly blad: Blad
  readonly waarden: Waarden
  readonly isHier: boolean
  readonly opGa: (id: string) => void
}
function Regel({ blad, waarden, isHier, opGa }: RegelProps) {
  const { icoon, zin, klasse } = blad.isLeefgebied
    ? STAND[standVan(waarden, blad.id)]
    : { icoon: VAST[blad.id] ?? Flag, zin: '', klasse: '' }
  return (
    <li>
      <Link
        to="."
        search={{ onderwerp: blad.id } as never}
        className={isHier ? undefined : klasse}
        aria-current={isHier ? 'step' : undefined}
        onClick={(e) => {
          e.preventDefault()
          opGa(blad.id)
        }}
      >
        <Icoon van={isHier && blad.isLeefgebied ? CircleDot : icoon} />{' '}
        <span>
          {blad.naam}
          {zin === '' ? null : <small>{isHier ? `nu, ${zin}` : zin}</small>}
        </span>
      </Link>
    </li>
  )
}

type OnderwerpenProps = {
  readonly gesprek: Gesprek
  readonly waarden: Waarden
  readonly bladen: readonly Blad[]
  readonly blad: string
  readonly opGa: (id: string) => void
}

/** What the gesprek is about, how far it is, and where one is now. */
export function Onderwerpen({ waarden, bladen, blad, opGa }: OnderwerpenProps) {
  const gebieden = bladen.filter((b) => b.isLeefgebied)
  const klaar = gebieden.filter((b) => ['hulp', 'besproken'].includes(standVan(waarden, b.id))).length
  const lijst = (deze: readonly Blad[]) => (
    <ol>
      {deze.map((b) => (
        <Regel key={b.id} blad={b} waarden={waarden} isHier={b.id === blad} opGa={opGa} />
      ))}
    </ol>
  )
  return (
    <nav className="s-gebieden" aria-label="Onderwerpen van het gesprek">
      {lijst(bladen.slice(0, 1))}
      {gebieden.length === 0 ? null : (
        <>
          <p className="kt-klein kt-zacht">
            Onderwerpen · {klaar} van {gebieden.length} besproken
          </p>
          {lijst(gebieden)}
        </>
      )}
      <p className="kt-klein kt-zacht">En ook</p>
      {lijst(bladen.slice(gebieden.length + 1))}
    </nav>
  )
}

type VoetProps = Pick<OnderwerpenProps, 'bladen' | 'blad' | 'waarden' | 'opGa'> & {
  readonly opLater: (wat: Pick<Waarden, 'later'>) => void
}

/** Previous, "liever later", next; what was typed is put in the gesprek on the way. */
export function Voet({ bladen, blad, waarden, opGa, opLater }: VoetProps) {
  const plek = bladen.findIndex((b) => b.id === blad)
  const [vorige, volgende] = [bladen[plek - 1], bladen[plek + 1]]
  const isLater = waarden.later.includes(blad)
  const wissel = () => {
    opLater({ later: isLater ? waarden.later.filter((id) => id !== blad) : [...waarden.later, blad] })
    if (!isLater && volgende !== undefined) opGa(volgende.id)
  }
  return (
    <nav className="s-gvoet" aria-label="Vorige en volgende">
      {vorige === undefined ? (
        <span />
      ) : (
        <Knop icoon={ArrowLeft} opDruk={() => opGa(vorige.id)}>
          <span>
            <small>Vorige</small> {vorige.naam}
          </span>
        </Knop>
      )}
      {bladen[plek]?.isLeefgebied === true ? (
        <Knop soort="stil" icoon={Clock} ingedrukt={isLater} opDruk={wissel}>
          Liever later
        </Knop>
      ) : (
        <span />
      )}
      {volgende === undefined ? (
        <span />
      ) : (
        <Knop soort="hoofd" opDruk={() => opGa(volgende.id)}>
          <span>
            <small>Volgende</small> {volgende.naam}
          </span>{' '}
          <Icoon van={ArrowRight} />
        </Knop>
      )}
    </nav>
  )
}
