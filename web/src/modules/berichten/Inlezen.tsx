import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Icoon, Knop, Melding } from '../../ui/index.ts'
import { naarBase64, SLEUTEL, type Uitkomst } from './berichten.ts'

/** Delivers a file; what became of it is told by the page. */
export function Inlezen({ opUitkomst }: { readonly opUitkomst: (uitkomst: Uitkomst) => void }) {
  const kies = useRef<HTMLInputElement>(null)
  const client = useQueryClient()
  const lever = useMutation({
    mutationFn: async (bestand: File) =>
      roepAan('POST /berichten/uploads', {
        body: { bestand: bestand.name.slice(0, 200), inhoudBase64: await naarBase64(bestand) },
        idempotentie: nieuweSleutel(),
      }),
    onSuccess: opUitkomst,
    onSettled: () => client.invalidateQueries({ queryKey: SLEUTEL }),
  })
  return (
    <div>
      <input
        ref={kies}
        className="kt-alleen-stem"
        type="file"
        accept=".xml,application/xml,text/xml"
        aria-label="Berichtbestand kiezen"
        tabIndex={-1}
        onChange={(e) => {
          const bestand = e.target.files?.[0]
          e.target.value = ''
          if (bestand !== undefined) lever.mutate(bestand)
        }}
      />
      <Knop bezig={lever.isPending} opDruk={() => kies.current?.click()}>
        <Icoon van={Upload} maat="klein" /> Bestand inlezen
      </Knop>
      {lever.error === null ? null : (
        <Melding soort="fout" kop="Niet ingelezen." live>
          {foutenUit(lever.error)
            .map((f) => f.tekst)
            .join(' ')}
        </Melding>
      )}
    </div>
  )
}
