import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit, type VeldFout } from '../../api/probleem.ts'
import { Keuzelijst, useFormulier, Veld } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { alsKeuzes, gebiedenVraag, reeksenTekst, reeksenUit, SOORTEN, type Gebied } from './gebied.ts'

type Props = {
  readonly gebied: Gebied | null
  readonly gebieden: readonly Gebied[]
  readonly opSluit: () => void
}
const OPTIES = Object.entries(SOORTEN).map(([waarde, label]) => ({
  waarde: waarde as Gebied['soort'],
  label,
}))

// The field holds one range a line: which line it is, stands before the sentence.
const bijRegel = (fout: VeldFout): VeldFout => {
  const regel = /^postcodes\/(\d+)\//.exec(fout.veld)?.[1]
  return regel === undefined
    ? fout
    : { ...fout, veld: 'postcodes', tekst: `Regel ${Number(regel) + 1}: ${fout.tekst}` }
}

type Waarden = { naam: string; soort: Gebied['soort'] | ''; ouderId: string; postcodes: string }
function begin(gebied: Gebied | null, gebieden: readonly Gebied[]): Waarden {
  const heel = gebieden.find((g) => g.isHeelDeGemeente)
  if (gebied === null) return { naam: '', soort: 'wijk', ouderId: String(heel?.id ?? ''), postcodes: '' }
  const { naam, soort, ouderId, postcodes } = gebied
  return { naam, soort, ouderId: String(ouderId ?? ''), postcodes: reeksenTekst(postcodes) }
}

/** Adds a place or changes one: what it is, where it lies in, which postcodes belong to it (ALG-04). */
export function GebiedDialoog({ gebied, gebieden, opSluit }: Props) {
  const client = useQueryClient()
  const f = useFormulier<Waarden>(begin(gebied, gebieden))
  const doe = useMutation({
    mutationFn: () => {
      const { naam, soort, ouderId, postcodes } = f.waarden
      const body = {
        naam,
        soort: soort === '' ? ('wijk' as const) : soort,
        ouderId: ouderId === '' ? null : Number(ouderId),
        postcodes: reeksenUit(postcodes),
      }
      return gebied === null
        ? roepAan('POST /gebieden', { body, idempotentie: nieuweSleutel() })
        : roepAan('PUT /gebieden/{gebiedId}', {
            params: { gebiedId: gebied.id },
            body,
            ifMatch: gebied.version,
          })
    },
    // Begin and end of one line may be wrong in the same way.
    onError: (fout) =>
      f.zetFout([
        ...new Map(
          foutenUit(fout)
            .map(bijRegel)
            .map((r) => [r.veld + r.tekst, r]),
        ).values(),
      ]),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: gebiedenVraag.queryKey })
      opSluit()
    },
  })
  return (
    <Vorm
      titel={gebied === null ? 'Plaats toevoegen' : gebied.naam}
      knop="Bewaar"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() => doe.mutate()}
    >
      <Veld label="Naam" verplicht maximaal={80} {...f.veld('naam')} />
      <Keuzelijst label="Wat is het?" verplicht opties={OPTIES} {...f.veld('soort')} />
      <Keuzelijst
        label="Waar ligt het in?"
        leeg="Nergens in"
        opties={alsKeuzes(gebieden.filter((g) => g.id !== gebied?.id))}
        {...f.veld('ouderId')}
      />
      <Veld
        label="Postcodes"
        soort="lang"
        regels={4}
        hint="Eén reeks op een regel, zoals 1234 - 1235 of 1234 AA - 1234 MZ."
        {...f.veld('postcodes')}
      />
    </Vorm>
  )
}
