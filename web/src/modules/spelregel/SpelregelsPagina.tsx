import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { roepAan } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import { datumVoluit, Kaart, Paginakop, Tabel } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'

/** What holds here, in words, each rule with its clause; of today, or of the version that a case began with. */
export function SpelregelsPagina() {
  const { versie }: { versie?: number } = useSearch({ strict: false })
  const { gemeente } = useSessie()
  const { data } = useSuspenseQuery({
    queryKey: ['spelregels', versie ?? 'nu'],
    queryFn: () => roepAan('GET /spelregels', { query: versie === undefined ? {} : { versie } }),
  })
  return (
    <>
      <Paginakop
        titel={`Wat geldt in ${gemeente.naam}?`}
        intro={`${data.titel}, versie ${data.versie}, vanaf ${datumVoluit(data.geldigVanaf)}. Een dossier houdt de versie waarmee het begon.`}
      />
      {data.groepen.map(({ kop, regels }) => (
        <Kaart key={kop} titel={kop} soort="vol">
          <Tabel
            bijschrift={kop}
            sleutel={(r) => r.wat}
            rijen={regels}
            kolommen={[
              { kop: 'Regel', rijkop: true, cel: (r) => r.wat },
              { kop: 'Hier', kopOpKaart: true, cel: (r) => r.hier },
              { kop: 'Bepaling', kopOpKaart: true, cel: (r) => bronTekst(r.bron) },
            ]}
          />
        </Kaart>
      ))}
    </>
  )
}
