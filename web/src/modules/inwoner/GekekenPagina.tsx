import { useSuspenseQuery } from '@tanstack/react-query'
import { Kaart, LeegBericht, momentVoluit } from '../../ui/index.ts'
import { DEEL, lezingenVraag, rolWoord, type Lezing } from './mijn.ts'
import { MijnOnderdeel } from './MijnKop.tsx'

const hoeVaak = ({ aantal }: Lezing): string => (aantal === 1 ? '' : ', een paar keer achter elkaar')

/** Readings as a list: when, which role of which organisation, what. */
export function Lezingen({ lezingen }: { readonly lezingen: readonly Lezing[] }) {
  return (
    <ul className="kt-lijst s-gekeken">
      {lezingen.map((l) => (
        <li key={l.sleutel}>
          <time dateTime={l.op}>{momentVoluit(l.op)}</time>
          <span>
            <b>{rolWoord(l.rol)}</b>
            {l.organisatie === null ? '' : `, ${l.organisatie}`}
            <br />
            <span className="kt-zacht">
              keek naar {DEEL[l.deel]}
              {hoeVaak(l)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Gekeken({ dossierId }: { dossierId: number }) {
  const { lezingen } = useSuspenseQuery(lezingenVraag(dossierId)).data
  if (lezingen.length === 0)
    return <LeegBericht titel="Nog niemand keek">Kijkt er iemand? Dan ziet u het hier meteen.</LeegBericht>
  return (
    <Kaart titel="De laatste keren" intro="Ten hoogste 20. Uzelf ziet u hier niet.">
      <Lezingen lezingen={lezingen} />
    </Kaart>
  )
}

/** Who looked in the dossier (PRI-11). */
export function GekekenPagina() {
  return (
    <MijnOnderdeel
      titel="Wie heeft gekeken?"
      intro="Elke keer dat iemand uw gegevens opent, komt dat hier te staan. Klopt er iets niet? Bel ons."
    >
      {(dossier) => <Gekeken dossierId={dossier.id} />}
    </MijnOnderdeel>
  )
}
