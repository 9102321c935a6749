import { nieuweSleutel, roepAan } from '../../api/client.ts'
import {
  DatumVeld,
  dagVoluit,
  foutBij,
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  leesDatum,
  nederlands,
  useFormulier,
  useVormFocus,
  Veld,
} from '../../ui/index.ts'
import { naamVan, useStap, type Afwegingen, type VerwijsTaak, type Verwijzingen } from './besluit.ts'

type Props = {
  readonly dossierId: number
  readonly verwijzingen: Verwijzingen
  readonly afwegingen: Afwegingen
  readonly opKlaar: () => void
}
type Waarden = {
  persoonId: string
  inzetId: string
  afwegingId: string
  product: string
  organisatieId: string
  resultaat: string
  startdatum: string
  einddatum: string
  waaromNietAnders: Record<string, string>
}
const LABELS = {
  inzetId: 'Voor welke taak?',
  persoonId: 'Voor wie?',
  afwegingId: 'Afweging',
  product: 'Welke ondersteuning?',
  organisatieId: 'Welke aanbieder?',
  resultaat: 'Wat wil de inwoner bereiken?',
  startdatum: 'Vanaf',
  einddatum: 'Tot en met',
} as const

// In the summary a question mark before the colon reads badly.
const KORT = {
  ...LABELS,
  inzetId: 'Taak',
  persoonId: 'Voor wie',
  product: 'Ondersteuning',
  organisatieId: 'Aanbieder',
  resultaat: 'Resultaat',
}
const LEEG = {
  inzetId: 'Kies de taak uit het plan.',
  persoonId: 'Kies voor wie de hulp is.',
  product: 'Kies welke ondersteuning het wordt.',
  organisatieId: 'Kies een aanbieder.',
  resultaat: 'Schrijf op wat de inwoner wil bereiken.',
  startdatum: 'Vul de eerste dag in.',
} as const

const redenen = (taak: VerwijsTaak | undefined): Record<string, string> =>
  Object.fromEntries((taak?.waaromNietAnders ?? []).map((w) => [w.trede, w.reden]))

const keuze = (id: number | null | undefined): string => id?.toString() ?? ''
const enige = <T,>(rijen: readonly T[]): T | undefined => (rijen.length === 1 ? rijen[0] : undefined)

const begin = ({ verwijzingen: v, afwegingen: a }: Props): Waarden => {
  const taak = enige(v.inzetten)
  return {
    persoonId: keuze(taak?.persoonId ?? enige(v.personen)?.id),
    inzetId: keuze(taak?.id),
    afwegingId: keuze(a.afwegingen.find((w) => w.conclusie === 'aanvullend')?.id),
    product: taak?.product ?? '',
    organisatieId: keuze(taak?.organisatieId),
    resultaat: '',
    startdatum: '',
    einddatum: '',
    waaromNietAnders: redenen(taak),
  }
}

const toBody = (w: Waarden) => ({
  persoonId: Number(w.persoonId),
  inzetId: Number(w.inzetId),
  organisatieId: Number(w.organisatieId),
  product: w.product,
  resultaat: w.resultaat.trim(),
  startdatum: leesDatum(w.startdatum) ?? w.startdatum,
  waaromNietAnders: w.waaromNietAnders,
  ...(w.afwegingId === '' ? {} : { afwegingId: Number(w.afwegingId) }),
  ...(w.einddatum === '' ? {} : { einddatum: leesDatum(w.einddatum) ?? w.einddatum }),
})

function useVerwijzing(props: Props) {
  const f = useFormulier(begin(props))
  const stap = useStap(props.dossierId)
  const maak = () => {
    if (f.mist(LEEG, ['startdatum', 'einddatum'])) return
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/verwijzingen', {
          params: { dossierId: props.dossierId },
          body: toBody(f.waarden),
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: props.opKlaar, onError: f.zetFout },
    )
  }
  return { f, maak, bezig: stap.isPending }
}

type Formulier = ReturnType<typeof useVerwijzing>['f']

function Waarom({ f, taak }: { readonly f: Formulier; readonly taak: VerwijsTaak | undefined }) {
  if (taak === undefined) return null
  const waarden = f.waarden.waaromNietAnders
  return (
    <fieldset className="kt-stapel kt-strak">
      <legend className="kt-legend">Waarom is een lichtere trede niet genoeg?</legend>
      {taak.waaromNietAnders.map((w) => (
        <Veld
          key={w.trede}
          naam={`waaromNietAnders/${w.trede}`}
          label={w.naam}
          hint={w.vraag}
          soort="lang"
          regels={2}
          maximaal={2000}
          waarde={waarden[w.trede] ?? ''}
          opWijzig={(tekst) => f.zet('waaromNietAnders', { ...waarden, [w.trede]: tekst })}
          fout={foutBij(f.fouten, `waaromNietAnders/${w.trede}`)}
        />
      ))}
    </fieldset>
  )
}

// What the local word stands for, and by which other names people here know it (ALG-09).
const productUitleg = ({ bestaatUit, ookGenoemd }: Props['verwijzingen']['producten'][number]) =>
  [
    bestaatUit.length === 0 ? '' : `Dit is: ${bestaatUit.join(' en ')}.`,
    ookGenoemd.length === 0 ? '' : `Ook genoemd: ${ookGenoemd.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ') || undefined

/** The verwijzing in one step; what the plan says already stands here and is not typed again (BES-01, KTG-13). */
export function VerwijzingFormulier(props: Props) {
  const { verwijzingen: v, afwegingen: a } = props
  const { f, maak, bezig } = useVerwijzing(props)
  const vorm = useVormFocus('besluit-verwijzen-vak')
  const taak = v.inzetten.find((i) => String(i.id) === f.waarden.inzetId)
  const product = v.producten.find((p) => p.id === f.waarden.product)
  return (
    <form
      ref={vorm}
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        maak()
      }}
    >
      <Kaart titel="Nieuwe verwijzing" intro="U maakt de verwijzing en de brief in één stap.">
        <Foutsamenvatting fouten={f.fouten} labels={KORT} />
        <Keuzelijst
          label={LABELS.inzetId}
          verplicht
          opties={v.inzetten.map((i) => ({ waarde: String(i.id), label: i.omschrijving }))}
          {...f.veld('inzetId')}
          opWijzig={(id) => {
            f.zet('inzetId', id)
            f.zet('waaromNietAnders', redenen(v.inzetten.find((i) => String(i.id) === id)))
          }}
        />
        <Keuzelijst
          label={LABELS.persoonId}
          verplicht
          opties={v.personen.map((p) => ({ waarde: String(p.id), label: p.naam }))}
          {...f.veld('persoonId')}
        />
        {v.vraagtAfweging ? (
          <Keuzelijst
            label={LABELS.afwegingId}
            opties={a.afwegingen.map((w) => ({
              waarde: String(w.id),
              label: `${naamVan(a.personen, w.persoonId)}, ${dagVoluit(nederlands(w.op).dag)}`,
            }))}
            {...f.veld('afwegingId')}
          />
        ) : null}
        <Keuzelijst
          label={LABELS.product}
          verplicht
          hint={product === undefined ? undefined : productUitleg(product)}
          opties={v.producten.map((p) => ({ waarde: p.id, label: p.naam }))}
          {...f.veld('product')}
        />
        <Keuzelijst
          label={LABELS.organisatieId}
          verplicht
          opties={(product?.aanbieders ?? []).map((o) => ({
            waarde: String(o.organisatieId),
            label: o.naam,
          }))}
          {...f.veld('organisatieId')}
        />
        <Veld
          label={LABELS.resultaat}
          hint="Deze tekst staat in de brief. Schrijf hele zinnen: “U …”"
          verplicht
          soort="lang"
          regels={3}
          maximaal={2000}
          {...f.veld('resultaat')}
        />
        <div className="s-tweevelden">
          <DatumVeld
            label={LABELS.startdatum}
            hint="Bijvoorbeeld 1-12-2026"
            verplicht
            {...f.veld('startdatum')}
          />
          <DatumVeld label={LABELS.einddatum} hint="Bijvoorbeeld 1-5-2027" {...f.veld('einddatum')} />
        </div>
        <Waarom f={f} taak={taak} />
        <div className="kt-rij">
          <Knop type="submit" soort="hoofd" bezig={bezig}>
            Maak de verwijzing en de brief
          </Knop>
          <Knop soort="stil" opDruk={props.opKlaar}>
            Toch niet
          </Knop>
        </div>
      </Kaart>
    </form>
  )
}
