import { useQuery } from '@tanstack/react-query'
import { Check, MessageSquare, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Kaart, Knop, Melding } from '../../ui/index.ts'
import { useStap } from '../plan/plan.ts'
import { AfspraakStand } from './AfspraakStand.tsx'
import { Berichten } from './Berichten.tsx'
import { werkafsprakenVraag, type Afspraak, type Plek } from './werkafspraak.ts'
import type { Vraag } from './WerkafspraakDialoog.tsx'

// The forms come with the first press, not with the page.
const WerkafspraakDialoog = lazy(async () => ({
  default: (await import('./WerkafspraakDialoog.tsx')).WerkafspraakDialoog,
}))

type Actie = (uitkomst: 'gedaan' | 'vervallen') => void
type RegelProps = { afspraak: Afspraak; bezig: boolean; opKlaar: Actie; opBericht: () => void }

function Regel({ afspraak, bezig, opKlaar, opBericht }: RegelProps) {
  const { tekst, uitvoerder, isVanMij, mag } = afspraak
  return (
    <li className="kt-stapel kt-heel-strak">
      <div>
        <b>{isVanMij ? 'U' : uitvoerder}:</b> {tekst}
      </div>
      <div>
        <AfspraakStand {...afspraak} />
      </div>
      <Berichten berichten={afspraak.berichten} />
      {mag.length === 0 ? null : (
        <div className="kt-rij">
          {mag.includes('werkafspraak.afronden') ? (
            <Knop icoon={Check} bezig={bezig} naam={`Gedaan: ${tekst}`} opDruk={() => opKlaar('gedaan')}>
              Gedaan
            </Knop>
          ) : null}
          {mag.includes('werkafspraak.aanspreken') ? (
            <Knop soort="stil" icoon={MessageSquare} naam={`Schrijf iets bij: ${tekst}`} opDruk={opBericht}>
              Schrijf iets
            </Knop>
          ) : null}
          {mag.includes('werkafspraak.vervallen') ? (
            <Knop
              soort="stil"
              bezig={bezig}
              naam={`Hoeft niet meer: ${tekst}`}
              opDruk={() => opKlaar('vervallen')}
            >
              Hoeft niet meer
            </Knop>
          ) : null}
        </div>
      )}
    </li>
  )
}

/** Who does what by when, what is late, and a word to who promised it (REG-14). */
export function Werkafspraken(plek: Plek) {
  const { data } = useQuery(werkafsprakenVraag(plek))
  const [vraag, zetVraag] = useState<Vraag | null>(null)
  const stap = useStap(plek.dossierId)
  if (data === undefined) return null
  const kan = data.mag.includes('werkafspraak.maken')
  if (!kan && data.afspraken.length === 0) return null
  return (
    <Kaart
      titel="Wie doet wat, en wanneer"
      intro="Wat iemand deed of nog moet doen. Iedereen aan tafel mag er iets bij schrijven."
    >
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
      {data.afspraken.length === 0 ? <p>Er is nog niets afgesproken.</p> : null}
      <ul className="kt-lijst">
        {data.afspraken.map((afspraak) => (
          <Regel
            key={afspraak.id}
            afspraak={afspraak}
            bezig={stap.isPending}
            opBericht={() => zetVraag({ wat: 'bericht', afspraak })}
            opKlaar={(uitkomst) =>
              stap.mutate(() =>
                roepAan(
                  'POST /dossiers/{dossierId}/plannen/{planId}/werkafspraken/{afspraakId}/afrondingen',
                  {
                    params: { ...plek, afspraakId: afspraak.id },
                    body: { uitkomst },
                    idempotentie: nieuweSleutel(),
                  },
                ),
              )
            }
          />
        ))}
      </ul>
      {kan ? (
        <div className="kt-rij">
          <Knop icoon={Plus} opDruk={() => zetVraag({ wat: 'maken' })}>
            Spreek iets af met een helper
          </Knop>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {vraag === null ? null : (
          <WerkafspraakDialoog
            plek={plek}
            vraag={vraag}
            uitvoerders={data.uitvoerders}
            opSluit={() => zetVraag(null)}
          />
        )}
      </Suspense>
    </Kaart>
  )
}
