import { useSuspenseQuery } from '@tanstack/react-query'
import { Kaart, Paren } from '../../ui/index.ts'
import { bronTekst, zwijgt } from '../dossier/bron.ts'
import { UITKOMST } from '../begeleider/begeleider.ts'
import { begeleiderTellingVraag, doorlooptijdVraag } from './team.ts'

const dagen = (n: number | null): string => (n === null ? 'nog niet te zeggen' : `${n} dagen`)

/** The counts for the quality report: how long to the 2e lijn (REG-11), and another begeleider (REG-18). */
export function Kwaliteit() {
  const lijn = useSuspenseQuery(doorlooptijdVraag).data
  const telling = useSuspenseQuery(begeleiderTellingVraag).data
  return (
    <Kaart titel="Voor het kwaliteitsverslag">
      <h3>Van “complex” naar de 2e lijn</h3>
      <Paren
        paren={[
          ['Geaccepteerd', String(lijn.aantal)],
          ['Mediaan', dagen(lijn.mediaanDagen)],
          ['Wacht op antwoord', String(lijn.wachten)],
          ...(lijn.zonderBegin === 0 ? [] : [['Zonder begindag', String(lijn.zonderBegin)] as const]),
        ]}
      />
      {zwijgt(lijn.bron) ? null : <p className="kt-klein kt-zacht">{bronTekst(lijn.bron)}</p>}
      <h3>Een andere begeleider</h3>
      <Paren
        paren={[
          ['Gevraagd', String(telling.aantal)],
          ['Wacht op antwoord', String(telling.open)],
          ...telling.perUitkomst.map((u) => [UITKOMST[u.uitkomst], String(u.aantal)] as const),
          ['Mediaan tot antwoord', dagen(telling.mediaanDagen)],
        ]}
      />
      {zwijgt(telling.bron) ? null : <p className="kt-klein kt-zacht">{bronTekst(telling.bron)}</p>}
    </Kaart>
  )
}
