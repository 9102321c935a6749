import { FileCheck, FileClock, FileText, FileX } from 'lucide-react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import {
  dagVoluit,
  Foutsamenvatting,
  Icoon,
  Kaart,
  Knop,
  knopKlasse,
  Melding,
  Paren,
  Status,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { briefAdres, naamVan, useStap, type Verwijzing, type Verwijzingen } from './besluit.ts'

const STATUS = {
  in_voorbereiding: { soort: 'open', icoon: FileClock, woord: 'De brief wordt gemaakt' },
  uitgegeven: { soort: 'gelukt', icoon: FileCheck, woord: 'Uitgegeven' },
  mislukt: { soort: 'fout', icoon: FileX, woord: 'De brief is niet gemaakt' },
} as const

type Deel = { readonly dossierId: number; readonly verwijzing: Verwijzing }

/** A letter that could not be made: why, and the text that can be mended. */
function Opnieuw({ dossierId, verwijzing }: Deel) {
  const f = useFormulier({ resultaat: verwijzing.resultaat })
  const stap = useStap(dossierId)
  const probeer = () =>
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/verwijzingen/{verwijzingId}/pogingen', {
          params: { dossierId, verwijzingId: verwijzing.id },
          body: { resultaat: f.waarden.resultaat },
          idempotentie: nieuweSleutel(),
        }),
      { onError: f.zetFout },
    )
  return (
    <>
      {verwijzing.fout === null ? null : <Melding soort="fout">{verwijzing.fout}</Melding>}
      <Foutsamenvatting fouten={f.fouten} labels={{ resultaat: 'Wat wil de inwoner bereiken?' }} />
      <Veld
        label="Wat wil de inwoner bereiken?"
        soort="lang"
        regels={3}
        maximaal={2000}
        {...f.veld('resultaat')}
      />
      <div className="kt-rij">
        <Knop opDruk={probeer} bezig={stap.isPending}>
          Maak de brief opnieuw
        </Knop>
      </div>
    </>
  )
}

function Kaartje({ dossierId, verwijzing: v, lijst }: Deel & { readonly lijst: Verwijzingen }) {
  const { soort, icoon, woord } = STATUS[v.status]
  return (
    <Kaart titel={v.productNaam} niveau={3}>
      <p>
        <Status soort={soort} icoon={icoon}>
          {woord}
        </Status>
      </p>
      <Paren
        paren={[
          ['Voor', naamVan(lijst.personen, v.persoonId)],
          ['Aanbieder', v.aanbieder],
          ['Vanaf', dagVoluit(v.startdatum)],
          ['Kenmerk', v.kenmerk],
          ['Gemaakt door', v.door],
        ]}
      />
      {v.documentId === null ? null : (
        <div className="kt-rij">
          <a
            className={knopKlasse()}
            href={briefAdres(dossierId, v.documentId)}
            target="_blank"
            rel="noreferrer"
          >
            <Icoon van={FileText} /> Bekijk de brief
            <span className="kt-alleen-stem"> van {v.kenmerk} (opent in een nieuw tabblad)</span>
          </a>
        </div>
      )}
      {v.mag.includes('verwijzing.opnieuw') ? <Opnieuw dossierId={dossierId} verwijzing={v} /> : null}
    </Kaart>
  )
}

/** The verwijzingen of the household with their letters, the newest first. */
export function VerwijzingLijst({
  dossierId,
  lijst,
}: {
  readonly dossierId: number
  readonly lijst: Verwijzingen
}) {
  return lijst.verwijzingen.map((v) => (
    <Kaartje key={`${v.id}-${v.status}`} dossierId={dossierId} verwijzing={v} lijst={lijst} />
  ))
}
