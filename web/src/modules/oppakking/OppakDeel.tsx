import { useQuery } from '@tanstack/react-query'
import { CircleAlert, Clock } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { dagVoluit, Kaart, Knop, Melding, momentKort, Paren, Status } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { oppakkingenVraag, oppakkingVraag, type Oppakking } from './oppakking.ts'

const VerdelingDialoog = lazy(async () => ({
  default: (await import('./VerdelingDialoog.tsx')).VerdelingDialoog,
}))

type Paar = readonly [string, ReactNode]
const paar = (woord: string, waarde: string | null): readonly Paar[] =>
  waarde === null ? [] : [[woord, waarde]]

function Verdeeld({ rij }: { readonly rij: Oppakking }) {
  const v = rij.verdeling
  if (v === null) return null
  return (
    <>
      <Paren
        paren={[
          ...paar(`${rij.organisatie} doet`, v.organisatieDoet),
          ...paar('Het wijkteam doet', v.wijkteamDoet),
          ...paar('Een ander doet', v.anderDoet),
          ['Afgesproken met', `${v.besprokenMet}, ${dagVoluit(v.besprokenOp)}`],
          ['Vastgelegd door', `${v.door}, ${dagVoluit(v.op)}`],
        ]}
      />
      <p className="kt-klein kt-zacht">
        {v.zietTot === null
          ? `${rij.organisatie} leest de vraag niet meer.`
          : `${rij.organisatie} leest de vraag tot en met ${dagVoluit(v.zietTot)}.`}
      </p>
    </>
  )
}

function Open({ rij }: { readonly rij: Oppakking }) {
  return (
    <p>
      <Status soort={rij.isLaat ? 'fout' : 'waarschuwing'} icoon={rij.isLaat ? CircleAlert : Clock}>
        {rij.isLaat ? 'Te laat: verdeling te bepalen' : 'Verdeling te bepalen'}
      </Status>{' '}
      Spreek uiterlijk {dagVoluit(rij.uiterlijk)} met {rij.organisatie} af wie wat doet.
    </p>
  )
}

type Props = { readonly rij: Oppakking; readonly zonderVraag?: boolean; readonly children?: ReactNode }
function Opgepakt({ rij, zonderVraag = false, children }: Props) {
  return (
    <Kaart titel={`Opgepakt door ${rij.organisatie}`} intro={`${rij.door}, ${momentKort(rij.op)}`}>
      {rij.verdeling === null ? <Open rij={rij} /> : null}
      {zonderVraag ? null : <blockquote className="s-vraag">{rij.vraag}</blockquote>}
      <Paren paren={paar(`${rij.organisatie} doet al`, rij.doetAl)} />
      <Verdeeld rij={rij} />
      {children}
      <p className="kt-klein kt-zacht">{bronTekst(rij.bron)}</p>
    </Kaart>
  )
}

/** Who picked up a hulpvraag of this household, and the open point: who does what (SIG-15). */
export function OppakDeel({ dossierId }: { readonly dossierId: number }) {
  const { data } = useQuery(oppakkingenVraag(dossierId))
  const [open, zetOpen] = useState<Oppakking | null>(null)
  return (
    <>
      {(data?.rijen ?? []).map((rij) => (
        <Opgepakt key={rij.signaalId} rij={rij}>
          {rij.mag.includes('hulpvraag.verdelen') ? (
            <div className="kt-rij">
              <Knop soort="hoofd" opDruk={() => zetOpen(rij)}>
                Verdeling vastleggen
              </Knop>
            </div>
          ) : null}
        </Opgepakt>
      ))}
      <Suspense fallback={null}>
        {open === null ? null : (
          <VerdelingDialoog dossierId={dossierId} rij={open} opSluit={() => zetOpen(null)} />
        )}
      </Suspense>
    </>
  )
}

/** The same at a signaal in the postvak: a household that is known already, for the team to put together. */
export function OppakBijSignaal({ signaalId }: { readonly signaalId: number }) {
  const { data } = useQuery(oppakkingVraag(signaalId))
  if (data === undefined || data.verdeling !== null) return null
  return (
    <Opgepakt rij={data} zonderVraag>
      <Melding soort="info" kop="Er loopt misschien al een dossier op dit adres.">
        Kijk bij “Naar een dossier” of er al contact is. Voeg de vraag daaraan toe, of open een dossier. Leg
        daar de verdeling vast. {data.organisatie} weet niet wie bij u bekend is.
      </Melding>
    </Opgepakt>
  )
}
