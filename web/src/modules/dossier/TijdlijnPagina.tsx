import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { FilterKnoppen, Kaart, Knop, LeegBericht, Skelet, Tijdlijn } from '../../ui/index.ts'
import { dossierSleutel, useDossier } from './dossier.ts'
import { DossierSchil } from './DossierSchil.tsx'
import { gebeurtenisIcoon, gebeurtenisZin } from './gebeurtenis.ts'
import { DEEL_WOORD } from './woorden.ts'

type Antwoord = AntwoordBij<'GET /dossiers/{dossierId}/tijdlijn'>
type Deel = Antwoord['rijen'][number]['deel']

const FILTERBAAR: readonly Deel[] = ['kern', 'gesprek', 'plan', 'inzet', 'besluit', 'bericht']

function Regels({ rijen }: Pick<Antwoord, 'rijen'>) {
  return (
    <Tijdlijn
      regels={rijen.map((rij) => ({
        sleutel: rij.sleutel,
        icoon: gebeurtenisIcoon(rij.gebeurtenis),
        van: rij.wie === null ? undefined : 'beroepskracht',
        op: rij.op,
        tekst: (
          <>
            <p>{gebeurtenisZin(rij)}</p>
            {rij.reden === null ? null : <p className="kt-klein">Waarom: {rij.reden}</p>}
          </>
        ),
        door: rij.wie?.naam,
      }))}
    />
  )
}

/** What happened, newest first; the filter and the page live in the address. */
export function TijdlijnPagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  return (
    <DossierSchil dossierId={dossierId}>
      <Lijst dossierId={dossierId} />
    </DossierSchil>
  )
}

function Bladzijde({ data }: { data: Antwoord | undefined }) {
  if (data === undefined) return <Skelet />
  if (data.rijen.length > 0) return <Regels rijen={data.rijen} />
  return (
    <LeegBericht titel="Hier gebeurde nog niets" niveau={3}>
      Zodra iemand iets doet, staat het hier.
    </LeegBericht>
  )
}

type Adres = { readonly deel: Deel | undefined; readonly pagina: number }

function useAdres(): Adres & { readonly ga: (naar: Partial<Adres>) => void } {
  const zoek: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigeer = useNavigate()
  const pagina = Math.trunc(Number(zoek['pagina']))
  return {
    deel: FILTERBAAR.find((d) => d === zoek['deel']),
    pagina: pagina > 1 ? pagina : 1,
    ga: (naar) => void navigeer({ to: '.', search: naar as never, replace: true }),
  }
}

function Bladeren({ adres, isMeer }: { adres: ReturnType<typeof useAdres>; isMeer: boolean }) {
  const { deel, pagina, ga } = adres
  if (pagina === 1 && !isMeer) return null
  return (
    <div className="kt-rij kt-rij--uiteen">
      {pagina > 1 ? <Knop opDruk={() => ga({ deel, pagina: pagina - 1 })}>Nieuwer</Knop> : <span />}
      {isMeer ? <Knop opDruk={() => ga({ deel, pagina: pagina + 1 })}>Ouder</Knop> : null}
    </div>
  )
}

function Lijst({ dossierId }: { readonly dossierId: number }) {
  const { delen } = useDossier(dossierId)
  const adres = useAdres()
  const { deel, pagina, ga } = adres
  const { data } = useQuery({
    queryKey: [...dossierSleutel(dossierId), 'tijdlijn', deel, pagina],
    queryFn: () =>
      roepAan('GET /dossiers/{dossierId}/tijdlijn', {
        params: { dossierId },
        query: { pagina, ...(deel === undefined ? {} : { deel }) },
      }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  return (
    <Kaart titel="Tijdlijn" intro="Wie deed wat, wanneer en waarom. Het nieuwste staat bovenaan.">
      <FilterKnoppen
        naam="Toon alleen"
        opties={FILTERBAAR.filter((d) => delen.includes(d)).map((d) => ({ waarde: d, label: DEEL_WOORD[d] }))}
        gekozen={deel === undefined ? [] : [deel]}
        opWissel={(d) => ga(d === deel ? {} : { deel: d })}
      />
      <Bladzijde data={data} />
      <Bladeren adres={adres} isMeer={data?.isMeer ?? false} />
    </Kaart>
  )
}
