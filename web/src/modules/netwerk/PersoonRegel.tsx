import { useQueryClient } from '@tanstack/react-query'
import { Pencil, RotateCcw, RotateCw, UserX } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { roepAan } from '../../api/client.ts'
import { ProbleemFout } from '../../api/probleem.ts'
import { Keuzelijst, Knop, Melding, Persoon as Gezien, useConcept } from '../../ui/index.ts'
import { GEZICHT, netwerkVraag, toInvoer, useStap, wilZin, type Persoon } from './netwerk.ts'
import { KRING_WOORD, KRINGEN, plekZin, schuif, type Plek } from './plaatsing.ts'

const KRING_OPTIES = KRINGEN.map((kring) => ({ waarde: String(kring), label: KRING_WOORD[kring] ?? '' }))

type Props = {
  readonly dossierId: number
  readonly persoon: Persoon
  /** Where somebody was moved to and the server does not know yet. */
  readonly verschoven: Plek | undefined
  readonly schrijft: boolean
  readonly opPlek: (plek: Plek) => void
  readonly opWijzig: () => void
  readonly opTerug: () => void
}

const toTekst = (plek: Plek | undefined): string => (plek === undefined ? '' : `${plek.kring}/${plek.hoek}`)

/** Saves where somebody was moved to, with the version that was seen. */
function usePlaats({ dossierId, persoon, verschoven }: Props) {
  const client = useQueryClient()
  const gezien = useRef(persoon)
  if (persoon.version > gezien.current.version) gezien.current = persoon
  const bewaar = useCallback(
    async (tekst: string) => {
      const [kring, hoek] = tekst.split('/').map(Number)
      if (kring === undefined || hoek === undefined || tekst === '') return
      const { id, version } = gezien.current
      const uit = await roepAan('PUT /dossiers/{dossierId}/netwerk/personen/{persoonId}', {
        params: { dossierId, persoonId: id },
        body: { ...toInvoer(gezien.current), kring, hoek },
        ifMatch: version,
      })
      gezien.current = { ...gezien.current, kring, hoek, version: uit.version }
      await client.invalidateQueries({ queryKey: netwerkVraag(dossierId).queryKey })
    },
    [client, dossierId],
  )
  return useConcept({ sleutel: `netwerk-${dossierId}-${persoon.id}`, waarde: toTekst(verschoven), bewaar })
}

/** Somebody on the card in words, with everything that the drawing does: nearer, around the table, change, take off. */
export function PersoonRegel(props: Props) {
  const { dossierId, persoon, schrijft, opPlek, opWijzig, opTerug } = props
  const { stand } = usePlaats(props)
  const stap = useStap(dossierId)
  const plek: Plek = props.verschoven ?? persoon
  const nu = { ...persoon, ...plek }
  const isAnder = stand.soort === 'fout' && stand.fout instanceof ProbleemFout && stand.fout.status === 412
  const rond = (toets: string) => {
    const nieuw = schuif(plek, toets)
    if (nieuw !== null) opPlek(nieuw)
  }
  const weg = () =>
    stap.mutate(() =>
      roepAan('DELETE /dossiers/{dossierId}/netwerk/personen/{persoonId}', {
        params: { dossierId, persoonId: persoon.id },
        ifMatch: persoon.version,
      }),
    )
  return (
    <li className="n-regel">
      <Gezien
        naam={persoon.naam}
        soort={GEZICHT[persoon.soort]}
        bijschrift={[persoon.relatie, wilZin(persoon), plekZin(nu)].filter(Boolean).join(' · ')}
      />
      {isAnder ? (
        <Melding soort="waarschuwing" live acties={<Knop opDruk={opTerug}>Laat zien hoe het nu is</Knop>}>
          Iemand anders veranderde dit ook. Uw plek is niet bewaard.
        </Melding>
      ) : null}
      {stap.isError ? (
        <Melding soort="fout" live>
          {stap.error.message}
        </Melding>
      ) : null}
      {schrijft ? (
        <div className="kt-rij">
          <Keuzelijst
            label={`Hoe dichtbij staat ${persoon.naam}?`}
            stilLabel
            naam={`kring/${persoon.id}`}
            opties={KRING_OPTIES}
            waarde={String(plek.kring)}
            opWijzig={(kring) => (kring === '' ? undefined : opPlek({ ...plek, kring: Number(kring) }))}
          />
          <Knop
            soort="stil"
            icoon={RotateCcw}
            naam={`Schuif ${persoon.naam} naar links`}
            opDruk={() => rond('ArrowLeft')}
          >
            Links
          </Knop>
          <Knop
            soort="stil"
            icoon={RotateCw}
            naam={`Schuif ${persoon.naam} naar rechts`}
            opDruk={() => rond('ArrowRight')}
          >
            Rechts
          </Knop>
          <Knop soort="stil" icoon={Pencil} naam={`Wijzig ${persoon.naam}`} opDruk={opWijzig}>
            Wijzig
          </Knop>
          <Knop
            soort="stil"
            icoon={UserX}
            naam={`Haal ${persoon.naam} van de kaart`}
            bezig={stap.isPending}
            opDruk={weg}
          >
            Haal weg
          </Knop>
        </div>
      ) : null}
    </li>
  )
}
