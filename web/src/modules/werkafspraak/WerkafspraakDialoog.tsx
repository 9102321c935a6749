import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { DatumVeld, Keuzelijst, useFormulier, Veld } from '../../ui/index.ts'
import { useStap } from '../plan/plan.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import type { Afspraak, Lijst, Plek } from './werkafspraak.ts'

type Basis = { readonly plek: Plek; readonly opSluit: () => void }
export type Vraag = { readonly wat: 'maken' } | { readonly wat: 'bericht'; readonly afspraak: Afspraak }

const LEEG = {
  uitvoerder: 'Kies wie dit doet.',
  tekst: 'Schrijf op wat u afspreekt.',
  uiterlijk: 'Vul de dag in waarop het klaar is.',
} as const

function MaakDialoog({ plek, opSluit, uitvoerders }: Basis & Pick<Lijst, 'uitvoerders'>) {
  const f = useFormulier({ tekst: '', uitvoerder: '', uiterlijk: '' })
  const stap = useStap(plek.dossierId)
  const wie = uitvoerders.find((u) => `${u.soort}-${u.id}` === f.waarden.uitvoerder)
  const body = {
    tekst: f.waarden.tekst.trim(),
    uiterlijk: f.waarden.uiterlijk,
    houderId: wie?.soort === 'medewerker' ? wie.id : null,
    inzetId: wie?.soort === 'taak' ? wie.id : null,
  }
  const verstuur = () => {
    const velden = Object.keys(LEEG) as (keyof typeof LEEG)[]
    const mis = velden.filter((veld) => f.waarden[veld].trim() === '')
    f.zetFout(mis.map((veld) => ({ veld, code: 'leeg', tekst: LEEG[veld] })))
    if (mis.length > 0) return
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/plannen/{planId}/werkafspraken', {
          params: plek,
          body,
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      titel="Wat spreekt u af?"
      knop="Spreek dit af"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <Keuzelijst
        label="Wie doet dit?"
        verplicht
        leeg="Kies iemand"
        opties={uitvoerders.map((u) => ({
          waarde: `${u.soort}-${u.id}`,
          label: u.taak === null ? u.naam : `${u.naam} (${u.taak})`,
        }))}
        {...f.veld('uitvoerder')}
      />
      <Veld label="Wat?" soort="lang" regels={2} verplicht maximaal={300} {...f.veld('tekst')} />
      <DatumVeld label="Uiterlijk op" verplicht hint="Bijvoorbeeld 3-5-2027" {...f.veld('uiterlijk')} />
    </Vorm>
  )
}

function BerichtDialoog({ plek, opSluit, afspraak }: Basis & { afspraak: Afspraak }) {
  const f = useFormulier({ tekst: '' })
  const stap = useStap(plek.dossierId)
  return (
    <Vorm
      titel={
        afspraak.isVanMij ? 'Wat wilt u laten weten?' : `Wat wilt u zeggen tegen ${afspraak.uitvoerder}?`
      }
      knop="Zet dit erbij"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() =>
        stap.mutate(
          () =>
            roepAan('POST /dossiers/{dossierId}/plannen/{planId}/werkafspraken/{afspraakId}/berichten', {
              params: { ...plek, afspraakId: afspraak.id },
              body: { tekst: f.waarden.tekst.trim() },
              idempotentie: nieuweSleutel(),
            }),
          { onSuccess: opSluit, onError: f.zetFout },
        )
      }
    >
      <p>{afspraak.tekst}</p>
      <Veld
        label="Uw bericht"
        hint="Iedereen die het plan leest, ziet dit. Er gaat geen mail uit."
        soort="lang"
        regels={2}
        verplicht
        maximaal={300}
        {...f.veld('tekst')}
      />
    </Vorm>
  )
}

type Props = Basis & { readonly vraag: Vraag; readonly uitvoerders: Lijst['uitvoerders'] }
/** The form that was asked for. */
export function WerkafspraakDialoog({ vraag, uitvoerders, ...basis }: Props) {
  return vraag.wat === 'maken' ? (
    <MaakDialoog {...basis} uitvoerders={uitvoerders} />
  ) : (
    <BerichtDialoog {...basis} afspraak={vraag.afspraak} />
  )
}
