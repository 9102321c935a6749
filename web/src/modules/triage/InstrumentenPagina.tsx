import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Kaart, Keuzelijst, LeegBericht, toonDatum } from '../../ui/index.ts'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import {
  instrumentenVraag,
  lijstenVan,
  UITKOMST_WOORD,
  type Instrumenten,
  type Lijst,
} from './instrumenten.ts'
import { Invullen } from './Invullen.tsx'
import { MatrixBeeld } from './MatrixBeeld.tsx'

function Eerder({ afnames, lijsten }: { afnames: Instrumenten['afnames']; lijsten: readonly Lijst[] }) {
  if (afnames.length === 0) return null
  const naamVan = (a: Instrumenten['afnames'][number]) =>
    lijsten.find((l) => l.instrument === a.instrument && (l.onderdeel ?? null) === a.onderdeel)?.naam ?? ''
  return (
    <Kaart titel="Eerder ingevuld">
      <ul className="kt-lijst">
        {afnames.map((a) => (
          <li key={a.id}>
            <b>{naamVan(a)}</b> voor {a.wie}
            {a.uitkomst === null ? '' : `: ${UITKOMST_WOORD[a.uitkomst].toLowerCase()}`}
            <br />
            <span className="kt-klein kt-zacht">
              {toonDatum(a.op)}, {a.door}
            </span>
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

/** The instruments of the beleid of this dossier: fill in, and see how it goes over time (TRI-13, TRI-14, TRI-18). */
export function InstrumentenPagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  const pagina = useSuspenseQuery(instrumentenVraag(dossierId)).data
  const lijsten = lijstenVan(pagina)
  const [sleutel, zetSleutel] = useState(lijsten[0]?.sleutel ?? '')
  const lijst = lijsten.find((l) => l.sleutel === sleutel)
  return (
    <DossierSchil dossierId={dossierId}>
      <h2>Vragenlijsten</h2>
      {lijsten.length === 0 ? (
        <Kaart>
          <LeegBericht titel="Deze gemeente heeft geen vragenlijsten">
            Het beleid van dit dossier noemt er geen.
          </LeegBericht>
        </Kaart>
      ) : (
        <div className="kt-twee">
          <div className="kt-stapel kt-strak">
            <Keuzelijst
              label="Welke lijst?"
              naam="lijst"
              opties={lijsten.map((l) => ({ waarde: l.sleutel, label: l.naam }))}
              waarde={sleutel}
              opWijzig={zetSleutel}
            />
            {lijst === undefined ? null : (
              <Invullen key={sleutel} dossierId={dossierId} lijst={lijst} personen={pagina.personen} />
            )}
          </div>
          <Eerder afnames={pagina.afnames} lijsten={lijsten} />
        </div>
      )}
      {pagina.vergelijking.map((van) => (
        <MatrixBeeld key={van.persoonId} van={van} niveaus={pagina.matrix?.niveaus ?? 5} />
      ))}
    </DossierSchil>
  )
}
