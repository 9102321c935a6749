import { useSuspenseQuery } from '@tanstack/react-query'
import { Handshake } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { datumVoluit, Kaart, Knop, momentKort, Paren, Status } from '../../ui/index.ts'
import { overdrachtenVraag, SOORT, STAND, type Overdracht, type Overdrachten } from './overdracht.ts'
import type { OverdrachtVraag } from './OverdrachtDialoog.tsx'
import { bronTekst, zwijgt } from '../dossier/bron.ts'

const Aanbieden = lazy(async () => ({ default: (await import('./Aanbieden.tsx')).Aanbieden }))
const Dialoog = lazy(async () => ({ default: (await import('./OverdrachtDialoog.tsx')).OverdrachtDialoog }))

const KNOPPEN: readonly { mag: string; vraag: OverdrachtVraag; woord: string; hoofd?: true }[] = [
  { mag: 'overdracht.gesprek-vastleggen', vraag: 'gesprek', woord: 'Leg het gesprek vast', hoofd: true },
  { mag: 'overdracht.antwoord-vastleggen', vraag: 'ja', woord: 'De ander zei ja' },
  { mag: 'overdracht.antwoord-vastleggen', vraag: 'nee', woord: 'De ander zei nee' },
  { mag: 'overdracht.intrekken', vraag: 'intrekken', woord: 'Trek in' },
]

function gesprekZin({ gesprek, gesprekVereist }: Overdracht): string {
  if (gesprek === null)
    return gesprekVereist ? 'Nog niet: praat eerst samen met de inwoner' : 'Niet vastgelegd'
  const dag = datumVoluit(gesprek.op)
  return gesprek.burgerErbij
    ? `${dag}, samen met de inwoner`
    : `${dag}, zonder de inwoner: ${gesprek.reden ?? ''}`
}

function Feiten({ o, bij }: { readonly o: Overdracht; readonly bij: Overdrachten }) {
  const punten = bij.checklist.filter((p) => o.checklist.includes(p.id))
  return (
    <Paren
      paren={[
        ['Van', o.van],
        ['Naar', o.naar],
        ...(o.naarLijn === null ? [] : [['Lijn', `${o.vanLijn ?? ''} naar ${o.naarLijn}`] as const]),
        ['Wat', o.inhoud ?? ''],
        ['Aangeboden', momentKort(o.aangebodenOp)],
        ['Gesprek', gesprekZin(o)],
        ...(punten.length === 0 ? [] : [['Nagelopen', punten.map((p) => p.naam).join('; ')] as const]),
        ...(o.beantwoordOp === null
          ? []
          : [['Antwoord', `${momentKort(o.beantwoordOp)}, ${o.beantwoordDoor ?? ''}`] as const]),
        ...(o.reden === null ? [] : [['Waarom', o.reden] as const]),
      ]}
    />
  )
}

function Rij({ dossierId, o, bij }: { dossierId: number; o: Overdracht; bij: Overdrachten }) {
  const [open, zetOpen] = useState<OverdrachtVraag | null>(null)
  const { woord, soort, icoon } = STAND[o.status]
  const knoppen = KNOPPEN.filter((k) => o.mag.includes(k.mag))
  return (
    <Kaart
      titel={`${SOORT[o.soort].woord}: ${o.naar}`}
      niveau={3}
      acties={
        <Status soort={soort} icoon={icoon}>
          {woord}
        </Status>
      }
    >
      <Feiten o={o} bij={bij} />
      {knoppen.length === 0 ? null : (
        <div className="kt-rij">
          {knoppen.map((k) => (
            <Knop key={k.vraag} soort={k.hoofd === true ? 'hoofd' : 'gewoon'} opDruk={() => zetOpen(k.vraag)}>
              {k.woord}
            </Knop>
          ))}
        </div>
      )}
      <Suspense fallback={null}>
        {open === null ? null : (
          <Dialoog dossierId={dossierId} o={o} vraag={open} opSluit={() => zetOpen(null)} />
        )}
      </Suspense>
    </Kaart>
  )
}

/** Handing over with the burger at the table and a yes of the receiver (REG-04, REG-10, REG-11). */
export function OverdrachtDeel({ dossierId }: { readonly dossierId: number }) {
  const { data } = useSuspenseQuery(overdrachtenVraag(dossierId))
  const [open, zetOpen] = useState(false)
  if (data.soorten.length === 0 && data.rijen.length === 0) return null
  return (
    <section className="kt-stapel" aria-labelledby="overdracht">
      <div className="kt-rij kt-rij--uiteen" id="overdracht-vak" tabIndex={-1}>
        <h2 id="overdracht">Overdracht</h2>
        {data.mag.includes('overdracht.aanbieden') && !open ? (
          <Knop icoon={Handshake} opDruk={() => zetOpen(true)}>
            Bied een overdracht aan
          </Knop>
        ) : null}
      </div>
      {open ? (
        <Suspense fallback={null}>
          <Aanbieden dossierId={dossierId} bij={data} opSluit={() => zetOpen(false)} />
        </Suspense>
      ) : null}
      {data.rijen.length === 0 && !open ? <p className="kt-zacht">Er is nog niets overgedragen.</p> : null}
      {zwijgt(data.bron) ? null : <p className="kt-klein kt-zacht">{bronTekst(data.bron)}</p>}
      {data.rijen.map((o) => (
        <Rij key={o.id} dossierId={dossierId} o={o} bij={data} />
      ))}
    </section>
  )
}
