import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Kaart, Keuzegroep, Knop, LeegBericht, Melding, Paginakop, Veld } from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { POSTVAK } from './postvak.ts'

type Screening = AntwoordBij<'GET /screeningen'>['screenings'][number]
const screeningenVraag = queryOptions({
  queryKey: ['screeningen'],
  queryFn: () => roepAan('GET /screeningen'),
  staleTime: Infinity,
})

function Uitkomst({ uit }: { readonly uit: AntwoordBij<'POST /screeninglijsten'> }) {
  return (
    <Melding
      soort="gelukt"
      kop={`${String(uit.signalen)} van ${String(uit.ontvangen)} mensen ${uit.signalen === 1 ? 'staat' : 'staan'} nu in een postvak.`}
      live
    >
      {uit.nietBewaard === 0 ? '' : `Van de andere ${String(uit.nietBewaard)} is niets bewaard. `}
      <Link to="/postvak">Naar het postvak</Link>
    </Melding>
  )
}

function Opnemen({ screenings }: { readonly screenings: readonly Screening[] }) {
  const client = useQueryClient()
  const sleutelBij = useSleutelBij()
  const [id, zetId] = useState(screenings[0]?.id ?? '')
  const [organisatie, zetOrganisatie] = useState('')
  const [bestand, zetBestand] = useState<File | null>(null)
  const gekozen = screenings.find((s) => s.id === id)
  const neemOp = useMutation({
    mutationFn: async (lijst: File) => {
      const wie = organisatie.trim()
      const body = { screening: id, csv: await lijst.text(), ...(wie === '' ? {} : { organisatie: wie }) }
      return roepAan('POST /screeninglijsten', { body, idempotentie: sleutelBij(body) })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: POSTVAK }),
  })
  return (
    <Kaart titel="Een lijst opnemen">
      <div className="kt-stapel kt-strak">
        <Keuzegroep
          label="Van welke screening?"
          naam="screening"
          onderElkaar
          opties={screenings.map((s) => ({ waarde: s.id, label: s.naam }))}
          waarde={id}
          opWijzig={zetId}
        />
        <Veld
          label="Van welke praktijk of afdeling? (mag leeg)"
          naam="organisatie"
          maximaal={120}
          waarde={organisatie}
          opWijzig={zetOrganisatie}
        />
        <div className="kt-stapel kt-heel-strak">
          <label htmlFor="lijst-bestand">
            <b>Kies het bestand (CSV)</b>
          </label>
          <input
            id="lijst-bestand"
            type="file"
            accept=".csv,text/csv"
            onChange={(e) => zetBestand(e.target.files?.[0] ?? null)}
          />
        </div>
        <p className="kt-klein kt-zacht">
          Deze kolommen mogen erin: {gekozen?.kolommen.join(', ')}. Een bestand met een andere kolom nemen wij
          niet op.
          {gekozen?.vraagtToestemming === true
            ? ' Wie geen hulpvraag heeft of nee zegt, laat hier niets achter.'
            : ' Medische gegevens horen hier niet.'}
        </p>
        <div>
          <Knop
            soort="hoofd"
            bezig={neemOp.isPending}
            reden={bestand === null ? 'Kies eerst een bestand.' : undefined}
            opDruk={() => (bestand === null ? undefined : neemOp.mutate(bestand))}
          >
            Neem de lijst op
          </Knop>
        </div>
        {neemOp.data === undefined ? null : <Uitkomst uit={neemOp.data} />}
        {neemOp.isError ? (
          <Melding soort="fout" kop="Niets opgenomen." live>
            <ul className="kt-punten">
              {foutenUit(neemOp.error).map((f) => (
                <li key={f.tekst}>{f.tekst}</li>
              ))}
            </ul>
          </Melding>
        ) : null}
      </div>
    </Kaart>
  )
}

/** Lists of people that somebody else screened (SIG-11, SIG-16). */
export function LijstPagina() {
  const { screenings } = useSuspenseQuery(screeningenVraag).data
  return (
    <>
      <Paginakop
        titel="Lijst van een screening"
        kruimels={<Link to="/postvak">Postvak</Link>}
        intro="Voor ieder die hulp wil komt er een signaal in het postvak van de eigen wijk."
      />
      {screenings.length === 0 ? (
        <Kaart>
          <LeegBericht titel="Deze gemeente neemt geen lijsten op">
            Het plan van deze gemeente noemt geen screening.
          </LeegBericht>
        </Kaart>
      ) : (
        <Opnemen screenings={screenings} />
      )}
    </>
  )
}
