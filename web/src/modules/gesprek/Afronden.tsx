import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { roepAan, type BodyBij } from '../../api/client.ts'
import { foutenUit, ProbleemFout, type VeldFout } from '../../api/probleem.ts'
import {
  DatumVeld,
  Foutsamenvatting,
  foutBij,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  Melding,
  vandaag,
  Vinkjes,
} from '../../ui/index.ts'
import { useOnline } from '../../ui/online.ts'
import { dossierPad, dossierSleutel } from '../dossier/dossier.ts'
import { Langdurig, WatGegeven } from './Afhandeling.tsx'
import type { Einde } from './einde.ts'
import { PLAATS_WOORD, type Gesprek, type Waarden } from './gesprek.ts'
import { Nalezen } from './Nalezen.tsx'
import type { Verslag } from './useVerslag.ts'
import { bronTekst } from '../dossier/bron.ts'

type Slot = BodyBij<'POST /dossiers/{dossierId}/gesprekken/{gesprekId}/afsluitingen'>

type Props = {
  readonly gesprek: Gesprek
  readonly verslag: Verslag
  readonly einde: Einde
  readonly opEinde: (deel: Partial<Einde>) => void
  /** To another sheet, by its id. */
  readonly opGa: (blad: string) => void
}

const LABELS = {
  achterliggendeVraag: 'De vraag achter de vraag (bij Samen beginnen)',
  gehoudenOp: 'Op welke dag was het gesprek?',
  mantelzorg: 'Mantelzorg',
  uitkomst: 'Wat nu?',
  gegeven: 'Wat hebt u gegeven?',
  toelichting: 'Wat geeft u mee?',
  structureel: 'Is er voor langere tijd ondersteuning nodig?',
}
const PLAATSEN = (Object.keys(PLAATS_WOORD) as Waarden['plaats'][]).map((waarde) => ({
  waarde,
  label: PLAATS_WOORD[waarde],
}))

const nietBewaard = new Error('verslag niet bewaard')
const isGewoon = (fout: unknown) => fout !== null && fout !== nietBewaard

function useAfsluiten({ gesprek, verslag }: Pick<Props, 'gesprek' | 'verslag'>) {
  const client = useQueryClient()
  const navigeer = useNavigate()
  const { dossierId, id: gesprekId } = gesprek
  return useMutation({
    mutationFn: async (slot: Slot) => {
      const versie = await verslag.vastleggen()
      if (versie === null) throw nietBewaard
      return roepAan('POST /dossiers/{dossierId}/gesprekken/{gesprekId}/afsluitingen', {
        params: { dossierId, gesprekId },
        body: slot,
        ifMatch: versie,
      })
    },
    onSuccess: async ({ planId }) => {
      await client.invalidateQueries({ queryKey: dossierSleutel(dossierId) })
      await navigeer({ to: dossierPad(dossierId, planId === null ? '/gesprek' : '/plan') })
    },
    // A warning that is new to this screen (a participant left meanwhile) comes in with the gesprek.
    onError: (fout) =>
      fout instanceof ProbleemFout && fout.status === 409
        ? client.invalidateQueries({ queryKey: dossierSleutel(dossierId) })
        : undefined,
  })
}

function DagEnPlaats({ verslag }: { readonly verslag: Verslag }) {
  const { waarden, zet, fouten } = verslag
  return (
    <div className="s-tweevelden">
      <DatumVeld
        label={LABELS.gehoudenOp}
        hint="Bijvoorbeeld 27-11-2026"
        verplicht
        naam="gehoudenOp"
        waarde={waarden.gehoudenOp ?? ''}
        opWijzig={(dag) => zet({ gehoudenOp: dag === '' ? null : dag })}
        fout={foutBij(fouten, 'gehoudenOp')}
      />
      <Keuzelijst
        label="Waar was het?"
        naam="plaats"
        opties={PLAATSEN}
        waarde={waarden.plaats}
        opWijzig={(plaats) => (plaats === '' ? undefined : zet({ plaats }))}
      />
      {waarden.gehoudenOp === null ? (
        <div className="kt-rij">
          <Knop opDruk={() => zet({ gehoudenOp: vandaag() })}>Het was vandaag</Knop>
        </div>
      ) : null}
    </div>
  )
}

// A driegesprek begins no support, so it is not asked there.
const vraagtLangdurig = (g: Gesprek): boolean => g.planVerplicht !== null && g.soort === 'keukentafel'

type WaarschuwingenProps = {
  readonly gesprek: Gesprek
  readonly bevestigd: readonly string[]
  readonly opWijzig: (bevestigd: readonly string[]) => void
}
function Waarschuwingen({ gesprek, bevestigd, opWijzig }: WaarschuwingenProps) {
  const { waarschuwingen } = gesprek
  if (waarschuwingen.length === 0) return null
  return (
    <>
      <Melding soort="waarschuwing" kop="Kijk hier nog naar.">
        {waarschuwingen.map((w) => `${w.tekst} (${bronTekst(w.bron)})`).join(' ')}
      </Melding>
      <Vinkjes
        label="Toch afronden?"
        naam="bevestigd"
        opties={waarschuwingen.map((w) => ({ waarde: w.code, label: `Ik heb dit gezien: ${w.tekst}` }))}
        waarde={bevestigd}
        opWijzig={opWijzig}
      />
    </>
  )
}

type WatNuProps = {
  readonly gesprek: Gesprek
  readonly problemen: number
  readonly einde: Einde
  readonly fouten: readonly VeldFout[]
  readonly opWijzig: (deel: Partial<Einde>) => void
}
function WatNu({ gesprek, problemen, einde, fouten, opWijzig }: WatNuProps) {
  return (
    <>
      {vraagtLangdurig(gesprek) && (
        <Langdurig
          waarde={einde.structureel}
          bron={gesprek.planVerplicht?.bron ?? ''}
          fout={foutBij(fouten, 'structureel')}
          opWijzig={(structureel) => opWijzig({ structureel })}
        />
      )}
      <Keuzegroep
        label={LABELS.uitkomst}
        naam="uitkomst"
        verplicht
        onderElkaar
        opties={[
          {
            waarde: 'plan',
            label: 'Wij maken samen een plan',
            uitleg: `Elk onderwerp waar hulp bij nodig is, wordt een doel: nu ${problemen}.`,
          },
          {
            waarde: 'advies',
            label: 'Het advies is genoeg',
            uitleg: 'De vraag is aan tafel beantwoord. Er komt geen plan.',
          },
        ]}
        waarde={einde.uitkomst}
        opWijzig={(nieuw) => opWijzig({ uitkomst: nieuw })}
        fout={foutBij(fouten, 'uitkomst')}
      />
      {einde.uitkomst === 'advies' && gesprek.soort === 'keukentafel' ? (
        <WatGegeven waarde={einde} fouten={fouten} opWijzig={opWijzig} />
      ) : null}
    </>
  )
}

/** What is sent: what was given only when no plan follows, and what was asked. */
const toSlot = (e: Einde): Slot => ({
  uitkomst: e.uitkomst === '' ? null : e.uitkomst,
  bevestigd: [...e.bevestigd],
  ...(e.uitkomst === 'advies' ? { gegeven: [...e.gegeven], toelichting: e.toelichting } : {}),
  ...(e.structureel === '' ? {} : { structureel: e.structureel === 'ja' }),
})

/** The last sheet: read together, and choose a plan or advice. A warning is seen before it is passed (KTG-05, KTG-15). */
export function Afronden({ gesprek, verslag, einde, opEinde, opGa }: Props) {
  const sluit = useAfsluiten({ gesprek, verslag })
  const isOnline = useOnline()
  const { waarden } = verslag
  const problemen = waarden.antwoorden.filter((a) => a.probleem === true).length
  const alle = isGewoon(sluit.error) ? foutenUit(sluit.error) : []
  return (
    <>
      <Nalezen
        gesprek={gesprek}
        waarden={waarden}
        titel="Samen nalezen"
        intro="Klopt dit zo? Pas het gerust nog aan."
      />
      <Kaart titel="Afronden">
        <Foutsamenvatting
          fouten={alle}
          labels={LABELS}
          elders={{ mantelzorg: () => opGa('mantelzorg'), achterliggendeVraag: () => opGa('begin') }}
        />
        <DagEnPlaats verslag={verslag} />
        <WatNu gesprek={gesprek} problemen={problemen} einde={einde} fouten={alle} opWijzig={opEinde} />
        <Waarschuwingen
          gesprek={gesprek}
          bevestigd={einde.bevestigd}
          opWijzig={(bevestigd) => opEinde({ bevestigd })}
        />
        <div className="kt-rij">
          <Knop
            soort="hoofd"
            bezig={sluit.isPending || verslag.bezig}
            opDruk={() => sluit.mutate(toSlot(einde))}
            reden={isOnline ? undefined : 'Afronden kan als er weer internet is.'}
          >
            Rond het gesprek af
          </Knop>
        </div>
      </Kaart>
    </>
  )
}
