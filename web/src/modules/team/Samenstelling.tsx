import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, Plus, Search, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useState, type SubmitEvent } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { datumVoluit, Kaart, Knop, Melding, Status, Tabel, Veld, type Kolom } from '../../ui/index.ts'
import { teamsVraag, type Team, type Teams } from './team.ts'

const WerkerDialoog = lazy(async () => ({ default: (await import('./WerkerDialoog.tsx')).WerkerDialoog }))
type Werker = Team['werkers'][number]

function Oordeel({ team }: { readonly team: Team }) {
  const { grootte } = team
  return (
    <div className="kt-rij">
      {grootte === null ? null : (
        <Status
          soort={grootte.oordeel === 'goed' ? 'gelukt' : 'waarschuwing'}
          icoon={grootte.oordeel === 'goed' ? CircleCheck : TriangleAlert}
        >
          {team.telt} {team.telt === 1 ? 'werker' : 'werkers'}
          {grootte.oordeel === 'goed' ? '' : `, te klein: ten minste ${grootte.min}`}
        </Status>
      )}
      {team.ontbreekt.map((o) => (
        <Status key={o.naam} soort="fout" icoon={CircleAlert}>
          {o.naam} ontbreekt
        </Status>
      ))}
      <span>
        {team.uren.totaal} uur per week
        {team.uren.gecompenseerd === 0 ? '' : `, waarvan ${team.uren.gecompenseerd} betaald door de gemeente`}
      </span>
      {team.registratieVanaf === null ? null : (
        <span className="kt-klein kt-zacht">
          Registratie van zaken vanaf {datumVoluit(team.registratieVanaf)}
        </span>
      )}
    </div>
  )
}

const kolommen = (opWijzig: (w: Werker) => void): readonly Kolom<Werker>[] => [
  { kop: 'Wie', rijkop: true, cel: (w) => w.naam },
  { kop: 'Functie', kopOpKaart: true, cel: (w) => w.functieNaam },
  {
    kop: 'Uren per week',
    kopOpKaart: true,
    cel: (w) => (
      <>
        {w.uren}{' '}
        {w.teWeinigUren ? (
          <Status soort="waarschuwing" icoon={TriangleAlert}>
            Te weinig
          </Status>
        ) : null}
      </>
    ),
  },
  { kop: 'Weet veel van', kopOpKaart: true, cel: (w) => w.expertises.map((e) => e.naam).join(', ') || '–' },
  {
    kop: 'Wat u doet',
    cel: (w) =>
      w.mag.includes('teamwerker.wijzigen') ? (
        <Knop soort="stil" naam={`Wijzig ${w.naam}`} opDruk={() => opWijzig(w)}>
          Wijzig
        </Knop>
      ) : null,
  },
]

function Een({ team, bij }: { readonly team: Team; readonly bij: Teams }) {
  const [open, zetOpen] = useState<Werker | 'nieuw' | null>(null)
  const [gezien] = useState(() => kolommen(zetOpen))
  return (
    <Kaart
      titel={team.naam}
      niveau={3}
      acties={
        team.mag.includes('teamwerker.toevoegen') ? (
          <Knop icoon={Plus} naam={`Zet iemand in ${team.naam}`} opDruk={() => zetOpen('nieuw')}>
            Zet iemand in dit team
          </Knop>
        ) : undefined
      }
    >
      <Oordeel team={team} />
      {team.werkers.length === 0 ? (
        <p className="kt-zacht">Nog niemand staat in dit team.</p>
      ) : (
        <Tabel
          bijschrift={`Wie werkt in ${team.naam}`}
          kolommen={gezien}
          rijen={team.werkers}
          sleutel={(w) => w.id}
        />
      )}
      <Suspense fallback={null}>
        {open === null ? null : (
          <WerkerDialoog
            team={team}
            bij={bij}
            werker={open === 'nieuw' ? null : open}
            opSluit={() => zetOpen(null)}
          />
        )}
      </Suspense>
    </Kaart>
  )
}

/** "Wie weet van LVB?" (TEAM-15) */
function WieWeet() {
  const [vraag, zetVraag] = useState('')
  const zoek = useMutation({
    mutationFn: (weetVan: string) => roepAan('GET /teams', { query: { weetVan } }),
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    if (vraag.trim().length > 1) zoek.mutate(vraag.trim())
  }
  return (
    <form className="kt-stapel kt-strak" role="search" onSubmit={stuur} noValidate>
      <Veld
        label="Wie weet van …?"
        soort="zoek"
        naam="weetVan"
        waarde={vraag}
        opWijzig={zetVraag}
        maximaal={60}
      />
      <div>
        <Knop icoon={Search} type="submit" bezig={zoek.isPending}>
          Zoek in het team
        </Knop>
      </div>
      <div role="status">
        {zoek.isError ? <Melding soort="fout">{foutenUit(zoek.error)[0]?.tekst}</Melding> : null}
        {zoek.data === undefined ? null : zoek.data.gevonden.length === 0 ? (
          <p>Niemand in uw teams heeft dit als expertise.</p>
        ) : (
          <ul className="kt-punten">
            {zoek.data.gevonden.map((g) => (
              <li key={`${g.naam} ${g.team}`}>
                <b>{g.naam}</b>, {g.team}: {g.expertises.join(', ')}
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  )
}

/** Who makes up the team, in which functie, for how many hours; off where the plan says nothing of it. */
export function Samenstelling() {
  const { data } = useSuspenseQuery(teamsVraag)
  if (data.functies.length === 0) return null
  return (
    <section className="kt-stapel" aria-labelledby="samenstelling">
      <h2 id="samenstelling">Wie werkt er</h2>
      <WieWeet />
      {data.teams.map((team) => (
        <Een key={team.teamId} team={team} bij={data} />
      ))}
    </section>
  )
}
