import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import {
  datumVoluit,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  LeegBericht,
  Melding,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'

type Toeleidingen = AntwoordBij<'GET /dossiers/{dossierId}/toeleidingen'>
type Rij = Toeleidingen['rijen'][number]
type Team = Toeleidingen['ketens'][number]['teams'][number]
const vraag = (dossierId: number) => ({
  queryKey: ['dossier', dossierId, 'toeleidingen'],
  queryFn: () => roepAan('GET /dossiers/{dossierId}/toeleidingen', { params: { dossierId } }),
})

function useStap(dossierId: number, opSluit: () => void) {
  const client = useQueryClient()
  return {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['dossier', dossierId] })
      opSluit()
    },
  }
}
const pinZin = (namen: readonly string[]): string =>
  namen.length === 0 ? 'nog geen linking pin' : `linking pin: ${namen.join(', ')}`
const teamZin = ({ naam, linkingPinnen }: Team): string =>
  `${naam}, ${pinZin(linkingPinnen.map((p) => p.naam))}`

type Props = { readonly dossierId: number; readonly opSluit: () => void }
/** Which keten, which of those in this wijk, and why (TRI-08). */
function LeidToe({ dossierId, ketens, opSluit }: Props & Pick<Toeleidingen, 'ketens'>) {
  const f = useFormulier({ keten: '', teamId: '', reden: '' })
  const gekozen = ketens.find((k) => k.id === f.waarden.keten)
  const doe = useMutation({
    ...useStap(dossierId, opSluit),
    mutationFn: (teamId: number) =>
      roepAan('POST /dossiers/{dossierId}/toeleidingen', {
        params: { dossierId },
        body: { keten: f.waarden.keten, teamId, reden: f.waarden.reden },
        idempotentie: nieuweSleutel(),
      }),
    onError: f.zetFout,
  })
  const stuur = () => {
    const teamId = gekozen?.teams.find((t) => String(t.id) === f.waarden.teamId)?.id
    const leeg = (veld: string, tekst: string) => ({ veld, code: 'leeg', tekst })
    const welke =
      gekozen === undefined
        ? [leeg('keten', 'Kies een zorgketen.')]
        : gekozen.teams.length === 0
          ? [leeg('keten', 'Deze keten werkt niet in deze wijk. Kies een andere.')]
          : teamId === undefined
            ? [leeg('teamId', 'Kies welke keten.')]
            : []
    if (!f.mist({ reden: 'Schrijf op waarom een zorgketen nodig is.' }, [], welke) && teamId !== undefined)
      doe.mutate(teamId)
  }
  return (
    <Vorm
      titel="Toeleiden naar een zorgketen"
      knop="Leid toe"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={stuur}
    >
      <Keuzelijst
        label="Waarvoor?"
        verplicht
        opties={ketens.map((k) => ({ waarde: k.id, label: k.naam }))}
        {...f.veld('keten')}
      />
      {gekozen === undefined ? null : gekozen.teams.length === 0 ? (
        <Melding soort="info">In deze wijk werkt geen keten voor {gekozen.naam.toLowerCase()}.</Melding>
      ) : (
        <Keuzegroep
          label="Welke keten in deze wijk?"
          verplicht
          opties={gekozen.teams.map((t) => ({ waarde: String(t.id), label: teamZin(t) }))}
          {...f.veld('teamId')}
        />
      )}
      <Veld
        label="Waarom is een zorgketen nodig?"
        verplicht
        soort="lang"
        maximaal={1000}
        hint="De regie blijft bij de regievoerder."
        {...f.veld('reden')}
      />
    </Vorm>
  )
}

function Afloop({ dossierId, rij, opSluit }: Props & { readonly rij: Rij }) {
  const f = useFormulier({ uitkomst: '' })
  const doe = useMutation({
    ...useStap(dossierId, opSluit),
    mutationFn: () =>
      roepAan('POST /dossiers/{dossierId}/toeleidingen/{toeleidingId}/beeindigingen', {
        params: { dossierId, toeleidingId: rij.id },
        body: f.waarden,
        ifMatch: rij.version,
        idempotentie: nieuweSleutel(),
      }),
    onError: f.zetFout,
  })
  return (
    <Vorm
      titel={`${rij.team}: hoe liep het af?`}
      knop="Leg vast"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() => doe.mutate()}
    >
      <Veld label="Hoe liep het af?" verplicht soort="lang" maximaal={1000} {...f.veld('uitkomst')} />
    </Vorm>
  )
}

function Regel({ rij, opAfloop }: { readonly rij: Rij; readonly opAfloop: () => void }) {
  return (
    <li>
      <strong>{rij.keten}</strong>: {rij.team}, {pinZin(rij.linkingPinnen)}
      <p>{rij.reden}</p>
      <p className="kt-klein kt-zacht">
        {rij.door}, {datumVoluit(rij.op.slice(0, 10))}
      </p>
      {rij.uitkomst === null ? null : <p>Afgelopen: {rij.uitkomst}</p>}
      {rij.mag.includes('toeleiding.beeindigen') ? (
        <Knop soort="stil" naam={`Leg vast hoe ${rij.team} afliep`} opDruk={opAfloop}>
          Leg vast hoe het afliep
        </Knop>
      ) : null}
    </li>
  )
}

/** To which zorgketen this household was led, and a way to lead it to one (TRI-08). */
export function Toeleiding({ dossierId }: { readonly dossierId: number }) {
  const { ketens, rijen, mag } = useSuspenseQuery(vraag(dossierId)).data
  const [open, zetOpen] = useState<'nieuw' | Rij | null>(null)
  const sluit = () => zetOpen(null)
  return (
    <Kaart
      titel="Zorgketens"
      intro="Is een gezamenlijke aanpak met de zorg nodig? Leid dan toe naar een keten die er al is."
      acties={
        mag.includes('toeleiding.vastleggen') ? (
          <Knop opDruk={() => zetOpen('nieuw')}>Leid toe naar een zorgketen</Knop>
        ) : undefined
      }
    >
      {rijen.length === 0 ? (
        <LeegBericht titel="Nog niet toegeleid" niveau={3} />
      ) : (
        <ul className="kt-lijst">
          {rijen.map((rij) => (
            <Regel key={rij.id} rij={rij} opAfloop={() => zetOpen(rij)} />
          ))}
        </ul>
      )}
      {open === 'nieuw' ? <LeidToe dossierId={dossierId} ketens={ketens} opSluit={sluit} /> : null}
      {open === null || open === 'nieuw' ? null : <Afloop dossierId={dossierId} rij={open} opSluit={sluit} />}
    </Kaart>
  )
}
