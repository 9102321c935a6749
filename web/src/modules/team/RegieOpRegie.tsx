import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useState, type CSSProperties } from 'react'
import { dagKort, datumVoluit, Kaart, Knop, Status, Tabel, type Kolom } from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { teamsRegieVraag, type TeamsRegie } from './team.ts'

type Regisseur = TeamsRegie['teams'][number]['regisseurs'][number]
type Huishouden = TeamsRegie['teLaat'][number]

/** The bar supports the number beside it; the table says it all. */
function Balk({ aantal, van }: { readonly aantal: number; readonly van: number }) {
  const deel = {
    '--deel': `${Math.round((Math.min(aantal, van) / Math.max(1, van)) * 100)}%`,
  } as CSSProperties
  return <span className="kt-balk" style={deel} aria-hidden="true" />
}

const kolommen = (van: number): readonly Kolom<Regisseur>[] => [
  { kop: 'Wie', rijkop: true, cel: (r) => r.naam },
  {
    kop: 'Loopt nu',
    kopOpKaart: true,
    cel: (r) => (
      <>
        {r.actief} <Balk aantal={r.actief} van={van} />
        {r.boven ? (
          <Status soort="waarschuwing" icoon={TriangleAlert}>
            Boven de grens
          </Status>
        ) : null}
      </>
    ),
  },
  { kop: 'Nieuw (30 dagen)', kopOpKaart: true, cel: (r) => r.nieuw },
  { kop: 'Gesloten (30 dagen)', kopOpKaart: true, cel: (r) => r.gesloten },
  { kop: 'Uren hulp per week', kopOpKaart: true, cel: (r) => r.urenPerWeek },
]

/** So many are shown at once, the others after a press; the server names no more than this. */
const EERSTE = 10
const HOOGSTENS = 50

function Lijst({ titel, rijen, leeg }: { titel: string; rijen: readonly Huishouden[]; leeg: string }) {
  const [isHeel, zetHeel] = useState(false)
  const aantal = rijen.length < HOOGSTENS ? String(rijen.length) : `${HOOGSTENS} of meer`
  return (
    <Kaart titel={`${titel}: ${aantal}`} niveau={3}>
      {rijen.length === 0 ? (
        <p className="kt-zacht">{leeg}</p>
      ) : (
        <ul className="kt-lijst">
          {rijen.slice(0, isHeel ? undefined : EERSTE).map((r) => (
            <li key={r.dossierId}>
              <Link className="kt-hoofdlink" to={dossierPad(r.dossierId)}>
                {r.naam}
              </Link>
              <br />
              <span className="kt-klein kt-zacht">
                {r.regievoerder ?? 'geen regievoerder'}
                {r.sinds === null ? '' : ` · had klaar moeten zijn op ${dagKort(r.sinds)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isHeel || rijen.length <= EERSTE ? null : (
        <div>
          <Knop naam={`Toon er ${rijen.length}: ${titel}`} opDruk={() => zetHeel(true)}>
            Toon er {rijen.length}
          </Knop>
        </div>
      )}
    </Kaart>
  )
}

/** Regie op regie: what everybody carries, and which households are quiet (TEAM-09). A warning never blocks. */
export function RegieOpRegie() {
  const { data } = useSuspenseQuery(teamsRegieVraag)
  const alle = data.teams.flatMap((t) => t.regisseurs)
  const van = Math.max(data.grens ?? 0, ...alle.map((r) => r.actief))
  return (
    <section className="kt-stapel" aria-labelledby="regie-op-regie">
      <div>
        <h2 id="regie-op-regie">Regie op regie</h2>
        {data.grens === null ? null : (
          <p>U krijgt een seintje boven {data.grens} zaken. Het blokkeert niets.</p>
        )}
      </div>
      {data.teams
        .filter((t) => t.regisseurs.length > 0)
        .map((t) => (
          <Kaart key={t.teamId} titel={t.naam} niveau={3}>
            <Tabel
              bijschrift={`Wat ieder draagt in ${t.naam}`}
              kolommen={kolommen(van)}
              rijen={t.regisseurs}
              sleutel={(r) => r.id}
            />
            {t.registratieVanaf === null ? null : (
              <p className="kt-klein kt-zacht">Geteld vanaf {datumVoluit(t.registratieVanaf)}.</p>
            )}
          </Kaart>
        ))}
      <Lijst titel="Te laat" rijen={data.teLaat} leeg="Nergens is een termijn voorbij." />
      <Lijst titel="Niets gepland" rijen={data.zonder} leeg="Overal staat een volgende stap." />
    </section>
  )
}
