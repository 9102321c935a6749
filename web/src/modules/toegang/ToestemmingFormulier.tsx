import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import {
  Foutsamenvatting,
  Keuzegroep,
  Keuzelijst,
  Knop,
  Melding,
  useFormulier,
  Veld,
  Vinkje,
  Vinkjes,
} from '../../ui/index.ts'
import { DEEL_WOORD } from '../dossier/woorden.ts'
import {
  beslistMee,
  isKind,
  useToegangStap,
  type Deel,
  type NieuweToestemming,
  type Toegang,
} from './toegang.ts'

type Velden = {
  persoonId: string
  partijId: string
  doel: string
  delen: readonly Deel[]
  gegeven: 'ja' | 'nee' | ''
  hoe: NieuweToestemming['hoe'] | ''
  gegevenDoor: string
  kindStemtIn: boolean
}
const LABELS = {
  persoonId: 'Over wie gaat het?',
  partijId: 'Wie leest mee?',
  doel: 'Waarvoor?',
  delen: 'Wat mag die partij lezen?',
  gegeven: 'Mag deze partij meelezen?',
  hoe: 'Hoe is dit gezegd?',
  gegevenDoor: 'Wie zegt dit namens het kind?',
}
const leeg = (personen: Toegang['personen']): Velden => ({
  persoonId: personen.length === 1 ? String(personen[0]?.id) : '',
  partijId: '',
  doel: '',
  delen: [],
  gegeven: '',
  hoe: 'mondeling',
  gegevenDoor: '',
  kindStemtIn: false,
})

const eisen = (v: Velden) =>
  [
    { veld: 'persoonId', is: v.persoonId === '', tekst: 'Kies een persoon.' },
    { veld: 'partijId', is: v.partijId === '', tekst: 'Kies een partij.' },
    // What may be read is asked once it is known who reads: before that there is nothing to go to.
    {
      veld: 'delen',
      is: v.partijId !== '' && v.delen.length === 0,
      tekst: 'Kies wat deze partij mag lezen.',
    },
    { veld: 'doel', is: v.doel.trim() === '', tekst: 'Schrijf op waarvoor deze partij meeleest.' },
    { veld: 'gegeven', is: v.gegeven === '', tekst: 'Kies ja of nee.' },
  ]
    .filter(({ is }) => is)
    .map(({ veld, tekst }) => ({ veld, code: 'leeg', tekst }))

const toBody = (v: Velden): NieuweToestemming => ({
  persoonId: Number(v.persoonId),
  partijId: Number(v.partijId),
  doel: v.doel.trim(),
  delen: [...v.delen],
  gegeven: v.gegeven === 'ja',
  hoe: v.hoe === '' ? 'mondeling' : v.hoe,
  ...(v.gegevenDoor === '' ? {} : { gegevenDoor: Number(v.gegevenDoor), kindStemtIn: v.kindStemtIn }),
})

type Props = { readonly dossierId: number; readonly toegang: Toegang }

function useToestemming({ dossierId, toegang: { personen } }: Props) {
  const stap = useToegangStap(dossierId)
  const [sleutel, zetSleutel] = useState(nieuweSleutel)
  const f = useFormulier(leeg(personen))
  const stuur = () => {
    const mis = eisen(f.waarden)
    f.zetFout(mis)
    if (mis.length > 0) return
    const doe = () =>
      roepAan('POST /dossiers/{dossierId}/toestemmingen', {
        params: { dossierId },
        body: toBody(f.waarden),
        idempotentie: sleutel,
      })
    stap.mutate(doe, {
      onError: f.zetFout,
      onSuccess: () => {
        zetSleutel(nieuweSleutel())
        f.zetWaarden({ ...leeg(personen), persoonId: f.waarden.persoonId })
      },
    })
  }
  return { f, stuur, stap }
}

function Kind({
  f,
  toegang,
  leeftijd,
}: {
  f: ReturnType<typeof useToestemming>['f']
  toegang: Toegang
  leeftijd: number
}) {
  const volwassenen = toegang.personen.filter((p) => (p.leeftijd ?? 0) >= 18)
  return (
    <>
      <Keuzelijst
        label={LABELS.gegevenDoor}
        hint="Jonger dan 16 jaar: een ouder beslist. Vanaf 12 jaar beslist het kind mee."
        opties={volwassenen.map((p) => ({ waarde: String(p.id), label: p.naam }))}
        {...f.veld('gegevenDoor')}
      />
      {beslistMee(leeftijd) ? (
        <Vinkje label="Het kind vindt het ook goed" {...f.veld('kindStemtIn')} />
      ) : null}
    </>
  )
}

/** Asks one person about one party and one purpose (KTG-06). Nothing is ticked beforehand. */
export function ToestemmingFormulier({ dossierId, toegang }: Props) {
  const { f, stuur, stap } = useToestemming({ dossierId, toegang })
  const partijen = toegang.partijen.filter((p) => p.delenToestemming.length > 0)
  const partij = partijen.find((p) => String(p.id) === f.waarden.partijId)
  const leeftijd = toegang.personen.find((p) => String(p.id) === f.waarden.persoonId)?.leeftijd ?? null
  return (
    <form
      className="kt-stapel s-smal"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        stuur()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} />
      {stap.isSuccess ? (
        <Melding soort="gelukt" live>
          Dit is opgeschreven en geldt meteen.
        </Melding>
      ) : null}
      <Keuzegroep
        label={LABELS.persoonId}
        verplicht
        opties={toegang.personen.map((p) => ({ waarde: String(p.id), label: p.naam }))}
        {...f.veld('persoonId')}
      />
      {leeftijd !== null && isKind(leeftijd) ? <Kind f={f} toegang={toegang} leeftijd={leeftijd} /> : null}
      <Keuzelijst
        label={LABELS.partijId}
        verplicht
        opties={partijen.map((p) => ({ waarde: String(p.id), label: p.naam }))}
        {...f.veld('partijId')}
        opWijzig={(id) => f.zetWaarden((oud) => ({ ...oud, partijId: id, delen: [] }))}
      />
      {partij === undefined ? null : (
        <Vinkjes
          label={LABELS.delen}
          verplicht
          opties={partij.delenToestemming.map((d) => ({ waarde: d, label: DEEL_WOORD[d] }))}
          {...f.veld('delen')}
        />
      )}
      <Veld
        label={LABELS.doel}
        verplicht
        hint="Bijvoorbeeld: vallen voorkomen"
        maximaal={500}
        {...f.veld('doel')}
      />
      <Keuzegroep
        label={LABELS.gegeven}
        verplicht
        opties={[
          { waarde: 'ja', label: 'Ja' },
          { waarde: 'nee', label: 'Nee' },
        ]}
        {...f.veld('gegeven')}
      />
      <Keuzegroep
        label={LABELS.hoe}
        opties={[
          { waarde: 'mondeling', label: 'Mondeling' },
          { waarde: 'schriftelijk', label: 'Op papier' },
        ]}
        {...f.veld('hoe')}
      />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
          Schrijf dit op
        </Knop>
      </div>
    </form>
  )
}
