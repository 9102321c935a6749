import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import {
  datumVoluit,
  Kaart,
  LeegBericht,
  nederlands,
  Paginakop,
  Skelet,
  Tabel,
  Veld,
  type Kolom,
} from '../../ui/index.ts'

type Rij = AntwoordBij<'GET /aanboden'>['rijen'][number]
const KOLOMMEN: readonly Kolom<Rij>[] = [
  { kop: 'Wat', rijkop: true, cel: (a) => a.wat },
  { kop: 'Wie', kopOpKaart: true, cel: (a) => a.voornaam },
  { kop: 'Wijk', kopOpKaart: true, cel: (a) => a.gebied },
  { kop: 'Vraag het aan', kopOpKaart: true, cel: (a) => a.contact ?? 'Nog niemand' },
  { kop: 'Sinds', kopOpKaart: true, cel: (a) => datumVoluit(nederlands(a.op).dag) },
]

/** What people of the own wijken want to do for another, with their consent, to find who can use it (KTG-12). */
export function AanbodPagina() {
  const [tekst, zetTekst] = useState('')
  const zoek = useDeferredValue(tekst.trim())
  const { data } = useQuery({
    queryKey: ['aanboden', zoek],
    queryFn: () => roepAan('GET /aanboden', { query: zoek === '' ? {} : { zoek } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <Paginakop
        titel="Aanbod in de wijk"
        intro="Wat mensen voor een ander willen doen. Zij gaven toestemming. Vraag het via de regievoerder."
      />
      <Veld label="Wat zoekt u?" naam="zoek" soort="zoek" maximaal={60} waarde={tekst} opWijzig={zetTekst} />
      {data === undefined ? (
        <Skelet />
      ) : (
        <Kaart soort="vol">
          {data.rijen.length === 0 ? (
            <LeegBericht titel={zoek === '' ? 'Nog geen aanbod' : 'Niets gevonden'}>
              Vraag in een gesprek wat iemand voor een ander kan doen. Met toestemming staat het hier.
            </LeegBericht>
          ) : (
            <Tabel
              bijschrift="Aanbod in uw wijken"
              kolommen={KOLOMMEN}
              rijen={data.rijen}
              sleutel={(a) => a.id}
            />
          )}
        </Kaart>
      )}
      {data?.meer === true ? <p>Er zijn er meer dan 200. Zoek op een woord.</p> : null}
    </>
  )
}
