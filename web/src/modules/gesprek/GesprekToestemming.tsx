import { useSuspenseQuery } from '@tanstack/react-query'
import { Kaart, Melding } from '../../ui/index.ts'
import { BijstandDeel } from '../bijstand/BijstandDeel.tsx'
import { toegangVraag } from '../toegang/toegang.ts'
import { ToestemmingFormulier } from '../toegang/ToestemmingFormulier.tsx'
import { ToestemmingLijst } from '../toegang/ToestemmingLijst.tsx'

/** Who may read along, asked at the table: per person, per party, per purpose (KTG-06). */
export function GesprekToestemming({ dossierId }: { readonly dossierId: number }) {
  const { data } = useSuspenseQuery(toegangVraag(dossierId))
  return (
    <>
      <BijstandDeel dossierId={dossierId} vraagt />
      <Kaart titel="Wie mag meelezen?" intro="Ieder kiest voor zichzelf. U kunt het altijd weer stoppen.">
        {data.toestemmingen.length === 0 ? (
          <p>Er is nog niets gevraagd.</p>
        ) : (
          <ToestemmingLijst dossierId={dossierId} toestemmingen={data.toestemmingen} />
        )}
        {data.mag.includes('toestemming.vastleggen') ? (
          <ToestemmingFormulier dossierId={dossierId} toegang={data} />
        ) : (
          <Melding soort="info">U mag hier geen toestemming vastleggen. Vraag het de regievoerder.</Melding>
        )}
      </Kaart>
    </>
  )
}
