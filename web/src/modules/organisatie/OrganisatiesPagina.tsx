import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Kaart, Keuzelijst, Knop, LeegBericht, Paginakop, Tabel, type Kolom } from '../../ui/index.ts'
import {
  LIJNEN,
  opties,
  organisatiesVraag,
  PIJLERS,
  ROLLEN,
  rolZin,
  VORMEN,
  woord,
  type Organisatie,
} from './organisatie.ts'

const OrganisatieDialoog = lazy(async () => ({
  default: (await import('./OrganisatieDialoog.tsx')).OrganisatieDialoog,
}))

const regels = (teksten: readonly string[]) =>
  teksten.length === 0
    ? 'geen'
    : teksten.map((tekst) => (
        <span key={tekst} className="kt-klein">
          {tekst}
          <br />
        </span>
      ))
const KOLOMMEN: readonly Kolom<Organisatie>[] = [
  {
    kop: 'Organisatie',
    rijkop: true,
    cel: (o) => (
      <>
        <Link to="/organisaties/$organisatieId" params={{ organisatieId: String(o.id) }}>
          {o.naam}
        </Link>
        <br />
        <span className="kt-klein kt-zacht">{woord(o.soort)}</span>
      </>
    ),
  },
  { kop: 'Lijn', kopOpKaart: true, cel: (o) => o.lijn ?? 'geen' },
  { kop: 'Pijlers', kopOpKaart: true, cel: (o) => regels(o.pijlers.map((p) => PIJLERS[p])) },
  { kop: 'Rollen nu', kopOpKaart: true, cel: (o) => regels(o.rollen.filter((r) => r.loopt).map(rolZin)) },
  {
    kop: 'Contracten nu',
    kopOpKaart: true,
    cel: (o) => regels(o.contracten.filter((c) => c.loopt).map((c) => `${VORMEN[c.vorm]}: ${c.naam}`)),
  },
]

/** As text, because the filter begins at nothing. */
const losse = (o: readonly { waarde: string; label: string }[]) => o
type Keuze = { readonly lijn: string; readonly pijler: string; readonly rol: string }
const past = (o: Organisatie, { lijn, pijler, rol }: Keuze): boolean =>
  (lijn === '' || o.lijn === lijn) &&
  (pijler === '' || o.pijlers.some((p) => p === pijler)) &&
  (rol === '' || o.rollen.some((r) => r.rol === rol && r.loopt))

/** The register of organisations (ALG-08). */
export function OrganisatiesPagina() {
  const { rijen, mag } = useSuspenseQuery(organisatiesVraag).data
  const [keuze, zetKeuze] = useState<Keuze>({ lijn: '', pijler: '', rol: '' })
  const [isOpen, zetOpen] = useState(false)
  const veld = (naam: keyof Keuze) => ({
    // The form that opens on this page has a field `lijn` of its own.
    naam: `filter-${naam}`,
    waarde: keuze[naam],
    opWijzig: (waarde: string) => zetKeuze((oud) => ({ ...oud, [naam]: waarde })),
  })
  const getoond = rijen.filter((o) => past(o, keuze))
  return (
    <>
      <Paginakop
        titel="Organisaties"
        intro="Wie er helpt in de gemeente, in welke lijn en rol, en met welk contract."
        acties={
          mag.includes('organisatie.toevoegen') ? (
            <Knop soort="hoofd" opDruk={() => zetOpen(true)}>
              Voeg een organisatie toe
            </Knop>
          ) : undefined
        }
      />
      <div className="kt-rij">
        <Keuzelijst
          label="Lijn"
          leeg="Alle lijnen"
          opties={LIJNEN.map((l) => ({ waarde: l, label: `${l} lijn` }))}
          {...veld('lijn')}
        />
        <Keuzelijst label="Pijler" leeg="Alle pijlers" opties={losse(opties(PIJLERS))} {...veld('pijler')} />
        <Keuzelijst label="Rol nu" leeg="Alle rollen" opties={losse(opties(ROLLEN))} {...veld('rol')} />
      </div>
      {getoond.length === 0 ? (
        <Kaart>
          <LeegBericht titel="Geen organisatie gevonden">Kies een andere lijn, pijler of rol.</LeegBericht>
        </Kaart>
      ) : (
        <Kaart soort="vol">
          <Tabel bijschrift="Organisaties" kolommen={KOLOMMEN} rijen={getoond} sleutel={(o) => o.id} />
        </Kaart>
      )}
      {isOpen ? (
        <Suspense fallback={null}>
          <OrganisatieDialoog organisatie={null} opSluit={() => zetOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
