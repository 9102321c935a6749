import { useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { useSessie } from '../../api/sessie.ts'
import {
  dagVoluit,
  datumVoluit,
  Kaart,
  Knop,
  Melding,
  momentKort,
  Paren,
  Status,
  Uitklap,
} from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { useStap } from '../plan/plan.ts'
import { aanvragenVraag, STAND, UITKOMST, type Aanvraag, type Aanvragen } from './aanvraag.ts'

const AanvraagDialoog = lazy(async () => ({
  default: (await import('./AanvraagDialoog.tsx')).AanvraagDialoog,
}))
const BesluitDialoog = lazy(async () => ({ default: (await import('./StapDialoog.tsx')).BesluitDialoog }))
const TerugmeldDialoog = lazy(async () => ({ default: (await import('./StapDialoog.tsx')).TerugmeldDialoog }))

const WERKERS = ['sociaal_werker', 'teamleider', 'consulent']
const VELDEN = [
  ['situatie', 'Hoe is het nu?'],
  ['eigenKracht', 'Wat lukt zelf?'],
  ['netwerk', 'Wie kan helpen?'],
  ['wens', 'Wat wilt u graag?'],
] as const

const Regels = ({ tekst }: { readonly tekst: string }) => <span className="kt-regels">{tekst}</span>

/** The verslag as it went along: the advies for who decides, so that nothing is asked twice (KTG-07). */
function Verslag({ aanvraag: { verslag, waaromNietAnders } }: { readonly aanvraag: Aanvraag }) {
  return (
    <Uitklap vraag="Lees het verslag dat meeging" icoon={FileText}>
      <Paren
        paren={[
          ['De vraag', <Regels key="vraag" tekst={verslag.vraag} />],
          ...(verslag.achterliggendeVraag === '' || verslag.achterliggendeVraag === verslag.vraag
            ? []
            : [
                ['Wat zit daarachter?', <Regels key="achter" tekst={verslag.achterliggendeVraag} />] as const,
              ]),
          ['Mantelzorg', verslag.mantelzorg === true ? 'Ja' : 'Nee'],
          ['Geschreven door', verslag.geschrevenDoor],
        ]}
      />
      {verslag.delen.map((d) => (
        <section key={d.naam} className="kt-stapel kt-strak">
          <h4>{d.naam}</h4>
          <Paren
            paren={[
              ...VELDEN.filter(([veld]) => d[veld].trim() !== '').map(
                ([veld, woord]) => [woord, <Regels key={veld} tekst={d[veld]} />] as const,
              ),
              ...d.vragen.map((v) => [v.vraag, <Regels key={v.vraag} tekst={v.antwoord} />] as const),
              ...(d.probleem === null
                ? []
                : [['Is hier hulp bij nodig?', d.probleem ? 'Ja' : 'Nee'] as const]),
            ]}
          />
        </section>
      ))}
      <section className="kt-stapel kt-strak">
        <h4>Waarom een lichtere trede niet genoeg is</h4>
        <Paren
          paren={waaromNietAnders.map((w) => [w.naam, <Regels key={w.naam} tekst={w.reden} />] as const)}
        />
      </section>
    </Uitklap>
  )
}

const feiten = (a: Aanvraag) => [
  ['Aangevraagd op', `${datumVoluit(a.dag)}, de dag van het gesprek`] as const,
  ['Advies', <Regels key="advies" tekst={a.advies} />] as const,
  ...(a.besluit === null
    ? [['Besluit uiterlijk', `${dagVoluit(a.uiterlijk)}${a.isTeLaat ? ', te laat' : ''}`] as const]
    : [
        ['Besluit', `${UITKOMST[a.besluit.uitkomst]}, ${datumVoluit(a.besluit.op)}`] as const,
        ['Waarom', <Regels key="waarom" tekst={a.besluit.motivering} />] as const,
      ]),
  ...(a.terugmelding === null
    ? []
    : [['Hoe het verder gaat', <Regels key="terug" tekst={a.terugmelding.tekst} />] as const]),
  ['Ingediend door', `${a.door}, ${momentKort(a.ingediendOp)}`] as const,
  ...(a.behandelaar === null ? [] : [['Bij de gemeente', a.behandelaar] as const]),
]

function Stand({ aanvraag: { status, isTeLaat } }: { readonly aanvraag: Aanvraag }) {
  const { soort, icoon, woord } = STAND[status]
  return (
    <Status soort={isTeLaat ? 'fout' : soort} icoon={icoon}>
      {isTeLaat ? `${woord}, te laat` : woord}
    </Status>
  )
}

type EenProps = { readonly dossierId: number; readonly aanvraag: Aanvraag }
function Een({ dossierId, aanvraag: a }: EenProps) {
  const [open, zetOpen] = useState<'besluit' | 'terug' | null>(null)
  const stap = useStap(dossierId)
  const neem = () =>
    stap.mutate(() =>
      roepAan('POST /dossiers/{dossierId}/aanvragen/{aanvraagId}/behandelingen', {
        params: { dossierId, aanvraagId: a.id },
        ifMatch: a.version,
        idempotentie: nieuweSleutel(),
      }),
    )
  const dicht = () => zetOpen(null)
  return (
    <Kaart titel={`${a.productNaam} voor ${a.persoon}`} niveau={3} acties={<Stand aanvraag={a} />}>
      <Paren paren={feiten(a)} />
      <Verslag aanvraag={a} />
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
      {a.mag.length === 0 ? null : (
        <div className="kt-rij">
          {a.mag.includes('aanvraag.in-behandeling-nemen') ? (
            <Knop soort="hoofd" bezig={stap.isPending} opDruk={neem}>
              Neem in behandeling
            </Knop>
          ) : null}
          {a.mag.includes('aanvraag.besluiten') ? (
            <Knop soort="hoofd" opDruk={() => zetOpen('besluit')}>
              Leg het besluit vast
            </Knop>
          ) : null}
          {a.mag.includes('aanvraag.terugmelden') ? (
            <Knop soort="hoofd" opDruk={() => zetOpen('terug')}>
              Meld terug aan het team
            </Knop>
          ) : null}
        </div>
      )}
      <Suspense fallback={null}>
        {open === 'besluit' ? <BesluitDialoog dossierId={dossierId} aanvraag={a} opSluit={dicht} /> : null}
        {open === 'terug' ? <TerugmeldDialoog dossierId={dossierId} aanvraag={a} opSluit={dicht} /> : null}
      </Suspense>
    </Kaart>
  )
}

type IndienenProps = { readonly dossierId: number; readonly bij: Aanvragen }
function Indienen({ dossierId, bij }: IndienenProps) {
  const [open, zetOpen] = useState(false)
  if (!bij.mag.includes('aanvraag.indienen')) return null
  if (bij.verslagen.length === 0)
    return <Melding soort="info">Rond eerst een gesprek af. Dan kan het verslag de aanvraag zijn.</Melding>
  return (
    <>
      <div className="kt-rij">
        <Knop soort={bij.aanvragen.length === 0 ? 'hoofd' : 'gewoon'} opDruk={() => zetOpen(true)}>
          Gebruik het verslag als aanvraag
        </Knop>
      </div>
      <Suspense fallback={null}>
        {open ? <AanvraagDialoog dossierId={dossierId} bij={bij} opSluit={() => zetOpen(false)} /> : null}
      </Suspense>
    </>
  )
}

/** The aanvragen of this household at the gemeente, where the verslag of a gesprek is the aanvraag (KTG-07, REG-13). */
export function AanvraagDeel({ dossierId }: { readonly dossierId: number }) {
  const rollen = useSessie().wie?.rollen ?? []
  const { data } = useQuery({
    ...aanvragenVraag(dossierId),
    enabled: WERKERS.some((rol) => rollen.includes(rol)),
  })
  if (data === undefined || (data.bron === null && data.aanvragen.length === 0)) return null
  return (
    <section className="kt-stapel" aria-labelledby="besluit-aanvraag">
      <h2 id="besluit-aanvraag">Aanvraag bij de gemeente</h2>
      {data.bron === null ? null : (
        <p>
          Het verslag van het gesprek is de aanvraag, met het advies van het team ({bronTekst(data.bron)}).
        </p>
      )}
      {data.aanvragen.map((a) => (
        <Een key={a.id} dossierId={dossierId} aanvraag={a} />
      ))}
      {data.aanvragen.length === 0 ? <p>Er is nog geen aanvraag.</p> : null}
      <Indienen dossierId={dossierId} bij={data} />
    </section>
  )
}
