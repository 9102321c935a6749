import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import {
  dagVoluit,
  FilterKnoppen,
  Icoon,
  Kaart,
  knopKlasse,
  LeegBericht,
  momentKort,
  Paginakop,
  Skelet,
  Tabel,
  Tabs,
  Telling,
  vandaag,
} from '../../ui/index.ts'
import { MELDERS } from '../../paden.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { conceptWoord } from '../dossier/woorden.ts'
import type { WerklijstAdres } from './adres.ts'
import { KOLOMMEN } from './kolommen.tsx'
import { aantalTekst, groepKop, leegTekst, samenvatting } from './zinnen.ts'

type Antwoord = AntwoordBij<'GET /werklijst'>

// Whom an overdracht can be offered to.
const ONTVANGERS = ['sociaal_werker', 'teamleider'] as const
// Seldom there, and then it waits for a yes or no: one begins the day here, not on the page of the team.
const AanMij = lazy(async () => ({ default: (await import('../overdracht/AanMij.tsx')).AanMij }))

const LIJST = 'werk'
const MELDEN: string = '/postvak/nieuw'

function Weergaven({ data }: { data: Antwoord }) {
  const team = data.teams.length === 1 ? (data.teams[0] ?? 'Mijn team') : 'Mijn teams'
  const tab = (
    weergave: WerklijstAdres['weergave'],
    woord: string,
    telling: Antwoord['tellingen']['mij'],
  ) => (
    <Link
      to="/werklijst"
      search={weergave === undefined ? {} : { weergave }}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {woord} <Telling aantal={aantalTekst(telling)} />
    </Link>
  )
  return (
    <Tabs naam="Wiens werk">
      {tab(undefined, 'Mijn werk', data.tellingen.mij)}
      {data.teams.length === 0 ? null : tab('team', team, data.tellingen.team)}
      {tab('alles', 'Alles', data.tellingen.alles)}
    </Tabs>
  )
}

function Bladeren({ data, adres }: { data: Antwoord; adres: WerklijstAdres }) {
  const vak = useRef<HTMLDivElement>(null)
  const gelezen = useRef(data.pagina)
  // Another twenty begin at the top: so does the focus of who pressed for them here, and not of who chose a filter.
  useEffect(() => {
    const nu = document.activeElement
    // The link that was pressed may be gone by now.
    const isHier = nu === document.body || vak.current?.contains(nu) === true
    if (gelezen.current !== data.pagina && isHier) document.getElementById(LIJST)?.focus()
    gelezen.current = data.pagina
  }, [data.pagina])
  const eerste = (data.pagina - 1) * 20 + 1
  const laatste = eerste + data.rijen.length - 1
  const blad = (pagina: number, woord: string) => (
    <Link className={knopKlasse('gewoon')} to="/werklijst" search={{ ...adres, pagina }}>
      {woord}
    </Link>
  )
  return (
    <div className="kt-rij kt-rij--uiteen" ref={vak}>
      <span className="kt-zacht kt-klein">
        {eerste} tot en met {laatste} van{' '}
        {aantalTekst({ aantal: data.totaal, isMinimum: data.totaalIsMinimum })} zaken
      </span>
      <span className="kt-rij">
        {data.pagina > 1 ? blad(data.pagina - 1, 'Vorige 20') : null}
        {laatste < data.totaal && data.pagina < 50 ? blad(data.pagina + 1, 'Volgende 20') : null}
      </span>
    </div>
  )
}

/** Nothing here: why, and where this role does find its work. */
function Leeg({ adres }: { adres: WerklijstAdres }) {
  const rollen = useSessie().wie?.rollen ?? []
  const { zin, actie } = leegTekst(rollen, adres)
  return (
    <Kaart>
      <LeegBericht
        titel={adres.wanneer === undefined ? 'Hier is geen werk' : 'Niets met deze termijn'}
        actie={
          actie === null ? undefined : (
            <Link className={knopKlasse('gewoon')} to={actie.naar}>
              {actie.woord}
            </Link>
          )
        }
      >
        {zin}
      </LeegBericht>
    </Kaart>
  )
}

function Lijst({ data, adres }: { data: Antwoord; adres: WerklijstAdres }) {
  if (data.rijen.length === 0) return <Leeg adres={adres} />
  return (
    <>
      <div id={LIJST} tabIndex={-1}>
        <Kaart soort="vol">
          <Tabel
            bijschrift={`Dossiers op volgorde van termijn, bladzijde ${data.pagina}`}
            kolommen={KOLOMMEN}
            rijen={data.rijen}
            sleutel={(rij) => rij.dossierId}
            groep={(rij) => groepKop(rij.wanneer)}
            klasse="s-lijst"
          />
        </Kaart>
      </div>
      <Bladeren data={data} adres={adres} />
    </>
  )
}

function NietAf({ concepten }: Pick<Antwoord, 'concepten'>) {
  return (
    <aside className="kt-stapel" aria-label="Nog niet af">
      <Kaart titel="Nog niet af">
        {concepten.length === 0 ? (
          <p className="kt-zacht">U hebt niets openstaan. Alles is verstuurd of bewaard.</p>
        ) : (
          <ul className="kt-lijst">
            {concepten.map((c) => {
              const { wat, pad } = conceptWoord(c.sleutel)
              return (
                <li key={`${c.dossierId} ${c.sleutel}`}>
                  <Link className="kt-hoofdlink" to={dossierPad(c.dossierId, pad)}>
                    {c.naam}: {wat}
                  </Link>
                  <br />
                  <span className="kt-klein kt-zacht">Bewaard {momentKort(c.gewijzigdOp)}</span>
                </li>
              )
            })}
          </ul>
        )}
      </Kaart>
    </aside>
  )
}

const NieuweMelding = () => (
  <Link className={knopKlasse('hoofd')} to={MELDEN}>
    <Icoon van={Plus} maat="klein" /> Signaal opschrijven
  </Link>
)

/** The first screen of every professional: what is late, what is next, and where one stopped. */
export function WerklijstPagina() {
  const adres: WerklijstAdres = useSearch({ strict: false })
  const ga = useNavigate()
  const { data } = useQuery({
    queryKey: ['werklijst', adres],
    queryFn: () => roepAan('GET /werklijst', { query: adres }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const { wie } = useSessie()
  const magMelden = MELDERS.some((rol) => wie?.rollen.includes(rol))
  const intro = dagVoluit(vandaag())
  return (
    <>
      <Paginakop
        titel="Werklijst"
        intro={`${intro.charAt(0).toUpperCase()}${intro.slice(1)}. ${data === undefined ? '' : samenvatting(data.tellingen)}`}
        acties={magMelden ? <NieuweMelding /> : undefined}
      />
      {data === undefined ? (
        <Skelet />
      ) : (
        <div className="kt-twee s-werk">
          <div className="kt-stapel kt-strak">
            {ONTVANGERS.some((rol) => wie?.rollen.includes(rol)) ? (
              <Suspense fallback={null}>
                <AanMij />
              </Suspense>
            ) : null}
            <Weergaven data={data} />
            <FilterKnoppen
              naam="Toon alleen"
              opties={[
                { waarde: 'te_laat', label: `Te laat (${aantalTekst(data.tellingen.teLaat)})` },
                { waarde: 'deze_week', label: `Deze week (${aantalTekst(data.tellingen.dezeWeek)})` },
              ]}
              gekozen={adres.wanneer === undefined ? [] : [adres.wanneer]}
              opWissel={(wanneer) =>
                void ga({
                  to: '/werklijst',
                  search: {
                    ...(adres.weergave === undefined ? {} : { weergave: adres.weergave }),
                    ...(wanneer === adres.wanneer ? {} : { wanneer }),
                  },
                })
              }
            />
            <Lijst data={data} adres={adres} />
          </div>
          <NietAf concepten={data.concepten} />
        </div>
      )}
    </>
  )
}
