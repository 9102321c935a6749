import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ban, Check, CircleDashed } from 'lucide-react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { Kaart, LeegBericht, Paginakop, Status, Tabel, toonDatum, type Kolom } from '../../ui/index.ts'
import { POSTVAK, sindsWoord, wieHetIs } from './postvak.ts'

type Rij = AntwoordBij<'GET /outreachsignalen'>['rijen'][number]
const outreachVraag = queryOptions({
  queryKey: [...POSTVAK, 'outreach'],
  queryFn: () => roepAan('GET /outreachsignalen'),
})

const KOLOMMEN: readonly Kolom<Rij>[] = [
  {
    kop: 'Wie',
    rijkop: true,
    cel: (s) => (
      <>
        <Link to="/postvak/$signaalId" params={{ signaalId: String(s.id) }}>
          {wieHetIs(s)}
        </Link>
        <br />
        <span className="kt-klein kt-zacht">“{s.begin}”</span>
      </>
    ),
  },
  { kop: 'Wijk', kopOpKaart: true, cel: (s) => s.gebied },
  { kop: 'Sinds', kopOpKaart: true, cel: (s) => sindsWoord(s.dagenOud) },
  { kop: 'Wie gaat', kopOpKaart: true, cel: (s) => s.outreachteam ?? s.bezoeker ?? 'Het wijkteam' },
  {
    kop: 'Contact gezocht',
    kopOpKaart: true,
    cel: ({ pogingen, laatste }) =>
      laatste === null ? (
        <Status soort="open" icoon={CircleDashed}>
          Nog niet
        </Status>
      ) : (
        <>
          {pogingen} keer. Laatst op {toonDatum(laatste.op)}: {laatste.wijze.toLowerCase()}.
          <br />
          <Status soort={laatste.isContact ? 'gelukt' : 'open'} icoon={laatste.isContact ? Check : Ban}>
            {laatste.resultaat}
          </Status>
        </>
      ),
  },
]

/** The outreachende werklijst: who does not ask for help, and how often somebody went there (SIG-07). */
export function OutreachPagina() {
  const { aan, rijen } = useSuspenseQuery(outreachVraag).data
  return (
    <>
      <Paginakop
        titel="Vraagt zelf niet om hulp"
        kruimels={<Link to="/postvak">Postvak</Link>}
        intro="Over deze mensen maakt iemand zich zorgen. Zij vragen zelf niets. Wij gaan er actief op af."
      />
      {rijen.length === 0 ? (
        <Kaart>
          <LeegBericht titel={aan ? 'Niemand op de lijst' : 'Deze gemeente heeft geen outreachende lijst'}>
            {aan
              ? 'Kies bij een signaal “De persoon vraagt zelf niet”. Dan staat het hier.'
              : 'Het plan van deze gemeente noemt dit niet.'}
          </LeegBericht>
        </Kaart>
      ) : (
        <Kaart soort="vol">
          <Tabel
            bijschrift="Wie zelf niet om hulp vraagt, oudste eerst"
            kolommen={KOLOMMEN}
            rijen={rijen}
            sleutel={(s) => s.id}
          />
        </Kaart>
      )}
    </>
  )
}
