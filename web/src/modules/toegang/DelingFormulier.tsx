import { roepAan } from '../../api/client.ts'
import {
  Foutsamenvatting,
  Keuzegroep,
  Keuzelijst,
  Knop,
  useFormulier,
  Veld,
  Vinkjes,
} from '../../ui/index.ts'
import { DEEL_WOORD } from '../dossier/woorden.ts'
import { useToegangStap, WET_WOORD, type Deel, type NieuweDeling, type Toegang } from './toegang.ts'
import { bronTekst } from '../dossier/bron.ts'

type Velden = {
  grondslag: string
  partijId: string
  wet: NieuweDeling['wet'] | ''
  delen: readonly Deel[]
  doel: string
}
const LABELS = {
  grondslag: 'Welke wettelijke taak?',
  partijId: 'Welke partij?',
  wet: 'Voor welke wet heeft deze partij mandaat?',
  delen: 'Wat heeft die partij nodig?',
  doel: 'Waarvoor?',
}
// The form of the toestemming stands on the same page, with fields of the same names.
const ACHTER = '-deling'
const LEEG: Velden = { grondslag: '', partijId: '', wet: '', delen: [], doel: '' }

const eisen = (v: Velden) =>
  (Object.keys(LABELS) as (keyof Velden)[])
    .filter((veld) => v[veld].length === 0)
    .map((veld) => ({ veld, code: 'leeg', tekst: 'Vul dit in.' }))

type Props = { readonly dossierId: number; readonly toegang: Toegang }

/** Lets a party look along for its wettelijke taak: its mandaat and the clause of the beleid, not a toestemming. */
export function DelingFormulier({ dossierId, toegang }: Props) {
  const stap = useToegangStap(dossierId)
  const f = useFormulier(LEEG)
  const grondslag = toegang.grondslagen.find((g) => g.id === f.waarden.grondslag)
  const metMandaat = toegang.partijen.filter((p) => p.soort === 'organisatie' && p.mandaat.length > 0)
  const mandaat = metMandaat.find((p) => String(p.id) === f.waarden.partijId)?.mandaat ?? []
  const wetten = (Object.keys(WET_WOORD) as NieuweDeling['wet'][]).filter((wet) => mandaat.includes(wet))
  const stuur = () => {
    const { wet, partijId, delen, ...rest } = f.waarden
    f.zetFout(eisen(f.waarden))
    if (wet === '' || eisen(f.waarden).length > 0) return
    const body = { ...rest, wet, partijId: Number(partijId), delen: [...delen] }
    const doe = () => roepAan('POST /dossiers/{dossierId}/delingen', { params: { dossierId }, body })
    stap.mutate(doe, { onError: f.zetFout, onSuccess: () => f.zetWaarden(LEEG) })
  }
  return (
    <form
      className="kt-stapel s-smal"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        stuur()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} achter={ACHTER} />
      <Keuzegroep
        label={LABELS.grondslag}
        verplicht
        onderElkaar
        opties={toegang.grondslagen.map((g) => ({
          waarde: g.id,
          label: g.uitleg,
          uitleg: bronTekst(g.bron),
        }))}
        {...f.veld('grondslag')}
        naam={`grondslag${ACHTER}`}
        opWijzig={(id) => f.zetWaarden((oud) => ({ ...oud, grondslag: id, delen: [] }))}
      />
      <Keuzelijst
        label={LABELS.partijId}
        verplicht
        hint="Alleen partijen met een vastgelegd mandaat."
        opties={metMandaat.map((p) => ({ waarde: String(p.id), label: p.naam }))}
        {...f.veld('partijId')}
        naam={`partijId${ACHTER}`}
        opWijzig={(id) => f.zetWaarden((oud) => ({ ...oud, partijId: id, wet: '' }))}
      />
      {wetten.length === 0 ? null : (
        <Keuzegroep
          label={LABELS.wet}
          verplicht
          opties={wetten.map((wet) => ({ waarde: wet, label: WET_WOORD[wet] }))}
          {...f.veld('wet')}
          naam={`wet${ACHTER}`}
        />
      )}
      {grondslag === undefined ? null : (
        <Vinkjes
          label={LABELS.delen}
          verplicht
          opties={grondslag.delen.map((d) => ({ waarde: d, label: DEEL_WOORD[d] }))}
          {...f.veld('delen')}
          naam={`delen${ACHTER}`}
        />
      )}
      <Veld label={LABELS.doel} verplicht maximaal={500} {...f.veld('doel')} naam={`doel${ACHTER}`} />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
          Laat meelezen
        </Knop>
      </div>
    </form>
  )
}
