import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { roepAan } from '../../api/client.ts'
import {
  FilterKnoppen,
  Kaart,
  LeegBericht,
  Paginakop,
  Status,
  Tabel,
  toonDatum,
  type Kolom,
} from '../../ui/index.ts'
import { STAND, UITKOMST, type AanvraagWerk } from './aanvraag.ts'

type Welke = 'open' | 'klaar'
const KEUZES = [
  { waarde: 'open', label: 'Nog te doen' },
  { waarde: 'klaar', label: 'Teruggemeld' },
] as const

const KOLOMMEN: readonly Kolom<AanvraagWerk>[] = [
  {
    kop: 'Inwoner',
    rijkop: true,
    cel: (a) => (
      <Link to="/dossiers/$dossierId/besluit" params={{ dossierId: String(a.dossierId) }}>
        {a.naam}
      </Link>
    ),
  },
  { kop: 'Voorziening', kopOpKaart: true, cel: (a) => a.productNaam },
  { kop: 'Aangevraagd', kopOpKaart: true, cel: (a) => toonDatum(a.dag) },
  {
    kop: 'Besluit uiterlijk',
    kopOpKaart: true,
    cel: (a) => (a.isTeLaat ? `${toonDatum(a.uiterlijk)}, te laat` : toonDatum(a.uiterlijk)),
  },
  {
    kop: 'Hoe ver',
    cel: (a) => (
      <Status soort={a.isTeLaat ? 'fout' : STAND[a.status].soort} icoon={STAND[a.status].icoon}>
        {a.besluit === null
          ? STAND[a.status].woord
          : `${STAND[a.status].woord}: ${UITKOMST[a.besluit].toLowerCase()}`}
      </Status>
    ),
  },
  { kop: 'Bij wie', kopOpKaart: true, cel: (a) => a.behandelaar ?? 'Nog niemand' },
]

/** What the bureau of the gemeente has to decide on, the oldest first (REG-13). */
export function AanvragenPagina() {
  const [stand, zetStand] = useState<Welke>('open')
  const { data } = useSuspenseQuery({
    queryKey: ['aanvragen', stand],
    queryFn: () => roepAan('GET /aanvragen', { query: { stand } }),
  })
  return (
    <>
      <Paginakop
        titel="Aanvragen"
        intro="Een verslag van een gesprek is hier de aanvraag, met het advies van het team."
      />
      <FilterKnoppen
        naam="Welke aanvragen"
        opties={KEUZES.map((k) => ({ ...k }))}
        gekozen={[stand]}
        opWissel={(waarde) => zetStand(waarde)}
      />
      <Kaart soort="vol">
        {data.rijen.length === 0 ? (
          <LeegBericht titel={stand === 'open' ? 'Er wacht geen aanvraag' : 'Nog niets teruggemeld'}>
            {stand === 'open'
              ? 'Zodra een team een verslag als aanvraag stuurt, staat die hier.'
              : 'Wat u aan een team terugmeldt, vindt u hier terug.'}
          </LeegBericht>
        ) : (
          <Tabel
            bijschrift={
              stand === 'open'
                ? 'Aanvragen die wachten, de oudste eerst'
                : 'Teruggemelde aanvragen, de nieuwste eerst'
            }
            kolommen={KOLOMMEN}
            rijen={data.rijen}
            sleutel={(a) => a.id}
          />
        )}
      </Kaart>
      {data.meer ? <p>Er zijn er meer dan 200. U ziet de eerste 200.</p> : null}
    </>
  )
}
