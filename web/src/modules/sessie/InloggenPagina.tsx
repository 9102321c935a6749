import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { meldSessie, useSessie, veiligTerug } from '../../api/sessie.ts'
import { thuisVan } from '../../paden.ts'
import { Gezicht, Melding, Paginakop } from '../../ui/index.ts'
import { knopKlasse } from '../../ui/Knop.tsx'

type DemoPersoon = AntwoordBij<'GET /demo/personen'>['personen'][number]

// A new page load, so that nothing of an earlier session stays in memory.
async function naarBegin(): Promise<void> {
  const { wie } = await roepAan('GET /sessie')
  meldSessie(wie?.id ?? null)
  const terug = veiligTerug(new URLSearchParams(location.search).get('terug'))
  location.assign(terug ?? (wie === null ? '/' : thuisVan(wie)))
}

function Persoonknop({
  persoon,
  bezig,
  opKies,
}: {
  persoon: DemoPersoon
  bezig: boolean
  opKies: () => void
}) {
  return (
    <button type="button" className={knopKlasse()} aria-busy={bezig || undefined} onClick={opKies}>
      <Gezicht naam={persoon.naam} soort={persoon.rol === 'inwoner' ? 'huishouden' : 'beroepskracht'} />
      <span>
        <b>{persoon.naam}</b>
        <span className="kt-klein">{persoon.omschrijving}</span>
      </span>
    </button>
  )
}

// In the order of the work: who asks, who helps, who delivers, who looks after it.
const ROLLEN: readonly (readonly [rol: string, woord: string])[] = [
  ['inwoner', 'Inwoners'],
  ['sociaal_werker', 'Sociaal werkers'],
  ['teamleider', 'Teamleiders'],
  ['clientondersteuner', 'Cliëntondersteuners'],
  ['vrijwilliger', 'Vrijwilligers'],
  ['consulent', 'Consulenten'],
  ['aanbieder', 'Aanbieders'],
  ['consulent_sociale_zaken', 'Consulenten Sociale Zaken'],
  ['jet_medewerker', 'Jeugdwerkers'],
  ['specialist', 'Specialisten'],
  ['regieteamlid', 'Leden van een regieteam'],
  ['berichtenverwerker', 'Verwerkers van berichten'],
  ['functioneel_beheerder', 'Functioneel beheerders'],
]
const isBekend = (rol: string): boolean => ROLLEN.some(([id]) => id === rol)

/** The people per role; who has a role without a word of its own stands under the last heading. */
const perRol = (personen: readonly DemoPersoon[]) =>
  [
    ...ROLLEN.map(([rol, woord]) => ({ woord, wie: personen.filter((p) => p.rol === rol) })),
    { woord: 'Anderen', wie: personen.filter((p) => !isBekend(p.rol)) },
  ].filter(({ wie }) => wie.length > 0)

function DemoInloggen() {
  const { personen } = useSuspenseQuery({
    queryKey: ['demo', 'personen'],
    queryFn: () => roepAan('GET /demo/personen'),
  }).data
  const inloggen = useMutation({
    mutationFn: (id: number) => roepAan('POST /demo/aanmeldingen', { body: { id } }),
    onSuccess: naarBegin,
  })
  return (
    <>
      <p>Kies wie u bent. De mensen zijn verzonnen.</p>
      {inloggen.isError ? (
        <Melding soort="fout" live>
          {foutenUit(inloggen.error)[0]?.tekst}
        </Melding>
      ) : null}
      {perRol(personen).map(({ woord, wie }) => (
        <section className="kt-stapel kt-strak" key={woord} aria-label={woord}>
          <h2>{woord}</h2>
          <ul className="kt-inlog">
            {wie.map((persoon) => (
              <li key={persoon.id}>
                <Persoonknop
                  persoon={persoon}
                  bezig={inloggen.isPending && inloggen.variables === persoon.id}
                  opKies={() => inloggen.mutate(persoon.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function OidcInloggen() {
  const vraag = new URLSearchParams(location.search)
  const mee = new URLSearchParams({ terug: veiligTerug(vraag.get('terug')) ?? '/' })
  if (vraag.get('vers') === '1') mee.set('vers', '1')
  const adres = `/inloggen/oidc?${mee.toString()}`
  return (
    <>
      <p>U gaat naar de inlogpagina van uw gemeente. Daarna komt u hier terug.</p>
      <p>
        <a className={knopKlasse('hoofd')} href={adres}>
          <LogIn className="i" aria-hidden="true" /> Inloggen
        </a>
      </p>
    </>
  )
}

/** Logging in: by the identity provider, or in a demo as one of the invented people. */
export default function InloggenPagina() {
  const sessie = useSessie()
  return (
    <div className="kt-binnen kt-stapel s-lijf">
      <Paginakop titel="Inloggen" />
      {sessie.inloggen === 'demo' ? <DemoInloggen /> : <OidcInloggen />}
    </div>
  )
}
