import { Printer } from 'lucide-react'
import { useSessie } from '../../api/sessie.ts'
import { Icoon, Kaart, knopKlasse } from '../../ui/index.ts'
import { WERKERS } from './verslag.ts'

type Props = {
  readonly dossierId: number
  readonly gesprekId: number
  /** of whom something stands in the verslag */
  readonly personen: readonly { readonly persoonId: number; readonly naam: string }[]
}

/** The verslag on paper for who has no computer, one sheet for each person (KTG-16). */
export function VerslagMeegeven({ dossierId, gesprekId, personen }: Props) {
  const rollen = useSessie().wie?.rollen ?? []
  if (personen.length === 0 || !WERKERS.some((rol) => rollen.includes(rol))) return null
  return (
    <Kaart titel="Om mee te geven" intro="Op elk blad staat alleen wat van die persoon is.">
      <div className="kt-rij">
        {personen.map((p) => (
          <a
            key={p.persoonId}
            className={knopKlasse('gewoon')}
            href={`/v1/dossiers/${dossierId}/gesprekken/${gesprekId}/personen/${p.persoonId}/verslagdrukken`}
            download
          >
            <Icoon van={Printer} maat="klein" /> Op papier: {p.naam}
          </a>
        ))}
      </div>
    </Kaart>
  )
}
