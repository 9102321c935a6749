import { useQuery } from '@tanstack/react-query'
import { UserRound, Users } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Kaart, Knop, Melding, Paren, Status } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { regiebeeldVraag, tel, type Beeld } from './regiebeeld.ts'

const ProcesregieDialoog = lazy(async () => ({
  default: (await import('./ProcesregieDialoog.tsx')).ProcesregieDialoog,
}))

function Bundelen({ bundelen }: Pick<Beeld, 'bundelen'>) {
  if (bundelen === null) return null
  return (
    <Melding soort="waarschuwing" kop="Bundelen?">
      {bundelen.tekst} <span className="kt-klein kt-zacht">Bron: {bronTekst(bundelen.bron)}</span>
    </Melding>
  )
}

function Procesregie({ beeld, opVraag }: { beeld: Beeld; opVraag: () => void }) {
  const { procesregie, mag } = beeld
  if (procesregie === null) return null
  return (
    <>
      <p>
        <Status soort="waarschuwing" icoon={UserRound}>
          {procesregie.afspraak}
        </Status>{' '}
        <span className="kt-klein kt-zacht">Bron: {bronTekst(procesregie.bron)}</span>
      </p>
      {mag.includes('procesregie.aanwijzen') ? (
        <div className="kt-rij">
          <Knop icoon={UserRound} opDruk={opVraag}>
            {procesregie.wie === null ? 'Wijs de procesregie aan' : 'Geef de procesregie aan een ander'}
          </Knop>
        </div>
      ) : null}
    </>
  )
}

// The inwoner reads who does what, not what the professionals still have to arrange.
const WOORDEN = {
  werker: { kop: 'Wie draagt dit huishouden?', regie: 'Regie over het huishouden', gezichten: 'Gezichten' },
  inwoner: { kop: 'Wie regelt uw hulp?', regie: 'Regelt alles met u', gezichten: 'U krijgt hulp van' },
} as const
type Woorden = (typeof WOORDEN)[keyof typeof WOORDEN]

const procesregiePaar = ({ wie }: NonNullable<Beeld['procesregie']>) =>
  ['Procesregie jeugd', wie === null ? 'Nog niemand' : `${wie.naam}, ${wie.organisatie}`] as const

const parenVan = (beeld: Beeld, woorden: Woorden): readonly (readonly [string, ReactNode])[] => [
  [woorden.regie, beeld.regievoerder?.naam ?? 'Niemand'],
  ...(beeld.procesregie === null ? [] : [procesregiePaar(beeld.procesregie)]),
  ...beeld.voorzieningen.map(
    (v) => [v.naam, 'Een ander voert dit uit. De regie en de evaluatie blijven hier.'] as const,
  ),
  [
    woorden.gezichten,
    <Status key="g" soort={beeld.bundelen === null ? 'gewoon' : 'waarschuwing'} icoon={Users}>
      {tel(beeld.hulpverleners, 'hulpverlener')} van {tel(beeld.organisaties, 'organisatie')}
    </Status>,
  ],
]

type Props = { readonly dossierId: number; readonly isInwoner?: boolean }
/** Who has which regie, and how many faces this household sees (REG-16, REG-22). */
export function Regiebeeld({ dossierId, isInwoner = false }: Props) {
  const { data } = useQuery(regiebeeldVraag(dossierId))
  const [open, zetOpen] = useState(false)
  if (data === undefined) return null
  const beeld = isInwoner ? { ...data, bundelen: null } : data
  const woorden = WOORDEN[isInwoner ? 'inwoner' : 'werker']
  return (
    <Kaart titel={woorden.kop}>
      <Paren paren={parenVan(beeld, woorden)} />
      <Procesregie beeld={beeld} opVraag={() => zetOpen(true)} />
      <Bundelen bundelen={beeld.bundelen} />
      <Suspense fallback={null}>
        {open ? (
          <ProcesregieDialoog
            dossierId={dossierId}
            kandidaten={data.kandidaten}
            opSluit={() => zetOpen(false)}
          />
        ) : null}
      </Suspense>
    </Kaart>
  )
}
