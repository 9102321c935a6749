import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { Keuzelijst, Knop, useFormulier, Veld } from '../../ui/index.ts'
import { alsKeuzes, type Gebied } from '../gebied/gebied.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { VOORZIENINGEN, type Voorziening, type Voorzieningen } from './voorziening.ts'

type Props = {
  readonly voorziening: Voorziening | null
  readonly gebieden: readonly Gebied[]
  readonly organisaties: Voorzieningen['organisaties']
  readonly opSluit: () => void
}
const getal = (tekst: string): number | null => (tekst === '' ? null : Number(tekst))

const LEEG = { naam: '', omschrijving: '', telefoon: '', organisatieId: '', gebiedId: '' }
const begin = (v: Voorziening | null): typeof LEEG =>
  v === null
    ? LEEG
    : {
        naam: v.naam,
        omschrijving: v.omschrijving,
        telefoon: v.telefoon ?? '',
        organisatieId: String(v.organisatie?.id ?? ''),
        gebiedId: String(v.gebied.id),
      }

/** Writes a voorziening down, changes it, or tells that it is there no longer (ALG-04). */
export function VoorzieningDialoog({ voorziening, gebieden, organisaties, opSluit }: Props) {
  const client = useQueryClient()
  const f = useFormulier(begin(voorziening))
  const doe = useMutation({
    mutationFn: (stap: () => Promise<unknown>) => stap(),
    onError: f.zetFout,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: VOORZIENINGEN })
      opSluit()
    },
  })
  const stuur = () => {
    const { naam, omschrijving, telefoon, organisatieId } = f.waarden
    const gebiedId = getal(f.waarden.gebiedId)
    if (gebiedId === null) {
      f.zetFout([{ veld: 'gebiedId', code: 'leeg', tekst: 'Kies voor welke plaats dit is.' }])
      return
    }
    const body = { naam, omschrijving, telefoon, organisatieId: getal(organisatieId), gebiedId }
    doe.mutate(() =>
      voorziening === null
        ? roepAan('POST /voorzieningen', { body, idempotentie: nieuweSleutel() })
        : roepAan('PUT /voorzieningen/{voorzieningId}', {
            params: { voorzieningId: voorziening.id },
            body,
            ifMatch: voorziening.version,
          }),
    )
  }
  const weg = ({ id, version }: Voorziening) =>
    doe.mutate(() =>
      roepAan('POST /voorzieningen/{voorzieningId}/beeindigingen', {
        params: { voorzieningId: id },
        ifMatch: version,
        idempotentie: nieuweSleutel(),
      }),
    )
  return (
    <Vorm
      titel={voorziening === null ? 'Voorziening toevoegen' : voorziening.naam}
      knop="Bewaar"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={stuur}
    >
      <Veld label="Naam" verplicht maximaal={120} {...f.veld('naam')} />
      <Veld
        label="Wat kunnen mensen er doen of krijgen?"
        verplicht
        soort="lang"
        maximaal={500}
        {...f.veld('omschrijving')}
      />
      <Keuzelijst
        label="Voor welke plaats?"
        verplicht
        leeg="Kies een plaats"
        hint="Wie in deze plaats woont, vindt de voorziening. Ook vanuit elke kleinere plaats daarin."
        opties={alsKeuzes(gebieden)}
        {...f.veld('gebiedId')}
      />
      <Keuzelijst
        label="Van welke organisatie?"
        leeg="Geen organisatie"
        opties={organisaties.map((o) => ({ waarde: String(o.id), label: o.naam }))}
        {...f.veld('organisatieId')}
      />
      <Veld label="Telefoon (mag leeg)" soort="tel" maximaal={20} {...f.veld('telefoon')} />
      {voorziening === null ? null : (
        <div>
          <Knop soort="stop" bezig={doe.isPending} opDruk={() => weg(voorziening)}>
            Deze voorziening is er niet meer
          </Knop>
        </div>
      )}
    </Vorm>
  )
}
