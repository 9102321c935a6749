import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useSessie } from '../../api/sessie.ts'
import { datumVoluit, Kaart, Knop, Melding, momentVoluit, nederlands } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import type { Besluit } from './ZorgBesluit.tsx'
import { ZORG_KANAAL, zorgenVraag, zorgVraag, type Zorgmelding } from './zorgmelding.ts'

const ZorgBesluit = lazy(async () => ({ default: (await import('./ZorgBesluit.tsx')).ZorgBesluit }))

const WAT = {
  overgenomen: 'De basisondersteuning nam de regie over. De sociale basis houdt zicht.',
  blijft: 'De regie bleef waar die was.',
}

const useIsWerker = (): boolean => useSessie().wie?.rollen.includes('sociaal_werker') === true

function Zorg({ zorg, zonderTekst = false }: { readonly zorg: Zorgmelding; readonly zonderTekst?: boolean }) {
  const [besluit, zetBesluit] = useState<Besluit | null>(null)
  return (
    <Kaart titel={`${zorg.door} maakt zich zorgen`} intro={momentVoluit(zorg.op)}>
      {zonderTekst ? null : <blockquote className="s-vraag">{zorg.tekst}</blockquote>}
      {zorg.besluit === null ? null : (
        <Melding soort="info" kop={WAT[zorg.besluit]}>
          {zorg.besluitDoor}: {zorg.woord}
        </Melding>
      )}
      {zorg.mag.includes('zorgmelding.besluiten') ? (
        <div className="kt-rij">
          <Knop soort="hoofd" opDruk={() => zetBesluit('overgenomen')}>
            Neem de regie over
          </Knop>
          <Knop opDruk={() => zetBesluit('blijft')}>Laat de regie waar die is</Knop>
        </div>
      ) : null}
      <p className="kt-klein kt-zacht">{bronTekst(zorg.bron)}</p>
      {besluit === null ? null : (
        <Suspense fallback={null}>
          <ZorgBesluit zorg={zorg} besluit={besluit} opSluit={() => zetBesluit(null)} />
        </Suspense>
      )}
    </Kaart>
  )
}

/** What the sociale basis told of this household, and who of it keeps zicht (REG-03). */
export function ZorgDeel({ dossierId }: { readonly dossierId: number }) {
  const { data } = useQuery({ ...zorgenVraag(dossierId), enabled: useIsWerker() })
  if (data === undefined) return null
  return (
    <>
      {data.zicht === null ? null : (
        <Kaart titel="Zicht vanuit de sociale basis">
          <p>
            <b>{data.zicht.naam}</b> houdt zicht op hoe het gaat, sinds{' '}
            {datumVoluit(nederlands(data.zicht.vanaf).dag)}.
          </p>
        </Kaart>
      )}
      {data.rijen.map((zorg) => (
        <Zorg key={zorg.id} zorg={zorg} />
      ))}
    </>
  )
}

/** The same at the signaal it became, for the wijk that may take it up; nothing is asked at any other signaal. */
export function ZorgBijSignaal({ signaal }: { readonly signaal: { id: number; kanaal: string } }) {
  const { data } = useQuery({
    ...zorgVraag(signaal.id),
    enabled: useIsWerker() && signaal.kanaal === ZORG_KANAAL,
  })
  return data === undefined ? null : <Zorg zorg={data} zonderTekst />
}
