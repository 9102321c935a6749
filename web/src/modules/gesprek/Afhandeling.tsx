import type { VeldFout } from '../../api/probleem.ts'
import { foutBij, Keuzegroep, Veld, Vinkjes } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { GEGEVEN_WOORD, type Gesprek } from './gesprek.ts'

type Gegeven = Gesprek['gegeven'][number]
export type AfhandelingWaarde = {
  readonly gegeven: readonly Gegeven[]
  readonly toelichting: string
  readonly structureel: 'ja' | 'nee' | ''
}

const groot = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)
const SOORTEN = (Object.keys(GEGEVEN_WOORD) as Gegeven[]).map((waarde) => ({
  waarde,
  label: groot(GEGEVEN_WOORD[waarde]),
}))

type LangdurigProps = {
  readonly waarde: AfhandelingWaarde['structureel']
  readonly bron: string
  readonly fout: string | undefined
  readonly opWijzig: (waarde: AfhandelingWaarde['structureel']) => void
}
/** Asked where support for a longer time needs a plan (PLAN-18). */
export const Langdurig = ({ waarde, bron, fout, opWijzig }: LangdurigProps) => (
  <Keuzegroep
    label="Is er voor langere tijd ondersteuning nodig?"
    hint={`Zo ja, dan maakt u samen een plan (${bronTekst(bron)}). Eenmalige hulp kan zonder plan.`}
    naam="structureel"
    opties={[
      { waarde: 'ja', label: 'Ja, voor langere tijd' },
      { waarde: 'nee', label: 'Nee, eenmalig of kort' },
    ]}
    waarde={waarde}
    opWijzig={opWijzig}
    fout={fout}
  />
)

type GegevenProps = {
  readonly waarde: Pick<AfhandelingWaarde, 'gegeven' | 'toelichting'>
  readonly fouten: readonly VeldFout[]
  readonly opWijzig: (deel: Partial<Pick<AfhandelingWaarde, 'gegeven' | 'toelichting'>>) => void
}
/** What was given at the table instead of a plan (KTG-19). */
export const WatGegeven = ({ waarde, fouten, opWijzig }: GegevenProps) => (
  <>
    <Vinkjes
      label="Wat hebt u gegeven?"
      naam="gegeven"
      verplicht
      opties={SOORTEN}
      waarde={waarde.gegeven}
      opWijzig={(gegeven) => opWijzig({ gegeven })}
      fout={foutBij(fouten, 'gegeven')}
    />
    <Veld
      label="Wat geeft u mee?"
      hint="Bijvoorbeeld waar de inwoner iets aanvraagt, of wat u samen hebt gedaan"
      naam="toelichting"
      soort="lang"
      regels={3}
      maximaal={2000}
      verplicht
      waarde={waarde.toelichting}
      opWijzig={(toelichting) => opWijzig({ toelichting })}
      fout={foutBij(fouten, 'toelichting')}
    />
  </>
)
