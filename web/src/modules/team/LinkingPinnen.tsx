import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { CircleAlert, Link2 } from 'lucide-react'
import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { datumVoluit, Kaart, Keuzelijst, Knop, Melding, Status } from '../../ui/index.ts'
import { Zeker } from '../../ui/Zeker.tsx'
import { linkingPinnenVraag, type LinkingPinnen as Antwoord } from './team.ts'
import { bronTekst } from '../dossier/bron.ts'

type Team = Antwoord['teams'][number]

function usePinnen() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (doe: () => Promise<unknown>) => doe(),
    onSuccess: () => client.invalidateQueries({ queryKey: linkingPinnenVraag.queryKey }),
  })
}
type Stap = ReturnType<typeof usePinnen>

function Aanwijzen({ team, stap }: { readonly team: Team; readonly stap: Stap }) {
  const [wie, zetWie] = useState('')
  if (team.kandidaten.length === 0)
    return team.heeftGeen ? (
      <p className="kt-klein">Niemand werkt nu in dit team én in een wijkteam.</p>
    ) : null
  return (
    <div className="kt-rij">
      <Keuzelijst
        label={`Wie wordt linking pin van ${team.naam}?`}
        stilLabel
        leeg="Kies een linking pin"
        naam={`pin-${team.teamId}`}
        waarde={wie}
        opWijzig={zetWie}
        opties={team.kandidaten.map((k) => ({
          waarde: String(k.id),
          label: `${k.naam} (${k.wijkteams.join(', ')})`,
        }))}
      />
      <Knop
        reden={wie === '' ? 'Kies eerst iemand.' : undefined}
        bezig={stap.isPending}
        naam={`Wijs een linking pin aan voor ${team.naam}`}
        opDruk={() =>
          stap.mutate(() =>
            roepAan('POST /linking-pinnen', {
              body: { teamId: team.teamId, medewerkerId: Number(wie) },
              idempotentie: nieuweSleutel(),
            }),
          )
        }
      >
        Wijs aan
      </Knop>
    </div>
  )
}

function Stoppen({
  team,
  pin,
  stap,
}: {
  readonly team: Team
  readonly pin: Team['pinnen'][number]
  readonly stap: Stap
}) {
  const [vraagt, zetVraagt] = useState(false)
  const sluit = () => zetVraagt(false)
  const stop = () =>
    stap.mutate(
      () =>
        roepAan('POST /linking-pinnen/{linkingPinId}/beeindigingen', {
          params: { linkingPinId: pin.id },
          idempotentie: nieuweSleutel(),
        }),
      { onSettled: sluit },
    )
  return (
    <>
      <Knop
        soort="stil"
        naam={`${pin.naam} is geen linking pin meer van ${team.naam}`}
        opDruk={() => zetVraagt(true)}
      >
        Stopt
      </Knop>
      {vraagt ? (
        <Zeker
          titel={`Is ${pin.naam} geen linking pin meer?`}
          ja="Ja, stop als linking pin"
          bezig={stap.isPending}
          fouten={[]}
          opJa={stop}
          opNee={sluit}
        >
          <p>
            {pin.naam} hoort dan niet meer wat er op- en teruggeschakeld wordt tussen {team.naam} en{' '}
            {pin.wijkteams.join(', ')}.
          </p>
        </Zeker>
      ) : null}
    </>
  )
}

function Rij({
  team,
  stap,
  magWijzen,
}: {
  readonly team: Team
  readonly stap: Stap
  readonly magWijzen: boolean
}) {
  return (
    <li className="kt-stapel kt-heel-strak">
      <div className="kt-rij kt-rij--uiteen">
        <div>
          <b>{team.naam}</b>
          <br />
          <span className="kt-klein kt-zacht">
            {team.wijken.length === 0 ? 'Alle wijken' : `${team.wijken.join(', ')} (${team.niveau})`}
          </span>
        </div>
        {team.heeftGeen ? (
          <Status soort="fout" icoon={CircleAlert}>
            Geen linking pin
          </Status>
        ) : null}
      </div>
      {team.pinnen.map((p) => (
        <div key={p.id} className="kt-rij kt-rij--uiteen">
          <span>
            {p.naam}, ook {p.wijkteams.join(', ')} · sinds {datumVoluit(p.vanaf)}
          </span>
          {p.mag.includes('linkingpin.beeindigen') ? <Stoppen team={team} pin={p} stap={stap} /> : null}
        </div>
      ))}
      {magWijzen ? <Aanwijzen team={team} stap={stap} /> : null}
    </li>
  )
}

/** Who connects each keten and regieteam to the wijkteams; without one it is red and stands first (REG-08). */
export function LinkingPinnen() {
  const { data } = useSuspenseQuery(linkingPinnenVraag)
  const stap = usePinnen()
  if (data.teams.length === 0) return null
  return (
    <Kaart
      titel="Linking pins"
      intro="Iemand die in beide teams werkt. Die hoort wat er op- en teruggeschakeld wordt."
    >
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
      <ul className="kt-lijst">
        {data.teams.map((team) => (
          <Rij
            key={team.teamId}
            team={team}
            stap={stap}
            magWijzen={data.mag.includes('linkingpin.aanwijzen')}
          />
        ))}
      </ul>
      <p className="kt-klein kt-zacht">
        <Link2 aria-hidden="true" size={14} /> {bronTekst(data.bron)}
      </p>
    </Kaart>
  )
}
