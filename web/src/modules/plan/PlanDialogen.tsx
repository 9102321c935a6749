import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { foutBij, Keuzegroep, useFormulier, Veld } from '../../ui/index.ts'
import { lidNaam, useDossier } from '../dossier/dossier.ts'
import { RESULTAATSTAND, useStap, type Plan } from './plan.ts'

type Props = { readonly plan: Plan; readonly opSluit: () => void }
const waar = (plan: Plan) => ({
  params: { dossierId: plan.dossierId, planId: plan.id },
  ifMatch: plan.version,
  idempotentie: nieuweSleutel(),
})

export type Vraag = 'akkoord' | 'evaluatie' | 'afsluiten'

const HOE = [
  { waarde: 'mondeling', label: 'Mondeling' },
  { waarde: 'schriftelijk', label: 'Op papier' },
  { waarde: 'online', label: 'Online' },
] as const

/** Records who of the household agrees with this version, and how (PLAN-08). */
function AkkoordDialoog({ plan, opSluit }: Props) {
  const { dossierId } = plan
  const { leden } = useDossier(dossierId)
  const f = useFormulier<{ persoonId: string; hoe: (typeof HOE)[number]['waarde'] | '' }>({
    persoonId: '',
    hoe: '',
  })
  const stap = useStap(dossierId)
  const verstuur = () => {
    const { persoonId, hoe } = f.waarden
    if (persoonId === '' || hoe === '') {
      f.zetFout([
        ...(persoonId === '' ? [{ veld: 'persoonId', code: 'leeg', tekst: 'Kies wie akkoord is.' }] : []),
        ...(hoe === '' ? [{ veld: 'hoe', code: 'leeg', tekst: 'Kies hoe het akkoord gegeven is.' }] : []),
      ])
      return
    }
    const body = { persoonId: Number(persoonId), hoe }
    stap.mutate(
      () => roepAan('POST /dossiers/{dossierId}/plannen/{planId}/akkoorden', { ...waar(plan), body }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      smal
      titel="Wie is akkoord met dit plan?"
      knop="Leg het akkoord vast"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <Keuzegroep
        label="Wie"
        verplicht
        onderElkaar
        opties={leden.map((l) => ({
          waarde: String(l.id),
          label: lidNaam(l),
        }))}
        {...f.veld('persoonId')}
      />
      <Keuzegroep label="Hoe" verplicht opties={HOE} {...f.veld('hoe')} />
    </Vorm>
  )
}

const UITKOMSTEN = [
  { waarde: 'doelen_bijstellen', label: 'Doelen bijstellen', uitleg: 'Het plan wordt weer een concept.' },
  { waarde: 'voortzetten', label: 'Voortzetten', uitleg: 'Er komen nieuwe dagen om te evalueren.' },
  { waarde: 'afsluiten', label: 'Afsluiten', uitleg: 'Het plan stopt.' },
] as const

type Stand = keyof typeof RESULTAATSTAND
const STANDEN = (Object.keys(RESULTAATSTAND) as Stand[]).map((waarde) => ({
  waarde,
  label: RESULTAATSTAND[waarde],
}))
const naamVan = (plan: Plan, resultaat: string | null) =>
  plan.resultaten.find((r) => r.id === resultaat)?.naam ?? ''

/** Records an evaluation with one of three outcomes (PLAN-12). */
function EvaluatieDialoog({ plan, opSluit }: Props) {
  const taken = plan.inzetten.filter((i) => i.teltMee && i.resultaat !== null)
  const f = useFormulier<{
    uitkomst: (typeof UITKOMSTEN)[number]['waarde'] | ''
    toelichting: string
    standen: Readonly<Record<number, Stand | ''>>
  }>({ uitkomst: '', toelichting: '', standen: {} })
  const stap = useStap(plan.dossierId)
  const verstuur = () => {
    const { uitkomst, toelichting, standen } = f.waarden
    if (uitkomst === '' || toelichting.trim() === '') {
      f.zetFout([
        ...(uitkomst === '' ? [{ veld: 'uitkomst', code: 'leeg', tekst: 'Kies een uitkomst.' }] : []),
        ...(toelichting.trim() === ''
          ? [{ veld: 'toelichting', code: 'leeg', tekst: 'Schrijf op waarom.' }]
          : []),
      ])
      return
    }
    const resultaten = taken.flatMap(({ id }) => {
      const stand = standen[id] ?? ''
      return stand === '' ? [] : [{ inzetId: id, stand }]
    })
    const body = { uitkomst, toelichting, resultaten }
    stap.mutate(
      () => roepAan('POST /dossiers/{dossierId}/plannen/{planId}/evaluaties', { ...waar(plan), body }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      smal
      titel="Hoe gaat het met het plan?"
      knop="Leg de evaluatie vast"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      {taken.map((taak) => (
        <Keuzegroep
          key={taak.id}
          label={`Hoe ver is dit? ${taak.omschrijving}: ${naamVan(plan, taak.resultaat)}`}
          naam={`resultaten/${taak.id}`}
          opties={STANDEN}
          waarde={f.waarden.standen[taak.id] ?? ''}
          opWijzig={(stand) => f.zet('standen', { ...f.waarden.standen, [taak.id]: stand })}
          fout={foutBij(f.fouten, `resultaten/${taak.id}`)}
        />
      ))}
      <Keuzegroep
        label="Wat gaat er gebeuren?"
        verplicht
        onderElkaar
        opties={UITKOMSTEN}
        {...f.veld('uitkomst')}
      />
      <Veld
        label="Waarom"
        verplicht
        soort="lang"
        maximaal={2000}
        hint="Wat ging goed, wat niet, en wat vindt de inwoner?"
        {...f.veld('toelichting')}
      />
    </Vorm>
  )
}

/** Closes the plan before its end; asks why. */
function AfsluitDialoog({ plan, opSluit }: Props) {
  const f = useFormulier({ reden: '' })
  const stap = useStap(plan.dossierId)
  const verstuur = () =>
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/plannen/{planId}/afsluitingen', {
          ...waar(plan),
          body: { reden: f.waarden.reden },
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  return (
    <Vorm
      smal
      titel="Het plan afsluiten?"
      knop="Sluit het plan af"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <Veld label="Waarom stopt het plan?" soort="lang" verplicht maximaal={500} {...f.veld('reden')} />
    </Vorm>
  )
}

/** The form of one step of the plan that needs words. */
export function PlanDialoog({ vraag, ...rest }: Props & { readonly vraag: Vraag }) {
  switch (vraag) {
    case 'akkoord':
      return <AkkoordDialoog {...rest} />
    case 'evaluatie':
      return <EvaluatieDialoog {...rest} />
    case 'afsluiten':
      return <AfsluitDialoog {...rest} />
  }
}
