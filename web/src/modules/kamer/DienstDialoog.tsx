import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { DatumVeld, Keuzegroep, Keuzelijst, useFormulier, Veld, Vinkje } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { dienstFouten, type DienstWaarden } from './controle.ts'
import { KAMER, klok, leesTijd, type Begin, type Kamer } from './kamer.ts'

type Props = { readonly kamer: Kamer; readonly begin: Begin; readonly opSluit: () => void }
const SOORTEN = [
  { waarde: 'aanwezig', label: 'In de kamer' },
  { waarde: 'bereikbaar', label: 'Bereikbaar, met de telefoon' },
] as const
/** Puts a beroepskracht on the rooster: one day, or every week from that day on. */
export function DienstDialoog({ kamer, begin, opSluit }: Props) {
  const client = useQueryClient()
  const enige = kamer.beroepskrachten.length === 1 ? String(kamer.beroepskrachten[0]?.id) : ''
  const f = useFormulier<DienstWaarden>({
    medewerkerId: enige,
    soort: '',
    telefoon: '',
    dag: begin.dag,
    herhaalt: false,
    van: begin.van === '' ? '' : klok(begin.van),
    tot: begin.tot === '' ? '' : klok(begin.tot),
  })
  const doe = useMutation({
    mutationFn: () => {
      const { medewerkerId, soort, telefoon, dag, herhaalt, van, tot } = f.waarden
      return roepAan('POST /kamers/{kamerId}/diensten', {
        params: { kamerId: kamer.id },
        body: {
          medewerkerId: Number(medewerkerId),
          soort: soort === '' ? 'aanwezig' : soort,
          telefoon: telefoon.trim() === '' ? null : telefoon.trim(),
          dag,
          herhaalt,
          van: leesTijd(van) ?? '',
          tot: leesTijd(tot) ?? '',
        },
        idempotentie: nieuweSleutel(),
      })
    },
    onError: f.zetFout,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: KAMER })
      opSluit()
    },
  })
  const stuur = () => {
    const fouten = dienstFouten(f.waarden)
    f.zetFout(fouten)
    if (fouten.length === 0) doe.mutate()
  }
  return (
    <Vorm
      titel={`Op het rooster van ${kamer.naam}`}
      knop="Zet op het rooster"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={stuur}
    >
      <Keuzelijst
        label="Wie?"
        verplicht
        opties={kamer.beroepskrachten.map((b) => ({ waarde: String(b.id), label: b.naam }))}
        {...f.veld('medewerkerId')}
      />
      <Keuzegroep label="Hoe?" verplicht opties={SOORTEN} {...f.veld('soort')} />
      <Veld
        label="Werktelefoon"
        soort="tel"
        maximaal={20}
        verplicht={f.waarden.soort === 'bereikbaar'}
        hint="Alleen een nummer van het werk. De vrijwilligers van de kamer zien het."
        {...f.veld('telefoon')}
      />
      <DatumVeld label="Welke dag?" verplicht {...f.veld('dag')} />
      <Vinkje label="Elke week op deze dag" {...f.veld('herhaalt')} />
      <div className="kt-rij s-rk__tijden">
        <Veld label="Van" verplicht maximaal={10} {...f.veld('van')} />
        <Veld label="Tot" verplicht maximaal={10} {...f.veld('tot')} />
      </div>
    </Vorm>
  )
}
