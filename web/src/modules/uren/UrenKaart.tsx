import { useQuery } from '@tanstack/react-query'
import { ArrowUpDown, CircleCheck, CircleDot, Clock, Hourglass, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { foutenUit } from '../../api/probleem.ts'
import { Kaart, Knop, Melding, Skelet, Status, Tabel, vandaag } from '../../ui/index.ts'
import type { UrenVraag } from './UrenDialogen.tsx'
import { UrenGrafiek } from './UrenGrafiek.tsx'
import {
  dagMaand,
  kaal,
  SOORT,
  STAND,
  urenVraag,
  uur,
  verschil,
  type Plek,
  type Uren,
  type UrenTaak,
} from './uren.ts'
import { bronTekst } from '../dossier/bron.ts'

// The forms come with the first press, not with the page.
const UrenDialoog = lazy(async () => ({ default: (await import('./UrenDialogen.tsx')).UrenDialoog }))

const ICOON = {
  gelukt: CircleCheck,
  waarschuwing: TriangleAlert,
  fout: TriangleAlert,
  gewoon: Clock,
  info: Clock,
} as const

function Stand({ taak }: { taak: UrenTaak }) {
  if (!taak.teltMee)
    return (
      <Status soort="open" icoon={Hourglass}>
        Telt nog niet mee
      </Status>
    )
  const stand = STAND[taak.stand]
  if (stand === null || taak.weken.length === 0) return null
  return (
    <Status soort={stand.toon} icoon={ICOON[stand.toon]}>
      {stand.woord}
    </Status>
  )
}

const nuAfgesproken = (taak: UrenTaak): number | null =>
  [...taak.stappen, ...taak.schalingen.map((s) => ({ vanaf: s.vanaf, uren: s.naar }))]
    .toSorted((a, b) => a.vanaf.localeCompare(b.vanaf))
    .findLast((s) => s.vanaf <= vandaag())?.uren ?? taak.urenPerWeek

/** Each change of the hours on the way, with who and why (REG-15). */
function Schalingen({ taak: { schalingen } }: { taak: UrenTaak }) {
  if (schalingen.length === 0) return null
  return (
    <ul className="kt-lijst kt-klein">
      {schalingen.map((s) => (
        <li key={s.id}>
          {dagMaand(s.vanaf)}: van {kaal(s.van)} naar <b>{uur(s.naar)}</b> per week. {s.reden}{' '}
          <span className="kt-zacht">{s.door}</span>
        </li>
      ))}
    </ul>
  )
}

function Cijfers({ taak }: { taak: UrenTaak }) {
  const nu = nuAfgesproken(taak)
  const [reden] = taak.redenen
  return (
    <p className="kt-klein">
      {nu === null ? 'Geen uren afgesproken.' : `Nu afgesproken: gemiddeld ${uur(nu)} per week.`}{' '}
      {taak.echt === null || taak.afgesproken === null || reden !== undefined
        ? null
        : `Echt: gemiddeld ${uur(taak.echt)} in ${taak.aantalWeken} weken; afgesproken was toen ${uur(taak.afgesproken)}.`}
      {reden === undefined ? null : (
        <>
          {reden.tekst} <span className="kt-zacht">Bron: {bronTekst(reden.bron)}</span>
        </>
      )}
    </p>
  )
}

type TaakProps = { taak: UrenTaak; opVraag: (vraag: UrenVraag) => void }
function Taak({ taak, opVraag }: TaakProps) {
  return (
    <li className="kt-stapel kt-heel-strak">
      <div className="kt-rij">
        <b>{taak.uitvoerderNaam}</b> <span>{taak.omschrijving}</span> <Stand taak={taak} />
      </div>
      <Cijfers taak={taak} />
      <Schalingen taak={taak} />
      {taak.stappenBelet.length === 0 ? null : (
        <Melding soort="waarschuwing" kop="De stappen passen niet meer bij de taak.">
          {taak.stappenBelet.join(' ')}
        </Melding>
      )}
      <div className="kt-rij">
        {taak.mag.includes('uren.registreren') ? (
          <Knop
            icoon={Clock}
            naam={`Schrijf uren op: ${taak.uitvoerderNaam}, ${taak.omschrijving}`}
            opDruk={() => opVraag({ wat: 'week', taak })}
          >
            Schrijf uren op
          </Knop>
        ) : null}
        {taak.mag.includes('inzet.schalen') ? (
          <Knop
            soort="stil"
            icoon={ArrowUpDown}
            naam={`Meer of minder uren: ${taak.uitvoerderNaam}, ${taak.omschrijving}`}
            opDruk={() => opVraag({ wat: 'schalen', taak })}
          >
            Meer of minder uren
          </Knop>
        ) : null}
        {taak.mag.includes('afbouw.zetten') ? (
          <Knop
            soort="stil"
            icoon={CircleDot}
            naam={`Stappen: ${taak.uitvoerderNaam}, ${taak.omschrijving}`}
            opDruk={() => opVraag({ wat: 'stappen', taak })}
          >
            {taak.stappen.length === 0 ? 'Maak stappen' : 'Wijzig de stappen'}
          </Knop>
        ) : null}
      </div>
    </li>
  )
}

/** What is agreed next, of all tasks, earliest first; what holds now stands out. */
function Stappen({ taken }: { taken: readonly UrenTaak[] }) {
  const nu = vandaag()
  const alle = taken
    .filter((t) => t.teltMee && t.stappen.length > 0)
    .flatMap((t) => t.stappen.map((s) => ({ ...s, wie: t.uitvoerderNaam, id: t.inzetId })))
    .filter((s) => s.vanaf > nu)
    .toSorted((a, b) => (a.vanaf < b.vanaf ? -1 : 1))
  if (alle.length === 0) return null
  return (
    <div className="kt-stapel kt-strak">
      <h3>Stappen die komen</h3>
      <ol className="kt-lijst s-stappen">
        {alle.map((s) => (
          <li key={`${s.id} ${s.vanaf}`}>
            <time dateTime={s.vanaf}>{dagMaand(s.vanaf)}</time>
            <span>
              {s.wie}: <b>{uur(s.uren)}</b> per week
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const RIJEN = [
  ['professioneel', SOORT.professioneel],
  ['informeel', SOORT.informeel],
  ['totaal', 'Samen'],
] as const

/** What there was and what there is, for one person: the total shows what the parts do not (PLAN-21). */
function VroegerEnNu({ persoon }: { persoon: Uren['personen'][number] }) {
  return (
    <div className="kt-stapel kt-heel-strak">
      <h3>{persoon.naam ?? 'Het hele huishouden'}: vroeger en nu</h3>
      <Tabel
        bijschrift={`Uren per week van ${persoon.naam ?? 'het huishouden'}, vroeger en nu`}
        sleutel={([soort]) => soort}
        rijen={RIJEN}
        kolommen={[
          { kop: 'Uren per week', rijkop: true, cel: ([, woord]) => woord },
          { kop: 'Vroeger', kopOpKaart: true, cel: ([soort]) => kaal(persoon.oud[soort]) },
          { kop: 'Nu', kopOpKaart: true, cel: ([soort]) => kaal(persoon.nieuw[soort]) },
          { kop: 'Verschil', kopOpKaart: true, cel: ([soort]) => verschil(persoon.verschil[soort]) },
        ]}
      />
      {persoon.zonderUren.length === 0 ? null : (
        <p className="kt-klein">Ook erbij, zonder uren: {persoon.zonderUren.join(', ')}.</p>
      )}
    </div>
  )
}

function Inhoud({ uren, opVraag }: { uren: Uren; opVraag: (vraag: UrenVraag) => void }) {
  const stuurbaar = uren.taken.filter((t) => t.urenPerWeek !== null)
  return (
    <>
      {uren.lijnen === null ? null : (
        <div className="s-afbouw__vlak">
          <UrenGrafiek lijnen={uren.lijnen} />
          <Stappen taken={uren.taken} />
        </div>
      )}
      {uren.wachtend === 0 ? null : (
        <p className="kt-klein kt-zacht">
          {uren.wachtend === 1 ? 'Eén taak wacht' : `${uren.wachtend} taken wachten`} nog op een ja. Die uren
          tellen nog niet mee.
        </p>
      )}
      {stuurbaar.length === 0 ? (
        <p>Bij de taken van anderen staan nog geen uren. Wijzig een taak om uren op te schrijven.</p>
      ) : (
        <ul className="kt-lijst kt-stapel kt-strak">
          {stuurbaar.map((taak) => (
            <Taak key={taak.inzetId} taak={taak} opVraag={opVraag} />
          ))}
        </ul>
      )}
      {uren.eerder.length === 0
        ? null
        : uren.personen.map((p) => <VroegerEnNu key={p.persoonId ?? 0} persoon={p} />)}
    </>
  )
}

const isLeeg = (uren: Uren): boolean =>
  uren.mag.length === 0 && uren.eerder.length === 0 && uren.taken.every((t) => t.urenPerWeek === null)

/** The hours of a plan: both lines, each task, and old against new. Shows nothing when there is nothing to show. */
export function UrenKaart(plek: Plek) {
  const { data, isPending, error } = useQuery(urenVraag(plek))
  const [vraag, zetVraag] = useState<UrenVraag | null>(null)
  if (isPending) return <Skelet />
  if (error !== null) return <Melding soort="fout">{foutenUit(error)[0]?.tekst}</Melding>
  if (isLeeg(data)) return null
  return (
    <Kaart
      titel="Uren: afgesproken en echt"
      klasse="s-afbouw"
      intro="De lijn is wat is afgesproken, gemiddeld per week. De punten zijn wat het echt was."
      acties={
        data.mag.includes('eerdere-ondersteuning.zetten') ? (
          <Knop icoon={Clock} opDruk={() => zetVraag({ wat: 'eerder' })}>
            Schrijf op wat er eerder was
          </Knop>
        ) : undefined
      }
    >
      <Inhoud uren={data} opVraag={zetVraag} />
      <Suspense fallback={null}>
        {vraag === null ? null : (
          <UrenDialoog plek={plek} uren={data} vraag={vraag} opSluit={() => zetVraag(null)} />
        )}
      </Suspense>
    </Kaart>
  )
}
