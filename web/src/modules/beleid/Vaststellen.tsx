import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FolderOpen } from 'lucide-react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit, type VeldFout } from '../../api/probleem.ts'
import {
  DatumVeld,
  datumFout,
  foutBij,
  Kaart,
  Keuzegroep,
  Knop,
  Melding,
  Uitklap,
  vandaag,
  Veld,
} from '../../ui/index.ts'
import {
  alleBeleidVragen,
  tekstVan,
  versiePad,
  wisConcept,
  type Document,
  type Vergelijking,
} from './beleid.ts'
import { Verschillen } from './Verschillen.tsx'

type Props = {
  readonly document: Document
  readonly vergeleken: Vergelijking
  readonly reden: string
  readonly opReden: (reden: string) => void
  readonly opFouten: (fouten: readonly VeldFout[]) => void
}

// By what is gone: one line with how many, and which they are behind it.
function Wezen({ wezen }: Pick<Vergelijking, 'wezen'>) {
  const perWat = Map.groupBy(wezen, ({ soort, waarde }) => `${soort} “${waarde.replaceAll('_', ' ')}”`)
  return (
    <Melding soort="waarschuwing" kop="Deze lopende zaken komen klem.">
      <p>
        Zij gebruiken iets dat de nieuwe versie niet heeft. Laat dat staan, of laat lopende zaken zoals ze
        zijn.
      </p>
      {[...perWat].map(([wat, zaken]) => (
        <Uitklap
          key={wat}
          icoon={FolderOpen}
          vraag={`${wat}: ${zaken.length === 1 ? 'één zaak' : `${zaken.length} zaken`}`}
        >
          {zaken.map(({ kenmerk }) => kenmerk).join(', ')}
        </Uitklap>
      ))}
    </Melding>
  )
}

// A refusal for cases that would be orphaned stands where the list of them is.
const bijKeuze = (fout: VeldFout): VeldFout =>
  fout.code === 'beleid-maakt-wezen' ? { ...fout, veld: 'ookLopend' } : fout

// The server says the same; here all of it costs no round.
function vaststelFouten(wie: string, dag: string, reden: string): readonly VeldFout[] {
  const datum = dag === '' ? 'Kies een dag.' : datumFout(dag)
  return [
    ...(wie === ''
      ? [{ veld: 'ookLopend', code: 'kies', tekst: 'Kies voor welke zaken de nieuwe versie geldt.' }]
      : []),
    ...(datum === undefined ? [] : [{ veld: 'document/geldigVanaf', code: 'leeg', tekst: datum }]),
    ...(reden.trim().length < 20
      ? [
          {
            veld: 'reden',
            code: 'te-kort',
            tekst: 'Schrijf in een zin waarom dit verandert, in minstens 20 tekens.',
          },
        ]
      : []),
  ]
}

/** What changes, in words; for which cases, from which day and why; and then it is set. */
export function Vaststellen({ document, vergeleken, reden, opReden, opFouten }: Props) {
  const client = useQueryClient()
  const router = useRouter()
  const plek = useRef<HTMLDivElement>(null)
  const [dag, zetDag] = useState(vandaag())
  const [wie, zetWie] = useState<'nieuw' | 'ook' | ''>('')
  const [sleutel] = useState(nieuweSleutel)
  const [fouten, zetFouten] = useState<readonly VeldFout[]>([])
  const meld = (alle: readonly VeldFout[]) => {
    zetFouten(alle)
    opFouten(alle)
  }
  const { verschillen, lopend, wezen } = vergeleken
  useEffect(() => plek.current?.focus(), [])
  const stelVast = useMutation({
    mutationFn: () =>
      roepAan('POST /beleidsversies', {
        body: { document: { ...document, geldigVanaf: dag }, reden, ookLopend: wie === 'ook' },
        idempotentie: sleutel,
      }),
    onMutate: () => meld([]),
    onError: (fout) => meld(foutenUit(fout).map(bijKeuze)),
    onSuccess: async ({ versie }) => {
      wisConcept()
      await client.invalidateQueries(alleBeleidVragen)
      await router.navigate({ href: versiePad(versie) })
    },
  })
  if (verschillen.length === 0)
    return (
      <div ref={plek} tabIndex={-1}>
        <Melding soort="info" live>
          Er is nog niets veranderd. Open een deel hierboven en wijzig iets.
        </Melding>
      </div>
    )
  return (
    <div ref={plek} tabIndex={-1}>
      <Kaart titel="Dit verandert er">
        <Verschillen verschillen={verschillen} />
        <form
          className="kt-stapel s-smal"
          noValidate
          onSubmit={(e) => {
            e.preventDefault()
            const mis = vaststelFouten(wie, dag, reden)
            meld(mis)
            if (mis.length === 0) stelVast.mutate()
          }}
        >
          <Keuzegroep
            label="Voor welke zaken?"
            naam="ookLopend"
            verplicht
            onderElkaar
            opties={[
              {
                waarde: 'nieuw',
                label: 'Alleen voor nieuwe zaken',
                uitleg: 'Wat loopt, houdt de versie waarmee het begon.',
              },
              {
                waarde: 'ook',
                label: `Ook voor de ${lopend.toLocaleString('nl-NL')} lopende zaken`,
                uitleg: 'Zij gaan vandaag over. Op hun tijdlijn staat waarom.',
              },
            ]}
            waarde={wie}
            opWijzig={zetWie}
            fout={foutBij(fouten, 'ookLopend')}
          />
          {wie === 'ook' && wezen.length > 0 ? <Wezen wezen={wezen} /> : null}
          <DatumVeld
            label="Geldt vanaf"
            naam="document/geldigVanaf"
            verplicht
            waarde={dag}
            opWijzig={zetDag}
            fout={foutBij(fouten, 'document/geldigVanaf')}
          />
          <Veld
            label="Waarom verandert dit?"
            soort="lang"
            naam="reden"
            verplicht
            maximaal={500}
            hint="Minstens 20 tekens. Noem het besluit waarop het rust."
            waarde={reden}
            opWijzig={opReden}
            fout={foutBij(fouten, 'reden')}
          />
          <div>
            <Knop soort="hoofd" type="submit" bezig={stelVast.isPending}>
              {`Stel versie ${tekstVan(document['versie'])} vast`}
            </Knop>
          </div>
        </form>
      </Kaart>
    </div>
  )
}
