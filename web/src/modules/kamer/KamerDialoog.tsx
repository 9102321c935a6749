import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit, type VeldFout } from '../../api/probleem.ts'
import { Keuzelijst, Knop, useFormulier, Veld, Vinkjes } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { Zeker } from '../../ui/Zeker.tsx'
import {
  DAGEN,
  ingevuld,
  kamerFouten,
  VELDEN,
  type Dagveld,
  type KamerWaarden as Waarden,
} from './controle.ts'
import { KAMER, klok, leesVanTot, type Kamer, type KamersWeek } from './kamer.ts'

type Props = {
  readonly kamer: Kamer | null
  readonly bij: KamersWeek
  readonly opSluit: () => void
  /** shows the kamer that was written down or changed */
  readonly opKlaar: (kamerId: number) => void
}
const openingTekst = (kamer: Kamer | null, weekdag: number): string => {
  const o = kamer?.openingen.find((x) => x.weekdag === weekdag)
  return o === undefined ? '' : `${klok(o.van)} - ${klok(o.tot)}`
}
const dagenVan = (kamer: Kamer | null): Record<Dagveld, string> => {
  const dag = (nr: number) => openingTekst(kamer, nr)
  return { dag1: dag(1), dag2: dag(2), dag3: dag(3), dag4: dag(4), dag5: dag(5), dag6: dag(6), dag7: dag(7) }
}
function begin(kamer: Kamer | null, teams: KamersWeek['teams']): Waarden {
  const dagen = dagenVan(kamer)
  if (kamer === null) {
    const teamId = teams.length === 1 ? String(teams[0]?.id) : ''
    return { ...dagen, teamId, naam: '', gebiedId: '', wacht: '', telefoon: '', vrijwilligers: [] }
  }
  const { naam, team, gebied, achterwacht, vrijwilligers } = kamer
  return {
    ...dagen,
    teamId: String(team.id),
    naam,
    gebiedId: String(gebied.id),
    wacht: achterwacht.naam,
    telefoon: achterwacht.telefoon,
    vrijwilligers: vrijwilligers.map((v) => String(v.id)),
  }
}
// The server names a line of the openings; the form has a field per day.
const bijVeld =
  (w: Waarden) =>
  (fout: VeldFout): VeldFout => {
    const nr = /^openingen\/(\d+)\//.exec(fout.veld)?.[1]
    if (fout.veld === 'openingen') return { ...fout, veld: 'dag1' }
    if (fout.veld === 'achterwacht/naam') return { ...fout, veld: 'wacht' }
    if (fout.veld === 'achterwacht/telefoon') return { ...fout, veld: 'telefoon' }
    return nr === undefined ? fout : { ...fout, veld: ingevuld(w)[Number(nr)]?.veld ?? fout.veld }
  }
const bodyVan = (w: Waarden) => ({
  naam: w.naam,
  gebiedId: Number(w.gebiedId),
  achterwacht: { naam: w.wacht, telefoon: w.telefoon },
  openingen: ingevuld(w).map(({ weekdag, tekst }) => ({
    weekdag,
    ...(leesVanTot(tekst) ?? { van: '', tot: '' }),
  })),
  vrijwilligers: w.vrijwilligers.map(Number),
})
const keuzes = (punten: readonly { id: number; naam: string }[]) =>
  punten.map((p) => ({ waarde: String(p.id), label: p.naam }))

/** Writes a kamer down or changes it: where, when open, whom to ring, which vrijwilligers receive people there. */
export function KamerDialoog({ kamer, bij, opSluit, opKlaar }: Props) {
  const client = useQueryClient()
  const f = useFormulier<Waarden>(begin(kamer, bij.teams))
  const [eindigt, zetEindigt] = useState(false)
  const doe = useMutation({
    mutationFn: (stap: () => Promise<{ readonly id: number }>) => stap(),
    onError: (fout) => f.zetFout(foutenUit(fout).map(bijVeld(f.waarden))),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: KAMER })
      opSluit()
      opKlaar(id)
      // The button that opened this went with the kamer.
      if (eindigt) setTimeout(() => document.getElementById('inhoud')?.focus())
    },
  })
  const stuur = () => {
    const fouten = kamerFouten(f.waarden)
    f.zetFout(fouten)
    if (fouten.length > 0) return
    const body = bodyVan(f.waarden)
    doe.mutate(() =>
      kamer === null
        ? roepAan('POST /kamers', {
            body: { teamId: Number(f.waarden.teamId), ...body },
            idempotentie: nieuweSleutel(),
          })
        : roepAan('PUT /kamers/{kamerId}', { params: { kamerId: kamer.id }, body, ifMatch: kamer.version }),
    )
  }
  const weg = ({ id, version }: Kamer) =>
    doe.mutate(() =>
      roepAan('POST /kamers/{kamerId}/beeindigingen', {
        params: { kamerId: id },
        ifMatch: version,
        idempotentie: nieuweSleutel(),
      }),
    )
  if (kamer !== null && eindigt)
    return (
      <Zeker
        titel={`Is ${kamer.naam} er niet meer?`}
        ja="Ja, deze kamer is er niet meer"
        bezig={doe.isPending}
        fouten={f.fouten}
        opJa={() => weg(kamer)}
        opNee={() => zetEindigt(false)}
      >
        <p>
          De kamer en het rooster verdwijnen meteen, ook voor de vrijwilligers. U kunt dit niet terugdraaien.
        </p>
      </Zeker>
    )
  const team = bij.teams.find((t) => String(t.id) === f.waarden.teamId)
  return (
    <Vorm
      titel={kamer === null ? 'Nieuwe kamer' : kamer.naam}
      knop="Bewaar"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={stuur}
    >
      <Veld label="Naam van de kamer" verplicht maximaal={80} {...f.veld('naam')} />
      {kamer === null ? (
        <Keuzelijst label="Van welk team?" verplicht opties={keuzes(bij.teams)} {...f.veld('teamId')} />
      ) : null}
      <Keuzelijst
        label="Welke wijk of welk dorp?"
        verplicht
        hint={team === undefined ? 'Kies eerst het team.' : undefined}
        opties={keuzes(team?.gebieden ?? [])}
        {...f.veld('gebiedId')}
      />
      <Veld
        label="Wie is de achterwacht?"
        verplicht
        maximaal={80}
        hint="Een naam of een functie. Wordt gebeld als er niemand is."
        {...f.veld('wacht')}
      />
      <Veld
        label="Telefoon van de achterwacht"
        soort="tel"
        verplicht
        maximaal={20}
        hint="Alleen een nummer van het werk."
        {...f.veld('telefoon')}
      />
      <fieldset className="kt-stapel kt-strak">
        <legend className="kt-legend">Wanneer open? Zoals 9.00 - 17.00. Leeg is dicht.</legend>
        <div className="s-rk__dagen">
          {VELDEN.map((veld, i) => (
            <Veld key={veld} label={DAGEN[i] ?? ''} maximaal={20} {...f.veld(veld)} />
          ))}
        </div>
      </fieldset>
      <Vinkjes
        label="Welke vrijwilligers ontvangen hier mensen?"
        hint="Zij zien van deze kamer wie er is."
        opties={keuzes(bij.vrijwilligers)}
        {...f.veld('vrijwilligers')}
      />
      {kamer === null ? null : (
        <div>
          <Knop
            soort="stop"
            opDruk={() => {
              f.zetFout([])
              zetEindigt(true)
            }}
          >
            Deze kamer is er niet meer
          </Knop>
        </div>
      )}
    </Vorm>
  )
}
