import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit, type VeldFout } from '../../api/probleem.ts'
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
  Vinkje,
} from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { dossierSleutel } from '../dossier/dossier.ts'
import { schaalZin, UITKOMST_WOORD, type Afname, type Instrumenten, type Lijst } from './instrumenten.ts'

type Props = {
  readonly dossierId: number
  readonly lijst: Lijst
  readonly personen: Instrumenten['personen']
}
type Oordeel = 'kwetsbaar' | 'niet_kwetsbaar' | ''

const opties = ({ niveaus }: Lijst) =>
  niveaus === undefined
    ? [
        { waarde: '1', label: 'Ja' },
        { waarde: '0', label: 'Nee' },
      ]
    : Array.from({ length: niveaus }, (_, i) => ({ waarde: String(i + 1), label: String(i + 1) }))

function Stap2({ huisbezoek, zetHuisbezoek, oordeel, zetOordeel, fouten }: Stap2Props) {
  return (
    <>
      <Vinkje
        label="Ik deed dit bij een huisbezoek"
        naam="bijHuisbezoek"
        waarde={huisbezoek}
        opWijzig={zetHuisbezoek}
        fout={foutBij(fouten, 'bijHuisbezoek')}
      />
      <Keuzegroep<'kwetsbaar' | 'niet_kwetsbaar'>
        label="Wat vindt u?"
        naam="uitkomst"
        opties={[
          { waarde: 'kwetsbaar', label: UITKOMST_WOORD.kwetsbaar },
          { waarde: 'niet_kwetsbaar', label: UITKOMST_WOORD.niet_kwetsbaar },
        ]}
        waarde={oordeel}
        opWijzig={zetOordeel}
        fout={foutBij(fouten, 'uitkomst')}
      />
    </>
  )
}
type Stap2Props = {
  readonly huisbezoek: boolean
  readonly zetHuisbezoek: (ja: boolean) => void
  readonly oordeel: Oordeel
  readonly zetOordeel: (oordeel: Oordeel) => void
  readonly fouten: readonly VeldFout[]
}

const vraagVeld = (lijst: Lijst, id: string) => `${lijst.sleutel}-${id}`
/** What the server says, with each question that has no answer yet by its own name. */
function foutenVan(fout: unknown, lijst: Lijst, gekozen: Readonly<Record<string, string>>): VeldFout[] {
  const open = lijst.vragen
    .filter(({ id }) => gekozen[id] === undefined)
    .map(({ id }) => ({ veld: vraagVeld(lijst, id), code: 'leeg', tekst: 'Kies een antwoord.' }))
  const [eerste] = lijst.vragen
  // Of a screening every question is answered; of another list at least one.
  const isHeel = lijst.instrument === 'screening_1' || lijst.instrument === 'screening_2'
  const een = (f: VeldFout) => [eerste === undefined ? f : { ...f, veld: vraagVeld(lijst, eerste.id) }]
  return foutenUit(fout).flatMap((f) => {
    if (f.veld !== 'antwoorden') return [f]
    return isHeel && open.length > 0 ? open : een(f)
  })
}

/** Fills one instrument in for one person (TRI-13, TRI-14, TRI-18). What is wrong is told above and at its question; the answers stay. */
export function Invullen({ dossierId, lijst, personen }: Props) {
  const client = useQueryClient()
  const sleutelBij = useSleutelBij()
  const [persoonId, zetPersoon] = useState(String(personen[0]?.id ?? ''))
  const [op, zetOp] = useState(vandaag())
  const [gekozen, zetGekozen] = useState<Readonly<Record<string, string>>>({})
  const [huisbezoek, zetHuisbezoek] = useState(false)
  const [oordeel, zetOordeel] = useState<Oordeel>('')
  const [fouten, zetFouten] = useState<readonly VeldFout[]>([])
  const bewaar = useMutation({
    mutationFn: (body: Afname) =>
      roepAan('POST /dossiers/{dossierId}/afnames', {
        params: { dossierId },
        body,
        idempotentie: sleutelBij(body),
      }),
    onError: (fout) => zetFouten(foutenVan(fout, lijst, gekozen)),
    onSuccess: () => {
      zetFouten([])
      return client.invalidateQueries({ queryKey: dossierSleutel(dossierId) })
    },
  })
  const stuur = () =>
    bewaar.mutate({
      persoonId: Number(persoonId),
      instrument: lijst.instrument,
      ...(lijst.onderdeel === undefined ? {} : { onderdeel: lijst.onderdeel }),
      antwoorden: Object.entries(gekozen).map(([id, waarde]) => ({ id, waarde: Number(waarde) })),
      op,
      ...(lijst.instrument === 'screening_2' ? { bijHuisbezoek: huisbezoek } : {}),
      ...(oordeel === '' ? {} : { uitkomst: oordeel }),
    })
  return (
    <Kaart
      titel={lijst.naam}
      intro={lijst.niveaus === undefined ? undefined : `Geef een cijfer: ${schaalZin(lijst.niveaus)}.`}
    >
      <div className="kt-stapel kt-strak">
        <Foutsamenvatting
          fouten={fouten}
          labels={{
            op: 'Op welke dag?',
            ...Object.fromEntries(lijst.vragen.map(({ id, tekst }) => [vraagVeld(lijst, id), tekst])),
          }}
        />
        <Keuzelijst
          label="Voor wie?"
          naam="persoonId"
          opties={personen.map(({ id, naam }) => ({ waarde: String(id), label: naam }))}
          waarde={persoonId}
          opWijzig={zetPersoon}
        />
        <DatumVeld
          label="Op welke dag?"
          naam="op"
          waarde={op}
          opWijzig={zetOp}
          fout={foutBij(fouten, 'op')}
        />
        {lijst.vragen.map(({ id, tekst }) => (
          <Keuzegroep
            key={id}
            label={tekst}
            naam={vraagVeld(lijst, id)}
            fout={foutBij(fouten, vraagVeld(lijst, id))}
            opties={opties(lijst)}
            waarde={gekozen[id] ?? ''}
            opWijzig={(waarde) => zetGekozen((oud) => ({ ...oud, [id]: waarde }))}
          />
        ))}
        {lijst.instrument === 'screening_2' ? (
          <Stap2 {...{ huisbezoek, zetHuisbezoek, oordeel, zetOordeel, fouten }} />
        ) : null}
        <div>
          <Knop soort="hoofd" bezig={bewaar.isPending} opDruk={stuur}>
            Bewaar deze lijst
          </Knop>
        </div>
        {bewaar.data === undefined || fouten.length > 0 ? null : (
          <Melding soort="gelukt" kop="Bewaard." live>
            {bewaar.data.uitkomst === null
              ? ''
              : `Uitkomst: ${UITKOMST_WOORD[bewaar.data.uitkomst].toLowerCase()}.`}
          </Melding>
        )}
      </div>
    </Kaart>
  )
}
