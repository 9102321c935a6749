import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { Keuzelijst, useFormulier, Veld, Vinkjes } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import {
  LIJNEN,
  opties,
  organisatiesVraag,
  PIJLERS,
  SOORTEN,
  woord,
  type Organisatie,
} from './organisatie.ts'

type Waarden = {
  naam: string
  soort: string
  lijn: '' | (typeof LIJNEN)[number]
  pijlers: readonly Organisatie['pijlers'][number][]
  telefoon: string
}
const LEEG: Waarden = { naam: '', soort: 'aanbieder', lijn: '', pijlers: [], telefoon: '' }
const begin = (o: Organisatie | null): Waarden =>
  o === null
    ? LEEG
    : { naam: o.naam, soort: o.soort, lijn: o.lijn ?? '', pijlers: o.pijlers, telefoon: o.telefoon ?? '' }

type Props = { readonly organisatie: Organisatie | null; readonly opSluit: () => void }
/** Takes an organisation in, or changes what is known of it (ALG-08). */
export function OrganisatieDialoog({ organisatie, opSluit }: Props) {
  const client = useQueryClient()
  const f = useFormulier(begin(organisatie))
  const doe = useMutation({
    mutationFn: () => {
      const { lijn, pijlers, soort, ...rest } = f.waarden
      const gekozen = SOORTEN.find((s) => s === soort) ?? 'overig'
      const body = { ...rest, soort: gekozen, lijn: lijn === '' ? null : lijn, pijlers: [...pijlers] }
      return organisatie === null
        ? roepAan('POST /organisaties', { body, idempotentie: nieuweSleutel() })
        : roepAan('PUT /organisaties/{organisatieId}', {
            params: { organisatieId: organisatie.id },
            body,
            ifMatch: organisatie.version,
          })
    },
    onError: f.zetFout,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: organisatiesVraag.queryKey })
      opSluit()
    },
  })
  return (
    <Vorm
      titel={organisatie === null ? 'Organisatie toevoegen' : organisatie.naam}
      knop="Bewaar"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() => {
        if (!f.mist({ naam: 'Vul de naam in.', soort: 'Kies wat voor organisatie het is.' })) doe.mutate()
      }}
    >
      <Veld label="Naam" verplicht maximaal={120} {...f.veld('naam')} />
      <Keuzelijst
        label="Wat voor organisatie?"
        verplicht
        opties={SOORTEN.map((s) => ({ waarde: s, label: woord(s) }))}
        {...f.veld('soort')}
      />
      <Keuzelijst
        label="Lijn"
        leeg="Geen lijn"
        hint="0e: eigen kring en vrijwilligers. 1e: iedereen kan er terecht. 2e: op verwijzing."
        opties={LIJNEN.map((l) => ({ waarde: l, label: `${l} lijn` }))}
        {...f.veld('lijn')}
      />
      <Vinkjes label="Pijlers" onderElkaar opties={opties(PIJLERS)} {...f.veld('pijlers')} />
      <Veld label="Telefoon (mag leeg)" soort="tel" maximaal={20} {...f.veld('telefoon')} />
    </Vorm>
  )
}
