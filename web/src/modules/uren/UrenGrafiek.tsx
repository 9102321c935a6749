import { ListChecks } from 'lucide-react'
import { useId } from 'react'
import { dagKort, Tabel, Uitklap, vandaag } from '../../ui/index.ts'
import { maanden, schaal, stapPad, uurlijnen, type Schaal, type Vlak } from './grafiek.ts'
import { dagenLater, dagMaand, kaal, SOORT, uur, type Lijnen } from './uren.ts'

type Maat = {
  readonly klasse: string
  readonly breed: number
  readonly hoog: number
  readonly vlak: Vlak
  readonly maanden: number
  readonly isBreed: boolean
}
const BREED: Maat = {
  klasse: 's-grafiek s-grafiek--breed',
  breed: 760,
  hoog: 300,
  vlak: { links: 60, rechts: 610, boven: 40, onder: 260 },
  maanden: 8,
  isBreed: true,
}
const SMAL: Maat = {
  klasse: 's-grafiek s-grafiek--smal',
  breed: 320,
  hoog: 270,
  vlak: { links: 28, rechts: 312, boven: 22, onder: 208 },
  maanden: 5,
  isBreed: false,
}

const nu = (stappen: Lijnen['professioneel']): number => stappen.at(-1)?.uren ?? 0
const verloop = (stappen: Lijnen['professioneel']): string =>
  stappen.map((s) => `${uur(s.uren)} vanaf ${dagMaand(s.vanaf)}`).join(', ')

/** In words what the drawing shows, for who does not see it. */
const beschrijving = (l: Lijnen): string =>
  `${SOORT.professioneel}: ${verloop(l.professioneel)}. ${SOORT.informeel}: ${verloop(l.informeel)}. ` +
  (l.echt.length === 0
    ? 'Er zijn nog geen echte uren opgeschreven.'
    : `Punten voor ${l.echt.length} weken met echte uren.`)

function Raster({ s, maat, lijnen }: { s: Schaal; maat: Maat; lijnen: Lijnen }) {
  const { links, rechts, boven, onder } = maat.vlak
  const uren = uurlijnen(s.top)
  return (
    <>
      <g className="raster">
        <path d={uren.map((n) => `M${links} ${s.y(n)}H${rechts}`).join('')} />
      </g>
      <g className="as">
        {uren.map((n) => (
          <text key={n} x={links - 8} y={s.y(n) + 5}>
            {n}
          </text>
        ))}
        <text x={links} y={boven - 10} className="links">
          uur per week
        </text>
      </g>
      <g className="as x">
        {maanden(lijnen, maat.maanden).map((dag) => (
          <text key={dag} x={Math.min(s.x(dag), rechts - 10)} y={onder + 22}>
            {dagMaand(dag)}
          </text>
        ))}
      </g>
    </>
  )
}

function Punten({ s, lijnen }: { s: Schaal; lijnen: Lijnen }) {
  const midden = (week: string) => s.x(dagenLater(week, 3))
  return (
    <>
      <g className="p-prof">
        {lijnen.echt.map((w) =>
          w.professioneel === null ? null : (
            <rect
              key={w.week}
              x={midden(w.week) - 5.5}
              y={s.y(w.professioneel) - 5.5}
              width="11"
              height="11"
            />
          ),
        )}
      </g>
      <g className="p-inf">
        {lijnen.echt.map((w) =>
          w.informeel === null ? null : (
            <circle key={w.week} cx={midden(w.week)} cy={s.y(w.informeel)} r="6" />
          ),
        )}
      </g>
    </>
  )
}

/** The names of the lines: at their end where there is room, else below. Two ends at one height are put apart. */
function Namen({ s, maat, lijnen }: { s: Schaal; maat: Maat; lijnen: Lijnen }) {
  const prof = nu(lijnen.professioneel)
  const inf = nu(lijnen.informeel)
  if (!maat.isBreed)
    return (
      <g>
        <path className="prof" d="M30 254H56" />
        <text x="62" y="259">
          beroepskracht
        </text>
        <path className="inf" d="M176 254H206" />
        <text x="212" y="259">
          eigen kring
        </text>
      </g>
    )
  const dicht = Math.abs(s.y(prof) - s.y(inf)) < 20
  const hoger = (van: number, ander: number) => (dicht ? (van > ander ? -9 : 9) : 0)
  return (
    <g className="label">
      <text x="622" y={s.y(inf) + 5 + hoger(inf, prof)} className="l-inf">
        {SOORT.informeel}: {uur(inf)}
      </text>
      <text x="622" y={s.y(prof) + 5 - (dicht && prof === inf ? 9 : -hoger(prof, inf))} className="l-prof">
        {SOORT.professioneel}: {uur(prof)}
      </text>
    </g>
  )
}

function Tekening({ lijnen, maat }: { lijnen: Lijnen; maat: Maat }) {
  const id = useId()
  const s = schaal(lijnen, maat.vlak)
  const { links, rechts, boven, onder } = maat.vlak
  const hier = vandaag()
  const nuX = Math.min(Math.max(s.x(hier), links), rechts)
  const inBeeld = hier >= lijnen.van && hier < lijnen.tot
  return (
    <svg
      className={maat.klasse}
      viewBox={`0 0 ${maat.breed} ${maat.hoog}`}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>
        Uren per week van {dagMaand(lijnen.van)} tot {dagMaand(lijnen.tot)}
      </title>
      <desc id={`${id}d`}>{beschrijving(lijnen)}</desc>
      <rect className="verleden" x={links} y={boven - 8} width={nuX - links} height={onder - boven + 8} />
      <Raster s={s} maat={maat} lijnen={lijnen} />
      {inBeeld ? (
        <>
          <path className="nu" d={`M${nuX} ${boven - 8}V${onder}`} />
          <text x={Math.min(nuX + 5, rechts - 24)} y={onder - 6} className="nulabel">
            nu
          </text>
        </>
      ) : null}
      <path className="prof" d={stapPad(lijnen.professioneel, s, lijnen.tot)} />
      <path className="inf" d={stapPad(lijnen.informeel, s, lijnen.tot)} />
      <Punten s={s} lijnen={lijnen} />
      <Namen s={s} maat={maat} lijnen={lijnen} />
    </svg>
  )
}

const op = (stappen: Lijnen['professioneel'], dag: string): number =>
  stappen.findLast((s) => s.vanaf <= dag)?.uren ?? 0

function Tabellen({ lijnen }: { lijnen: Lijnen }) {
  const dagen = [...new Set([...lijnen.professioneel, ...lijnen.informeel].map((s) => s.vanaf))].toSorted()
  return (
    <div className="kt-stapel kt-strak">
      <b>Afgesproken uren per week</b>
      <Tabel
        bijschrift="Afgesproken uren per week"
        sleutel={(dag) => dag}
        rijen={dagen}
        kolommen={[
          { kop: 'Vanaf', rijkop: true, cel: (dag) => dagKort(dag) },
          { kop: SOORT.professioneel, kopOpKaart: true, cel: (dag) => kaal(op(lijnen.professioneel, dag)) },
          { kop: SOORT.informeel, kopOpKaart: true, cel: (dag) => kaal(op(lijnen.informeel, dag)) },
        ]}
      />
      {lijnen.echt.length === 0 ? null : <b>Echte uren per week</b>}
      {lijnen.echt.length === 0 ? null : (
        <Tabel
          bijschrift="Echte uren per week"
          sleutel={(w) => w.week}
          rijen={lijnen.echt}
          kolommen={[
            { kop: 'Week van', rijkop: true, cel: (w) => dagKort(w.week) },
            {
              kop: SOORT.professioneel,
              kopOpKaart: true,
              cel: (w) => (w.professioneel === null ? 'niet alles bekend' : kaal(w.professioneel)),
            },
            {
              kop: SOORT.informeel,
              kopOpKaart: true,
              cel: (w) => (w.informeel === null ? 'niet alles bekend' : kaal(w.informeel)),
            },
          ]}
        />
      )}
    </div>
  )
}

/** Both lines in steps, the real hours as marks, and the same in words and in tables (PLAN-13, PLAN-20). */
export function UrenGrafiek({ lijnen }: { readonly lijnen: Lijnen }) {
  return (
    <figure>
      <Tekening lijnen={lijnen} maat={BREED} />
      <Tekening lijnen={lijnen} maat={SMAL} />
      <figcaption>
        <Uitklap vraag="Toon als tabel" icoon={ListChecks}>
          <Tabellen lijnen={lijnen} />
        </Uitklap>
      </figcaption>
    </figure>
  )
}
