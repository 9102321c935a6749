import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { roepAan } from '../../api/client.ts'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { SLEUTEL } from './berichten.ts'
import { BerichtTabel } from './BerichtTabel.tsx'

function Lijst({ dossierId }: { readonly dossierId: number }) {
  const { data } = useSuspenseQuery({
    queryKey: [...SLEUTEL, 'dossier', dossierId],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/berichten', { params: { dossierId } }),
  })
  return (
    <section className="kt-stapel" aria-labelledby="dossier-berichten">
      <h2 id="dossier-berichten">Berichten met aanbieders</h2>
      <BerichtTabel rijen={data.rijen} bijschrift="Berichten van dit dossier, de nieuwste eerst" />
    </section>
  )
}

/** The tab Berichten of a dossier. */
export function DossierBerichtenPagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  return (
    <DossierSchil dossierId={dossierId}>
      <Lijst dossierId={dossierId} />
    </DossierSchil>
  )
}
