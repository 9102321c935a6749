import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import {
  datumVoluit,
  Foutsamenvatting,
  Kaart,
  Knop,
  Melding,
  Paren,
  useFormulier,
  Veld,
  veldId,
} from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { aangebodenVraag, SOORT } from './overdracht.ts'

type Rij = AntwoordBij<'GET /overdrachten'>['rijen'][number]

type Gezegd = Rij & { readonly woord: 'ja' | 'nee' }
type EenProps = { readonly rij: Rij; readonly opGezegd: (gezegd: Gezegd) => void }
function Een({ rij, opGezegd }: EenProps) {
  const { overdracht: o, kenmerk, team } = rij
  const client = useQueryClient()
  const navigeer = useNavigate()
  const f = useFormulier({ reden: '' })
  const doe = useMutation({
    mutationFn: (akkoord: boolean) =>
      roepAan('POST /overdrachten/{overdrachtId}/antwoorden', {
        params: { overdrachtId: o.id },
        ifMatch: o.version,
        idempotentie: nieuweSleutel(),
        body: { akkoord, reden: f.waarden.reden },
      }),
    onError: f.zetFout,
    onSuccess: async ({ dossierId, status }) => {
      if (dossierId === null) opGezegd({ ...rij, woord: status === 'geaccepteerd' ? 'ja' : 'nee' })
      await client.invalidateQueries({ queryKey: aangebodenVraag.queryKey })
      if (dossierId !== null) await navigeer({ to: dossierPad(dossierId) })
    },
  })
  const veld = `reden-${o.id}`
  const wacht = o.gesprekVereist && o.gesprek === null
  return (
    <li className="kt-stapel kt-strak">
      <Foutsamenvatting
        fouten={f.fouten}
        elders={{ reden: () => document.getElementById(veldId(veld))?.focus() }}
      />
      <Paren
        paren={[
          ['Wat', SOORT[o.soort].woord],
          ['Van', team === '' ? o.van : `${o.van}, ${team}`],
          [
            'Dossier',
            <span key="k" className="kt-code">
              {kenmerk}
            </span>,
          ],
          ['Om te weten', o.inhoud ?? 'U leest dit na het gesprek met de inwoner.'],
          ...(o.gesprek === null
            ? []
            : [
                [
                  'Gesprek',
                  `${datumVoluit(o.gesprek.op)}, ${o.gesprek.burgerErbij ? 'samen met de inwoner' : `zonder de inwoner: ${o.gesprek.reden ?? ''}`}`,
                ] as const,
              ]),
        ]}
      />
      <Veld label="Zegt u nee? Schrijf op waarom" maximaal={500} {...f.veld('reden')} naam={veld} />
      <div className="kt-rij">
        <Knop
          soort="hoofd"
          bezig={doe.isPending}
          reden={wacht ? 'Eerst is er een gesprek met de inwoner.' : undefined}
          naam={`Ja, ik neem dit over: ${kenmerk}`}
          opDruk={() => doe.mutate(true)}
        >
          Ja, ik neem dit over
        </Knop>
        <Knop
          bezig={doe.isPending}
          naam={`Nee, ik neem dit niet over: ${kenmerk}`}
          opDruk={() => doe.mutate(false)}
        >
          Nee
        </Knop>
      </div>
    </li>
  )
}

/** What was said just now; the line with the button that said it is gone, so the focus comes here. */
function Bevestigd({ woord, kenmerk, overdracht }: Gezegd) {
  const vak = useRef<HTMLDivElement>(null)
  useEffect(() => vak.current?.focus(), [])
  return (
    <div ref={vak} tabIndex={-1}>
      <Melding soort="gelukt" live>
        U zei {woord} bij dossier <span className="kt-code kt-nowrap">{kenmerk}</span>. {overdracht.van} ziet
        dit in het dossier.
      </Melding>
    </div>
  )
}

/** What is offered to me and waits for my answer; the regie moves on my yes (REG-04). */
export function AanMij() {
  const { rijen } = useSuspenseQuery(aangebodenVraag).data
  const [gezegd, zetGezegd] = useState<Gezegd | null>(null)
  return (
    <>
      {gezegd === null ? null : <Bevestigd key={gezegd.overdracht.id} {...gezegd} />}
      {rijen.length === 0 ? null : (
        <Kaart titel="Aan u aangeboden" intro="Zeg ja of nee. Tot dan blijft de ander verantwoordelijk.">
          <ul className="kt-lijst">
            {rijen.map((rij) => (
              <Een key={rij.overdracht.id} rij={rij} opGezegd={zetGezegd} />
            ))}
          </ul>
        </Kaart>
      )}
    </>
  )
}
