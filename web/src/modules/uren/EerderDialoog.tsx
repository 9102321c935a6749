import { Plus, Trash2 } from 'lucide-react'
import { roepAan, type BodyBij } from '../../api/client.ts'
import { foutBij, Keuzelijst, Knop, naarVeld, useFormulier, Veld } from '../../ui/index.ts'
import { lidNaam, useDossier } from '../dossier/dossier.ts'
import { useStap } from '../plan/plan.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { GEEN_GETAL, getal, kaal, naarErbij, perRegel, SOORT, type Basis, type Uren } from './uren.ts'

type EerderBody = BodyBij<'PUT /dossiers/{dossierId}/plannen/{planId}/eerdere-ondersteuning'>
type EerderRij = {
  persoonId: string
  omschrijving: string
  soort: 'professioneel' | 'informeel'
  urenPerWeek: string
}
const LEEG: EerderRij = { persoonId: '', omschrijving: '', soort: 'professioneel', urenPerWeek: '' }
const SOORTEN = (['professioneel', 'informeel'] as const).map((waarde) => ({ waarde, label: SOORT[waarde] }))

const toRegel = (rij: EerderRij): EerderBody['regels'][number] => ({
  persoonId: rij.persoonId === '' ? null : Number(rij.persoonId),
  omschrijving: rij.omschrijving.trim(),
  soort: rij.soort,
  urenPerWeek: getal(rij.urenPerWeek),
})

/** What help there was before this plan, so that the whole can be told beside it (PLAN-21). */
export function EerderDialoog({ plek, uren, opSluit }: Basis & { uren: Uren }) {
  const { leden } = useDossier(plek.dossierId)
  const begin = uren.eerder.map((e) => ({
    ...e,
    persoonId: e.persoonId?.toString() ?? '',
    urenPerWeek: kaal(e.urenPerWeek),
  }))
  const f = useFormulier<{ regels: readonly EerderRij[] }>({ regels: begin.length === 0 ? [LEEG] : begin })
  const stap = useStap(plek.dossierId)
  const { regels } = f.waarden
  const zet = (i: number, wat: Partial<EerderRij>) =>
    f.zet(
      'regels',
      regels.map((rij, n) => (n === i ? { ...rij, ...wat } : rij)),
    )
  const veld = <N extends keyof EerderRij>(i: number, naam: N, rij: EerderRij) => ({
    naam: `regels/${i}/${naam}`,
    waarde: rij[naam],
    opWijzig: (waarde: EerderRij[N]) => zet(i, { [naam]: waarde }),
    fout: foutBij(f.fouten, `regels/${i}/${naam}`),
  })
  const verstuur = () => {
    const mis = regels.flatMap((rij, i) => [
      ...(rij.omschrijving.trim() === ''
        ? [{ veld: `regels/${i}/omschrijving`, code: 'leeg', tekst: 'Schrijf op wat er was.' }]
        : []),
      ...(Number.isNaN(getal(rij.urenPerWeek))
        ? [{ veld: `regels/${i}/urenPerWeek`, code: 'getal', tekst: GEEN_GETAL }]
        : []),
    ])
    if (mis.length > 0) {
      f.zetFout(mis)
      return
    }
    stap.mutate(
      () =>
        roepAan('PUT /dossiers/{dossierId}/plannen/{planId}/eerdere-ondersteuning', {
          params: plek,
          body: { regels: regels.map(toRegel) },
          ifMatch: uren.version,
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      titel="Welke hulp was er eerder?"
      labels={perRegel('regels', 'Hulp', f.fouten)}
      knop="Bewaar wat er eerder was"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      {regels.map((rij, i) => (
        <fieldset key={i} className="kt-stapel kt-strak">
          <legend className="kt-legend">Hulp {i + 1}</legend>
          <Veld
            label="Wat was het?"
            verplicht
            maximaal={200}
            hint="Bijvoorbeeld: Thuisondersteuning 2"
            {...veld(i, 'omschrijving', rij)}
          />
          <div className="kt-drie-velden">
            <Keuzelijst
              label="Van wie?"
              opties={SOORTEN}
              {...veld(i, 'soort', rij)}
              opWijzig={(soort) => (soort === '' ? undefined : zet(i, { soort }))}
            />
            <Veld label="Uren per week" verplicht soort="getal" {...veld(i, 'urenPerWeek', rij)} />
            {leden.length < 2 ? null : (
              <Keuzelijst
                label="Voor wie?"
                leeg="Het hele huishouden"
                opties={leden.map((lid) => ({ waarde: String(lid.id), label: lidNaam(lid) }))}
                {...veld(i, 'persoonId', rij)}
              />
            )}
          </div>
          <div className="kt-rij">
            <Knop
              soort="stil"
              icoon={Trash2}
              naam={`Haal hulp ${i + 1} weg`}
              opDruk={() => {
                naarErbij()
                f.zet(
                  'regels',
                  regels.filter((_, n) => n !== i),
                )
              }}
            >
              Haal weg
            </Knop>
          </div>
        </fieldset>
      ))}
      <div className="kt-rij" id="erbij">
        <Knop
          icoon={Plus}
          opDruk={() => {
            f.zet('regels', [...regels, LEEG])
            naarVeld(`regels/${regels.length}/omschrijving`)
          }}
        >
          Hulp erbij
        </Knop>
      </div>
    </Vorm>
  )
}
