import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { useFormulier } from '../../ui/formulier.ts'
import { Knop } from '../../ui/Knop.tsx'
import { Veld } from '../../ui/Veld.tsx'
import { AfspraakStand } from '../werkafspraak/AfspraakStand.tsx'
import { Berichten } from '../werkafspraak/Berichten.tsx'
import { takenVraag, type Taak } from './taak.ts'

type Afspraak = Taak['afspraken'][number]

function Een({ afspraak }: { afspraak: Afspraak }) {
  const client = useQueryClient()
  const f = useFormulier({ tekst: '' })
  const params = { afspraakId: afspraak.id }
  const leeg = () => f.veld('tekst').opWijzig('')
  const bericht = (tekst: string) =>
    roepAan('POST /mijn/werkafspraken/{afspraakId}/berichten', {
      params,
      body: { tekst },
      idempotentie: nieuweSleutel(),
    })
  const doe = useMutation({
    mutationFn: async (wat: 'gedaan' | 'bericht') => {
      const { tekst } = f.waarden
      // What was typed goes along with “Gedaan”; nothing of it is lost.
      if (wat === 'bericht' || tekst.trim() !== '') await bericht(tekst).then(leeg)
      if (wat === 'bericht') return
      await roepAan('POST /mijn/werkafspraken/{afspraakId}/afrondingen', {
        params,
        idempotentie: nieuweSleutel(),
      })
    },
    onError: f.zetFout,
    onSettled: () => client.invalidateQueries({ queryKey: takenVraag.queryKey }),
  })
  return (
    <li className="kt-stapel kt-strak">
      <p>{afspraak.tekst}</p>
      <div>
        <AfspraakStand {...afspraak} />
      </div>
      <Berichten berichten={afspraak.berichten} />
      {afspraak.mag.length === 0 ? null : (
        <form
          className="kt-stapel kt-strak"
          noValidate
          onSubmit={(e) => {
            e.preventDefault()
            doe.mutate('bericht')
          }}
        >
          <Veld label="Wilt u iets laten weten?" hint="Dat hoeft niet" maximaal={300} {...f.veld('tekst')} />
          <div className="kt-rij">
            <Knop
              icoon={Check}
              bezig={doe.isPending}
              naam={`Gedaan: ${afspraak.tekst}`}
              opDruk={() => doe.mutate('gedaan')}
            >
              Gedaan
            </Knop>
            <Knop soort="stil" type="submit" bezig={doe.isPending}>
              Verstuur mijn bericht
            </Knop>
          </div>
        </form>
      )}
    </li>
  )
}

/** What the helper promised, what others asked about it, and an answer (REG-14). */
export function Afspraken({ taak }: { readonly taak: Taak }) {
  if (taak.afspraken.length === 0) return null
  return (
    <section className="kt-stapel kt-strak" aria-labelledby={`afspraken-${taak.inzetId}`}>
      <h3 id={`afspraken-${taak.inzetId}`}>Wat u afsprak</h3>
      <ul className="kt-lijst">
        {taak.afspraken.map((afspraak) => (
          <Een key={afspraak.id} afspraak={afspraak} />
        ))}
      </ul>
    </section>
  )
}
