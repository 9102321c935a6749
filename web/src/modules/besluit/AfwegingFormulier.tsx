import { nieuweSleutel, roepAan } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import {
  foutBij,
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  useFormulier,
  useVormFocus,
  Veld,
  vooraf,
} from '../../ui/index.ts'
import { KANT, useStap, type Afwegingen, type Kant, type Verwijzingen } from './besluit.ts'
import { Criteria, Stand } from './Criteria.tsx'
import { bronTekst } from '../dossier/bron.ts'

type Props = {
  readonly dossierId: number
  readonly afwegingen: Afwegingen
  readonly taken: Verwijzingen['inzetten']
  readonly opKlaar: () => void
}
type Waarden = {
  persoonId: string
  inzetId: string
  tabel: string
  antwoorden: Record<string, Kant>
  aardBeperking: string
  taken: string
  omvang: string
  conclusie: Kant | ''
  motivatie: string
}
const LABELS = {
  persoonId: 'Voor wie?',
  tabel: 'Welke ondersteuning?',
  'omstandigheden/aardBeperking': 'Aard van de beperking',
  'omstandigheden/taken': 'Taken',
  'omstandigheden/omvang': 'Omvang',
  conclusie: 'Wat past het best?',
  motivatie: 'Waarom?',
} as const
const alleen = (ids: readonly { id: number }[]): string => (ids.length === 1 ? String(ids[0]?.id) : '')

const TELT_MEE = 'Vul dit in. Het telt mee in de afweging.'
/** All that is open, in the order of the form; the server would tell it in two rounds. */
function onvolledig(w: Waarden, { tabellen }: Afwegingen): readonly VeldFout[] {
  const open = tabellen
    .find((t) => t.id === w.tabel)
    ?.criteria.filter((c) => w.antwoorden[c.id] === undefined)
  const om = vooraf(w, { aardBeperking: TELT_MEE, taken: TELT_MEE, omvang: TELT_MEE })
  return [
    ...vooraf(w, { persoonId: 'Kies voor wie dit is.' }),
    ...om.map((fout) => ({ ...fout, veld: `omstandigheden/${fout.veld}` })),
    ...vooraf(w, { tabel: 'Kies welke ondersteuning u weegt.' }),
    ...(open ?? []).map((c) => ({
      veld: `antwoorden/${c.id}`,
      code: 'leeg',
      tekst: `Weeg ook “${c.naam}”.`,
    })),
    ...vooraf(w, {
      conclusie: 'Kies uw conclusie. De telling beslist niet.',
      motivatie: 'Schrijf op waarom u dit vindt.',
    }),
  ]
}

function useAfweging({ dossierId, afwegingen, taken, opKlaar }: Props) {
  const f = useFormulier<Waarden>({
    persoonId: alleen(afwegingen.personen),
    inzetId: alleen(taken),
    tabel: '',
    antwoorden: {},
    aardBeperking: '',
    taken: '',
    omvang: '',
    conclusie: '',
    motivatie: '',
  })
  const stap = useStap(dossierId)
  const { waarden: w } = f
  const body = () => ({
    persoonId: Number(w.persoonId),
    inzetId: w.inzetId === '' ? null : Number(w.inzetId),
    tabel: w.tabel,
    antwoorden: w.antwoorden,
    omstandigheden: { aardBeperking: w.aardBeperking, taken: w.taken, omvang: w.omvang },
    conclusie: w.conclusie === '' ? null : w.conclusie,
    motivatie: w.motivatie,
  })
  const bewaar = () => {
    const fouten = onvolledig(w, afwegingen)
    f.zetFout(fouten)
    if (fouten.length === 0)
      stap.mutate(
        () =>
          roepAan('POST /dossiers/{dossierId}/afwegingen', {
            params: { dossierId },
            body: body(),
            idempotentie: nieuweSleutel(),
          }),
        { onSuccess: opKlaar, onError: f.zetFout },
      )
  }
  return { f, bewaar, bezig: stap.isPending }
}

/** The weighing: who, the literal table, the three circumstances, and the conclusion of the professional (BAS-05). */
export function AfwegingFormulier(props: Props) {
  const { f, bewaar, bezig } = useAfweging(props)
  const { afwegingen, taken, opKlaar } = props
  const vorm = useVormFocus('besluit-afwegen-vak')
  const tabel = afwegingen.tabellen.find((t) => t.id === f.waarden.tabel)
  const fout = (naam: string) => foutBij(f.fouten, naam)
  const om = (naam: 'aardBeperking' | 'taken' | 'omvang') => ({
    ...f.veld(naam),
    naam: `omstandigheden/${naam}`,
    fout: fout(`omstandigheden/${naam}`),
  })
  return (
    <form
      ref={vorm}
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        bewaar()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
      <Kaart titel="Waar gaat het om?" intro="U weegt en u besluit. Dit scherm telt alleen mee.">
        <Keuzelijst
          label={LABELS.persoonId}
          verplicht
          opties={afwegingen.personen.map((p) => ({ waarde: String(p.id), label: p.naam }))}
          {...f.veld('persoonId')}
        />
        <Keuzelijst
          label="Bij welke taak in het plan?"
          opties={taken.map((t) => ({ waarde: String(t.id), label: t.omschrijving }))}
          {...f.veld('inzetId')}
        />
        <Veld label="Aard van de beperking" verplicht maximaal={1000} {...om('aardBeperking')} />
        <Veld label="Taken" verplicht maximaal={1000} {...om('taken')} />
        <Veld label="Omvang" verplicht maximaal={1000} {...om('omvang')} />
        <Keuzegroep
          label={LABELS.tabel}
          verplicht
          opties={afwegingen.tabellen.map((t) => ({ waarde: t.id, label: t.naam }))}
          {...f.veld('tabel')}
          opWijzig={(id) => {
            f.zet('tabel', id)
            f.zet('antwoorden', {})
          }}
        />
      </Kaart>
      {tabel === undefined ? null : (
        <>
          <Criteria
            tabel={tabel}
            waarde={f.waarden.antwoorden}
            opWijzig={(antwoorden) => f.zet('antwoorden', antwoorden)}
            fout={fout}
          />
          <Stand tabel={tabel} waarde={f.waarden.antwoorden} />
          <p className="kt-klein kt-zacht">
            Bron: {bronTekst(tabel.bron)}, {tabel.versie}. Dit dossier houdt deze versie.
          </p>
        </>
      )}
      <Kaart titel="Uw conclusie">
        <Keuzegroep
          label={LABELS.conclusie}
          verplicht
          opties={(Object.keys(KANT) as Kant[]).map((kant) => ({ waarde: kant, label: KANT[kant] }))}
          {...f.veld('conclusie')}
        />
        <Veld
          label={LABELS.motivatie}
          hint="Schrijf het zo dat de inwoner het begrijpt."
          verplicht
          soort="lang"
          regels={4}
          maximaal={4000}
          {...f.veld('motivatie')}
        />
        <div className="kt-rij">
          <Knop type="submit" soort="hoofd" bezig={bezig}>
            Leg conclusie vast
          </Knop>
          <Knop soort="stil" opDruk={opKlaar}>
            Toch niet
          </Knop>
        </div>
      </Kaart>
    </form>
  )
}
