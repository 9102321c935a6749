import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import { Foutsamenvatting, Keuzelijst, Knop, useFormulier, Veld, Vinkjes } from '../../ui/index.ts'
import { Zeker } from '../../ui/Zeker.tsx'
import { teamsVraag, type Team, type Teams } from './team.ts'

type Props = {
  readonly team: Team
  readonly bij: Teams
  readonly werker: Team['werkers'][number] | null
  readonly opSluit: () => void
}
const LABELS = { medewerkerId: 'Wie', functie: 'Functie', uren: 'Uren', expertises: 'Expertise' }
const keuzes = (punten: readonly { id: string | number; naam: string }[]) =>
  punten.map((p) => ({ waarde: String(p.id), label: p.naam }))

const uitTeam = (teamId: number, werker: Team['werkers'][number]) =>
  roepAan('POST /teams/{teamId}/werkers/{werkerId}/beeindigingen', {
    params: { teamId, werkerId: werker.id },
    ifMatch: werker.version,
    idempotentie: nieuweSleutel(),
  })

type UitTeamProps = {
  readonly wie: string
  readonly bezig: boolean
  readonly fouten: readonly VeldFout[]
  readonly opJa: () => void
}
function UitTeam({ wie, ...vraag }: UitTeamProps) {
  const [zeker, zetZeker] = useState(false)
  return (
    <>
      <Knop soort="stop" opDruk={() => zetZeker(true)}>
        Werkt niet meer in dit team
      </Knop>
      {zeker ? (
        <Zeker
          {...vraag}
          titel={`Werkt ${wie} niet meer in dit team?`}
          ja="Ja, haal uit het team"
          opNee={() => zetZeker(false)}
        >
          <p>Dit geldt vanaf nu. U kunt {wie} later weer in het team zetten.</p>
        </Zeker>
      ) : null}
    </>
  )
}

/** Puts somebody in the team, changes what they do there, or takes them out. */
export function WerkerDialoog({ team, bij, werker, opSluit }: Props) {
  const client = useQueryClient()
  const f = useFormulier<{
    medewerkerId: string
    functie: string
    uren: string
    expertises: readonly string[]
  }>({
    medewerkerId: '',
    functie: werker?.functie ?? '',
    uren: String(werker?.uren ?? 16),
    expertises: werker?.expertises.map((e) => e.id) ?? [],
  })
  const doe = useMutation({
    mutationFn: (stap: () => Promise<unknown>) => stap(),
    onError: f.zetFout,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: teamsVraag.queryKey })
      opSluit()
    },
  })
  const { teamId } = team
  const stuur = () => {
    const { medewerkerId, functie, expertises } = f.waarden
    const uren = Number(f.waarden.uren.replace(',', '.'))
    const fouten = [
      ...(werker === null && medewerkerId === ''
        ? [{ veld: 'medewerkerId', code: 'leeg', tekst: 'Kies iemand.' }]
        : []),
      ...(functie === '' ? [{ veld: 'functie', code: 'leeg', tekst: 'Kies een functie.' }] : []),
      ...(Number.isFinite(uren) && uren >= 0 && uren <= 40
        ? []
        : [{ veld: 'uren', code: 'onjuist', tekst: 'Vul een getal in van 0 tot en met 40.' }]),
    ]
    f.zetFout(fouten)
    if (fouten.length > 0) return
    const body = { functie, uren, expertises: [...expertises] }
    doe.mutate(() =>
      werker === null
        ? roepAan('POST /teams/{teamId}/werkers', {
            params: { teamId },
            body: { medewerkerId: Number(medewerkerId), ...body },
            idempotentie: nieuweSleutel(),
          })
        : roepAan('PUT /teams/{teamId}/werkers/{werkerId}', {
            params: { teamId, werkerId: werker.id },
            body,
            ifMatch: werker.version,
          }),
    )
  }
  return (
    <Dialoog titel={werker === null ? `Iemand in ${team.naam}` : werker.naam} open blijft opSluit={opSluit}>
      <form
        className="kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          stuur()
        }}
      >
        <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
        {werker === null ? (
          <Keuzelijst label="Wie?" verplicht opties={keuzes(team.kandidaten)} {...f.veld('medewerkerId')} />
        ) : null}
        <Keuzelijst label="Functie" verplicht opties={keuzes(bij.functies)} {...f.veld('functie')} />
        <Veld label="Uren per week" soort="getal" verplicht {...f.veld('uren')} />
        <Vinkjes
          label="Weet veel van"
          onderElkaar
          opties={keuzes(bij.expertises)}
          {...f.veld('expertises')}
        />
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={doe.isPending}>
            Bewaar
          </Knop>
          {werker === null ? null : (
            <UitTeam
              wie={werker.naam}
              bezig={doe.isPending}
              fouten={f.fouten}
              opJa={() => doe.mutate(() => uitTeam(teamId, werker))}
            />
          )}
        </div>
      </form>
    </Dialoog>
  )
}
