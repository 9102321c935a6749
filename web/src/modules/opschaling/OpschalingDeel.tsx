import { useSuspenseQuery } from '@tanstack/react-query'
import { TrendingUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { datumVoluit, Kaart, Knop, LeegBericht, momentKort, Paren, Status, Termijn } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { dagenTekst, opschalingenVraag, STAND, type Opschaling, type Opschalingen } from './opschaling.ts'
import { OpschalingStappen } from './OpschalingStappen.tsx'

const Opschalen = lazy(async () => ({ default: (await import('./Opschalen.tsx')).Opschalen }))

function Wie({ o }: { readonly o: Opschaling }) {
  const team = o.naarTeam
  return (
    <Paren
      paren={[
        ['Verantwoordelijk nu', <b key="w">{o.verantwoordelijke.naam}</b>],
        ...(team === null ? [] : [['Team', team.naam] as const]),
        ...(team === null
          ? []
          : [
              [
                'Linking pin',
                team.linkingPinnen.join(', ') || 'nog niemand: meld het de teamleider',
              ] as const,
            ]),
        ['Gevraagd', `${datumVoluit(o.aangevraagdOp)} door ${o.aangevraagdDoor} · ${dagenTekst(o.dagen)}`],
        ['Waarom', o.reden],
        ...(o.begonnenOp === null ? [] : [['Overgenomen', datumVoluit(o.begonnenOp)] as const]),
      ]}
    />
  )
}

function Geschiedenis({ o }: { readonly o: Opschaling }) {
  const met = o.stappen.filter((s) => s.motivatie !== null)
  if (met.length === 0) return null
  return (
    <ul className="kt-lijst">
      {met.map((s) => (
        <li key={s.op}>
          <p>
            <b>{STAND[s.naar].woord}:</b> {s.motivatie}
          </p>
          <p className="kt-klein kt-zacht">
            {s.door}, {momentKort(s.op)}
          </p>
        </li>
      ))}
    </ul>
  )
}

const isKlaar = (o: Opschaling) => o.status === 'afgeschaald' || o.status === 'afgewezen'

type RijProps = { readonly dossierId: number; readonly o: Opschaling; readonly bij: Opschalingen }
function Rij({ dossierId, o, bij }: RijProps) {
  const { woord, soort, icoon } = STAND[o.status]
  return (
    <Kaart
      titel={`Naar ${o.doelNaam}`}
      niveau={3}
      acties={
        <Status soort={soort} icoon={icoon}>
          {woord}
        </Status>
      }
    >
      {o.geplandEinde === null || isKlaar(o) ? null : (
        <Termijn einde={o.geplandEinde} wat="Afschalen of verlengen" />
      )}
      <Wie o={o} />
      <OpschalingStappen dossierId={dossierId} o={o} bij={bij} />
      <Geschiedenis o={o} />
      <p className="kt-klein kt-zacht">{bronTekst(o.bron)}</p>
    </Kaart>
  )
}

/** Going up to a heavier team and back, with who is responsible at every moment (REG-05..REG-09). */
export function OpschalingDeel({ dossierId }: { readonly dossierId: number }) {
  const { data } = useSuspenseQuery(opschalingenVraag(dossierId))
  const [open, zetOpen] = useState(false)
  if (data.doelen.length === 0 && data.rijen.length === 0) return null
  return (
    <section className="kt-stapel" aria-labelledby="opschaling">
      <div className="kt-rij kt-rij--uiteen" id="opschaling-vak" tabIndex={-1}>
        <h2 id="opschaling">Op- en afschalen</h2>
        {data.mag.includes('opschaling.aanvragen') && !open ? (
          <Knop icoon={TrendingUp} opDruk={() => zetOpen(true)}>
            Vraag een opschaling aan
          </Knop>
        ) : null}
      </div>
      {open ? (
        <Suspense fallback={null}>
          <Opschalen dossierId={dossierId} bij={data} opSluit={() => zetOpen(false)} />
        </Suspense>
      ) : null}
      {data.rijen.length === 0 ? (
        <LeegBericht titel="Niet opgeschaald" niveau={3}>
          Het wijkteam helpt dit huishouden zelf. Wordt dat te zwaar, vraag dan een opschaling aan.
        </LeegBericht>
      ) : (
        data.rijen.map((o) => <Rij key={o.id} dossierId={dossierId} o={o} bij={data} />)
      )}
    </section>
  )
}
