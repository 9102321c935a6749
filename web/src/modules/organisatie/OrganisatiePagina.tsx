import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { CircleCheck, History } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Kaart, Knop, LeegBericht, Paginakop, Paren, Status, vandaag } from '../../ui/index.ts'
import type { Einde } from './AfspraakDialoog.tsx'
import {
  ORGANISATIES,
  organisatiesVraag,
  periodeZin,
  PIJLERS,
  rolZin,
  VORMEN,
  woord,
  type Organisatie,
} from './organisatie.ts'

const OrganisatieDialoog = lazy(async () => ({
  default: (await import('./OrganisatieDialoog.tsx')).OrganisatieDialoog,
}))
const RolDialoog = lazy(async () => ({ default: (await import('./AfspraakDialoog.tsx')).RolDialoog }))
const ContractDialoog = lazy(async () => ({
  default: (await import('./AfspraakDialoog.tsx')).ContractDialoog,
}))
const EindeDialoog = lazy(async () => ({ default: (await import('./AfspraakDialoog.tsx')).EindeDialoog }))

type Open = 'gegevens' | 'rol' | 'contract' | Einde | null
type Regel = { id: number; wat: string; vanaf: string; tot: string | null; loopt: boolean }
type LijstProps = {
  readonly titel: string
  readonly leeg: string
  readonly regels: readonly Regel[]
  readonly acties: ReactNode
  readonly opEinde: ((regel: Regel) => void) | null
}
function Lijst({ titel, leeg, regels, acties, opEinde }: LijstProps) {
  return (
    <Kaart titel={titel} acties={acties}>
      {regels.length === 0 ? (
        <LeegBericht titel={leeg} niveau={3} />
      ) : (
        <ul className="kt-lijst">
          {regels.map((r) => (
            <li key={r.id} className="kt-rij kt-rij--uiteen">
              <div style={{ flex: '1 1 60%' }}>
                <strong>{r.wat}</strong>
                <br />
                <span className="kt-klein kt-zacht">{periodeZin(r)}</span>{' '}
                <Status soort={r.loopt ? 'gelukt' : 'open'} icoon={r.loopt ? CircleCheck : History}>
                  {r.loopt ? 'Loopt' : r.vanaf > vandaag() ? 'Begint nog' : 'Voorbij'}
                </Status>
              </div>
              {opEinde !== null && r.tot === null ? (
                <Knop soort="stil" naam={`Beëindig ${r.wat}`} opDruk={() => opEinde(r)}>
                  Beëindig
                </Knop>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  )
}

type DialogenProps = { readonly open: Open; readonly organisatie: Organisatie; readonly opSluit: () => void }
function Dialogen({ open, ...rest }: DialogenProps) {
  if (open === null) return null
  return (
    <Suspense fallback={null}>
      {open === 'gegevens' ? <OrganisatieDialoog {...rest} /> : null}
      {open === 'rol' ? <RolDialoog {...rest} /> : null}
      {open === 'contract' ? <ContractDialoog {...rest} /> : null}
      {typeof open === 'object' ? <EindeDialoog {...rest} einde={open} /> : null}
    </Suspense>
  )
}

function Beeld({ organisatie }: { readonly organisatie: Organisatie }) {
  const [open, zetOpen] = useState<Open>(null)
  const { mag, pijlers } = organisatie
  const knop = (doe: string, tekst: string, naar: Open) =>
    mag.includes(doe) ? <Knop opDruk={() => zetOpen(naar)}>{tekst}</Knop> : null
  const einde = (doe: string, soort: Einde['soort']) =>
    mag.includes(doe) ? (r: Regel) => zetOpen({ soort, id: r.id, wat: r.wat }) : null
  return (
    <>
      <Paginakop
        titel={organisatie.naam}
        kruimels={<Link to={ORGANISATIES}>Organisaties</Link>}
        acties={knop('organisatie.wijzigen', 'Wijzig', 'gegevens')}
      />
      <div className="kt-stapel">
        <Kaart titel="Gegevens">
          <Paren
            paren={[
              ['Soort', woord(organisatie.soort)],
              ['Lijn', organisatie.lijn === null ? 'geen' : `${organisatie.lijn} lijn`],
              ['Pijlers', pijlers.map((p) => PIJLERS[p]).join(', ') || 'geen'],
              ['Telefoon', organisatie.telefoon ?? 'niet bekend'],
              ...(organisatie.agb === null ? [] : [['AGB-code', organisatie.agb] as const]),
            ]}
          />
        </Kaart>
        <Lijst
          titel="Rollen"
          leeg="Nog geen rol"
          regels={organisatie.rollen.map((r) => ({ ...r, wat: rolZin(r) }))}
          acties={knop('organisatierol.geven', 'Geef een rol', 'rol')}
          opEinde={einde('organisatierol.beeindigen', 'rol')}
        />
        <Lijst
          titel="Contracten en subsidies"
          leeg="Nog geen contract"
          regels={organisatie.contracten.map((c) => ({
            ...c,
            wat: `${VORMEN[c.vorm]}: ${c.naam}${c.gebied === null ? '' : `, in ${c.gebied.naam}`}`,
          }))}
          acties={knop('contract.vastleggen', 'Leg een contract vast', 'contract')}
          opEinde={einde('contract.beeindigen', 'contract')}
        />
      </div>
      <Dialogen open={open} organisatie={organisatie} opSluit={() => zetOpen(null)} />
    </>
  )
}

/** One organisation with its roles and contracts (ALG-08). */
export function OrganisatiePagina() {
  const { organisatieId } = useParams({ strict: false })
  const { rijen } = useSuspenseQuery(organisatiesVraag).data
  const organisatie = rijen.find((o) => String(o.id) === organisatieId)
  return organisatie === undefined ? (
    <>
      <Paginakop titel="Niet gevonden" kruimels={<Link to={ORGANISATIES}>Organisaties</Link>} />
      <Kaart>
        <LeegBericht titel="Deze organisatie staat niet in het register">Kijk in de lijst.</LeegBericht>
      </Kaart>
    </>
  ) : (
    <Beeld organisatie={organisatie} />
  )
}
