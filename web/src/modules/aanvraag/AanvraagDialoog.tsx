import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { datumVoluit, foutBij, Keuzelijst, useFormulier, Veld, Vinkje } from '../../ui/index.ts'
import { useStap } from '../plan/plan.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import type { Aanvragen } from './aanvraag.ts'

type Props = { readonly dossierId: number; readonly bij: Aanvragen; readonly opSluit: () => void }
type Waarden = {
  gesprekId: string
  persoonId: string
  product: string
  advies: string
  waaromNietAnders: Record<string, string>
  inwonerVraagt: boolean
}
const enige = (rijen: readonly { readonly id: string }[]): string =>
  rijen.length === 1 ? (rijen[0]?.id ?? '') : ''
const LEEG = {
  gesprekId: 'Kies het gesprek.',
  persoonId: 'Kies voor wie het is.',
  product: 'Kies wat er wordt aangevraagd.',
} as const

/** All that is missing, told at once; the server judges what is there. */
const missend = (w: Waarden, treden: Aanvragen['treden']) =>
  [
    ...(Object.keys(LEEG) as (keyof typeof LEEG)[]).map((veld) => ({
      veld,
      is: w[veld] === '',
      tekst: LEEG[veld],
    })),
    ...treden.map(({ id, naam }) => ({
      veld: `waaromNietAnders/${id}`,
      is: (w.waaromNietAnders[id] ?? '').trim() === '',
      tekst: `Schrijf op waarom “${naam}” niet genoeg is.`,
    })),
    { veld: 'advies', is: w.advies.trim() === '', tekst: 'Schrijf uw advies op.' },
    {
      veld: 'inwonerVraagt',
      is: !w.inwonerVraagt,
      tekst: 'Vraag het eerst aan de inwoner: die doet de aanvraag, en het verslag gaat mee.',
    },
  ]
    .filter(({ is }) => is)
    .map(({ veld, tekst }) => ({ veld, code: 'leeg', tekst }))

const kort = (tekst: string): string => (tekst.length > 60 ? `${tekst.slice(0, 60)}…` : tekst)

function useAanvraag({ dossierId, bij, opSluit }: Props) {
  const f = useFormulier<Waarden>({
    gesprekId: String(bij.verslagen[0]?.gesprekId ?? ''),
    persoonId: enige(bij.personen.map((p) => ({ id: String(p.id) }))),
    product: enige(bij.producten),
    advies: '',
    waaromNietAnders: {},
    inwonerVraagt: false,
  })
  const stap = useStap(dossierId)
  const verstuur = () => {
    const { gesprekId, persoonId, waaromNietAnders, ...rest } = f.waarden
    const mis = missend(f.waarden, bij.treden)
    f.zetFout(mis)
    if (mis.length > 0) return
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/aanvragen', {
          params: { dossierId },
          body: { ...rest, waaromNietAnders, gesprekId: Number(gesprekId), persoonId: Number(persoonId) },
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return { f, verstuur, bezig: stap.isPending }
}

/** The verslag becomes the aanvraag: what was told at the table goes along and is not typed again (KTG-07). */
export function AanvraagDialoog(props: Props) {
  const { bij } = props
  const { f, verstuur, bezig } = useAanvraag(props)
  const waarom = f.waarden.waaromNietAnders
  return (
    <Vorm
      titel="Verslag als aanvraag"
      knop="Stuur naar de gemeente"
      bezig={bezig}
      fouten={f.fouten}
      opSluit={props.opSluit}
      opVerstuur={verstuur}
    >
      <Keuzelijst
        label="Welk gesprek?"
        hint="De dag van het gesprek is de dag van de aanvraag."
        verplicht
        opties={bij.verslagen.map((v) => ({
          waarde: String(v.gesprekId),
          label: `${datumVoluit(v.dag)}: ${kort(v.vraag)}`,
        }))}
        {...f.veld('gesprekId')}
      />
      <Keuzelijst
        label="Voor wie?"
        hint="Alleen wat in het verslag over deze persoon staat, gaat mee."
        verplicht
        leeg="Kies iemand"
        opties={bij.personen.map((p) => ({ waarde: String(p.id), label: p.naam }))}
        {...f.veld('persoonId')}
      />
      <Keuzelijst
        label="Welke voorziening?"
        verplicht
        leeg="Kies een voorziening"
        opties={bij.producten.map((p) => ({ waarde: p.id, label: p.naam }))}
        {...f.veld('product')}
      />
      <fieldset className="kt-stapel kt-strak">
        <legend className="kt-legend">Waarom is een lichtere trede niet genoeg?</legend>
        {bij.treden.map((t) => (
          <Veld
            key={t.id}
            naam={`waaromNietAnders/${t.id}`}
            label={t.naam}
            hint={t.vraag}
            soort="lang"
            regels={2}
            maximaal={2000}
            verplicht
            waarde={waarom[t.id] ?? ''}
            opWijzig={(tekst) => f.zet('waaromNietAnders', { ...waarom, [t.id]: tekst })}
            fout={foutBij(f.fouten, `waaromNietAnders/${t.id}`)}
          />
        ))}
      </fieldset>
      <Veld
        label="Uw advies aan de gemeente"
        soort="lang"
        regels={3}
        maximaal={4000}
        verplicht
        {...f.veld('advies')}
      />
      <Vinkje
        label="De inwoner vraagt dit aan en weet dat het verslag meegaat"
        {...f.veld('inwonerVraagt')}
      />
    </Vorm>
  )
}
