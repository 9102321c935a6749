import { Plus, Trash2 } from 'lucide-react'
import { roepAan } from '../../api/client.ts'
import {
  DatumVeld,
  foutBij,
  Keuzelijst,
  Knop,
  naarVeld,
  useFormulier,
  vandaag,
  Veld,
  vooraf,
} from '../../ui/index.ts'
import { useStap } from '../plan/plan.ts'
import { SchaalDialoog } from './SchaalDialoog.tsx'
import { EerderDialoog } from './EerderDialoog.tsx'
import { Vorm } from '../../ui/Vorm.tsx'
import {
  GEEN_GETAL,
  getal,
  dagenLater,
  dagMaand,
  kaal,
  maandag,
  naarErbij,
  perRegel,
  uur,
  type Basis,
  type Uren,
  type UrenTaak,
} from './uren.ts'

export type UrenVraag =
  { readonly wat: 'week' | 'stappen' | 'schalen'; readonly taak: UrenTaak } | { readonly wat: 'eerder' }
/** How many weeks back one writes down what was forgotten. */
const TERUG = 12

function wekenVan(taak: UrenTaak): readonly string[] {
  const nu = maandag(vandaag())
  const begin = taak.vanaf === null ? '' : maandag(taak.vanaf)
  return Array.from({ length: TERUG }, (_, n) => dagenLater(nu, -7 * n)).filter(
    (week) => week >= begin && (taak.tot === null || week <= taak.tot),
  )
}

/** The real hours of one week (PLAN-20): nothing about the plan changes, and nobody has to agree. */
function WeekDialoog({ plek, taak, opSluit }: Basis & { taak: UrenTaak }) {
  const weken = wekenVan(taak)
  const stond = (week: string) => taak.weken.find((w) => w.week === week)?.uren ?? null
  const eerste = weken.find((week) => stond(week) === null) ?? weken[0] ?? ''
  const f = useFormulier({ week: eerste, uren: '' })
  const stap = useStap(plek.dossierId)
  const verstuur = () => {
    const uren = getal(f.waarden.uren)
    const geenGetal = Number.isNaN(uren) ? [{ veld: 'uren', code: 'getal', tekst: GEEN_GETAL }] : []
    if (f.mist({ week: 'Kies een week.' }, [], geenGetal)) return
    const { week } = f.waarden
    stap.mutate(
      () =>
        roepAan('PUT /dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}/weken/{week}', {
          params: { ...plek, inzetId: taak.inzetId, week },
          body: { uren, vorige: stond(week) },
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      titel="Hoeveel uur was het echt?"
      knop="Bewaar de uren"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <p className="kt-zacht">
        {taak.uitvoerderNaam}: {taak.omschrijving}. De ene week mag meer zijn en de andere minder.
      </p>
      <Keuzelijst
        label="Week"
        verplicht
        opties={weken.map((week) => {
          const uren = stond(week)
          const wanneer = `${dagMaand(week)} tot en met ${dagMaand(dagenLater(week, 6))}`
          return { waarde: week, label: uren === null ? wanneer : `${wanneer}: nu ${uur(uren)}` }
        })}
        {...f.veld('week')}
      />
      <Veld
        label="Uren in deze week"
        soort="getal"
        verplicht
        hint="Niets gedaan? Schrijf 0."
        {...f.veld('uren')}
      />
    </Vorm>
  )
}

type Rij = { readonly vanaf: string; readonly uren: string }

/** The steps in which the hours go down, or up for the own circle (PLAN-13). */
function StappenDialoog({ plek, taak, opSluit }: Basis & { taak: UrenTaak }) {
  const begin: readonly Rij[] = taak.stappen.map((s) => ({ vanaf: s.vanaf, uren: kaal(s.uren) }))
  const f = useFormulier<{ stappen: readonly Rij[] }>({
    stappen: begin.length === 0 ? [{ vanaf: '', uren: '' }] : begin,
  })
  const stap = useStap(plek.dossierId)
  const { stappen } = f.waarden
  const zet = (i: number, wat: Partial<Rij>) =>
    f.zet(
      'stappen',
      stappen.map((rij, n) => (n === i ? { ...rij, ...wat } : rij)),
    )
  const verstuur = () => {
    const mis = stappen.flatMap((rij, i) => [
      ...vooraf(rij, { vanaf: 'Vul een dag in.' }, ['vanaf']).map((w) => ({
        ...w,
        veld: `stappen/${i}/${w.veld}`,
      })),
      ...(Number.isNaN(getal(rij.uren))
        ? [{ veld: `stappen/${i}/uren`, code: 'getal', tekst: GEEN_GETAL }]
        : []),
    ])
    if (mis.length > 0) {
      f.zetFout(mis)
      return
    }
    stap.mutate(
      () =>
        roepAan('PUT /dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}/stappen', {
          params: { ...plek, inzetId: taak.inzetId },
          body: { stappen: stappen.map((rij) => ({ vanaf: rij.vanaf, uren: getal(rij.uren) })) },
          ifMatch: taak.version,
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      titel="In welke stappen veranderen de uren?"
      labels={perRegel('stappen', 'Stap', f.fouten)}
      knop="Bewaar de stappen"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <p className="kt-zacht">
        {taak.uitvoerderNaam} begint{taak.vanaf === null ? '' : ` op ${dagMaand(taak.vanaf)}`} met{' '}
        {taak.urenPerWeek === null ? 'nog geen uren' : uur(taak.urenPerWeek)} per week. Daarna vragen wij
        opnieuw of het kan.
      </p>
      {stappen.map((rij, i) => (
        <fieldset key={i} className="kt-drie-velden">
          <legend className="kt-alleen-stem">Stap {i + 1}</legend>
          <DatumVeld
            label={`Stap ${i + 1}: vanaf`}
            verplicht
            hint="Bijvoorbeeld 1-2-2027"
            naam={`stappen/${i}/vanaf`}
            waarde={rij.vanaf}
            opWijzig={(vanaf) => zet(i, { vanaf })}
            fout={foutBij(f.fouten, `stappen/${i}/vanaf`)}
          />
          <Veld
            label="Uren per week"
            verplicht
            soort="getal"
            naam={`stappen/${i}/uren`}
            waarde={rij.uren}
            opWijzig={(uren) => zet(i, { uren })}
            fout={foutBij(f.fouten, `stappen/${i}/uren`)}
          />
          <Knop
            soort="stil"
            icoon={Trash2}
            naam={`Haal stap ${i + 1} weg`}
            opDruk={() => {
              naarErbij()
              f.zet(
                'stappen',
                stappen.filter((_, n) => n !== i),
              )
            }}
          >
            Haal weg
          </Knop>
        </fieldset>
      ))}
      <div className="kt-rij" id="erbij">
        <Knop
          icoon={Plus}
          opDruk={() => {
            f.zet('stappen', [...stappen, { vanaf: '', uren: '' }])
            naarVeld(`stappen/${stappen.length}/vanaf`)
          }}
        >
          Stap erbij
        </Knop>
      </div>
    </Vorm>
  )
}

type Props = Basis & { readonly uren: Uren; readonly vraag: UrenVraag }
/** The form that was asked for. */
export function UrenDialoog({ uren, vraag, ...basis }: Props) {
  switch (vraag.wat) {
    case 'week':
      return <WeekDialoog {...basis} taak={vraag.taak} />
    case 'schalen':
      return <SchaalDialoog {...basis} taak={vraag.taak} />
    case 'stappen':
      return <StappenDialoog {...basis} taak={vraag.taak} />
    case 'eerder':
      return <EerderDialoog {...basis} uren={uren} />
  }
}
