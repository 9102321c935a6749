import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Check, Clock } from 'lucide-react'
import { useState } from 'react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Kaart, Knop, LeegBericht, Melding, momentKort, Paginakop, Status } from '../../ui/index.ts'

type Thuis = AntwoordBij<'GET /thuisclienten'>
type Client = Thuis['clienten'][number]
type Onderwerp = Client['onderwerpen'][number]

const thuisVraag = queryOptions({ queryKey: ['thuis'], queryFn: () => roepAan('GET /thuisclienten') })

type Keuze = { readonly client: Client; readonly sleutel: string }

/** Second and third tap: what one noticed, and send. */
function Opvallen({ keuze, opKlaar, opTerug }: OpvallenProps) {
  const { client, sleutel } = keuze
  const [wat, zetWat] = useState<Onderwerp | null>(null)
  const query = useQueryClient()
  const stuur = useMutation({
    mutationFn: (onderwerp: string) =>
      roepAan('POST /dossiers/{dossierId}/thuissignalen', {
        params: { dossierId: client.dossierId },
        body: { persoonId: client.persoonId, onderwerp },
        idempotentie: sleutel,
      }),
    onSuccess: async () => {
      await query.invalidateQueries(thuisVraag)
      opKlaar()
    },
  })
  return (
    <Kaart titel={`Wat viel u op bij ${client.naam}?`}>
      <div className="kt-stapel kt-strak">
        {stuur.isError ? (
          <Melding soort="fout" live>
            {foutenUit(stuur.error)[0]?.tekst}
          </Melding>
        ) : null}
        <ul className="kt-stapel kt-heel-strak" aria-label="Wat viel u op?">
          {client.onderwerpen.map((o) => (
            <li key={o.id}>
              <Knop vol ingedrukt={wat?.id === o.id} opDruk={() => zetWat(o)}>
                {o.naam}
              </Knop>
            </li>
          ))}
        </ul>
        <div className="kt-rij">
          <Knop
            soort="hoofd"
            bezig={stuur.isPending}
            reden={wat === null ? 'Kies eerst wat u opviel.' : undefined}
            opDruk={() => (wat === null ? undefined : stuur.mutate(wat.id))}
          >
            Geef het door
          </Knop>
          <Knop soort="stil" opDruk={opTerug}>
            Terug
          </Knop>
        </div>
        <p className="kt-klein kt-zacht">
          De regievoerder ziet dit vandaag. {client.naam} mag het ook lezen.
        </p>
      </div>
    </Kaart>
  )
}
type OpvallenProps = { readonly keuze: Keuze; readonly opKlaar: () => void; readonly opTerug: () => void }

function Eerder({ eigen }: Pick<Thuis, 'eigen'>) {
  if (eigen.length === 0) return null
  return (
    <Kaart titel="Wat u doorgaf">
      <ul className="kt-lijst">
        {eigen.map((s) => (
          <li key={s.id}>
            <b>{s.onderwerp}</b> {s.naam === '' ? '' : `bij ${s.naam}`}{' '}
            <Status soort={s.isGezien ? 'gelukt' : 'open'} icoon={s.isGezien ? Check : Clock}>
              {s.isGezien ? 'Opgepakt' : 'Doorgegeven'}
            </Status>
            <br />
            <span className="kt-klein kt-zacht">{momentKort(s.op)}</span>
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

/** For who comes at home: whose home, what one noticed, send. Three taps (SIG-13). */
export function DoorgevenPagina() {
  const { clienten, eigen } = useSuspenseQuery(thuisVraag).data
  const [keuze, zetKeuze] = useState<Keuze | null>(null)
  const [klaar, zetKlaar] = useState<string | null>(null)
  const kies = (client: Client) => {
    zetKlaar(null)
    zetKeuze({ client, sleutel: nieuweSleutel() })
  }
  return (
    <>
      <Paginakop titel="Iets opgevallen?" intro="Bij wie was u thuis?" />
      {klaar === null ? null : (
        <Melding soort="gelukt" kop="Doorgegeven." live>
          De regievoerder van {klaar} ziet het vandaag.
        </Melding>
      )}
      {keuze !== null ? (
        <Opvallen
          key={keuze.sleutel}
          keuze={keuze}
          opTerug={() => zetKeuze(null)}
          opKlaar={() => {
            zetKlaar(keuze.client.naam)
            zetKeuze(null)
          }}
        />
      ) : clienten.length === 0 ? (
        <Kaart>
          <LeegBericht titel="U komt nu bij niemand thuis">
            Hier staat iedereen bij wie uw organisatie hulp geeft. Valt u iets op bij een ander? Bel ons.
          </LeegBericht>
        </Kaart>
      ) : (
        <Kaart>
          <ul className="kt-stapel kt-heel-strak" aria-label="Bij wie u thuis komt">
            {clienten.map((client) => (
              <li key={`${String(client.dossierId)}-${String(client.persoonId)}`}>
                <Knop vol opDruk={() => kies(client)}>
                  {client.naam}
                </Knop>
              </li>
            ))}
          </ul>
        </Kaart>
      )}
      <Eerder eigen={eigen} />
    </>
  )
}
