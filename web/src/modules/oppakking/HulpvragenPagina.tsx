import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check, CircleAlert, Clock } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useSessie } from '../../api/sessie.ts'
import {
  dagVoluit,
  Kaart,
  Knop,
  LeegBericht,
  Melding,
  momentKort,
  Paginakop,
  Paren,
  Status,
} from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import type { Ontvangst } from './HulpvraagFormulier.tsx'
import { opgepaktVraag, type Opgepakt, type Rij } from './oppakking.ts'

const HulpvraagFormulier = lazy(async () => ({
  default: (await import('./HulpvraagFormulier.tsx')).HulpvraagFormulier,
}))

function Stand({ rij }: { readonly rij: Rij }) {
  if (rij.stand === 'verdeeld')
    return (
      <Status soort="gelukt" icoon={Check}>
        Verdeling afgesproken
      </Status>
    )
  if (rij.stand === 'gesloten')
    return (
      <Status soort="open" icoon={Check}>
        Afgesloten door het wijkteam
      </Status>
    )
  return (
    <Status soort={rij.isLaat ? 'fout' : 'waarschuwing'} icoon={rij.isLaat ? CircleAlert : Clock}>
      {rij.isLaat ? 'Te laat: verdeling te bepalen' : 'Verdeling te bepalen'}
    </Status>
  )
}

const nogLezen = ({ zietTot }: Rij): string =>
  zietTot === null ? '' : `U leest deze vraag tot en met ${dagVoluit(zietTot)}.`

function Vraag({ rij }: { readonly rij: Rij }) {
  const leest = rij.vraag !== null
  return (
    <Kaart
      titel={`${rij.naam ?? 'Vraag'} · ${rij.kenmerk}`}
      intro={`Opgepakt door ${rij.door}, ${momentKort(rij.op)}`}
    >
      <p>
        <Stand rij={rij} />
      </p>
      {leest ? <blockquote className="s-vraag">{rij.vraag}</blockquote> : null}
      <Paren
        paren={[
          ...(rij.team === null ? [] : [['Team', rij.team] as const]),
          ...(rij.aanspreekpunt === null ? [] : [['Aanspreekpunt', rij.aanspreekpunt] as const]),
          ...(rij.stand === 'verdeling_te_bepalen'
            ? [['Afspreken uiterlijk', dagVoluit(rij.uiterlijk)] as const]
            : []),
          ...(rij.doetAl === null ? [] : [['U doet al', rij.doetAl] as const]),
          ...(rij.doet === null ? [] : [['Afgesproken: u doet', rij.doet] as const]),
        ]}
      />
      <p className="kt-zacht">
        {leest ? nogLezen(rij) : 'U leest deze vraag niet meer. Het wijkteam helpt verder.'}
      </p>
    </Kaart>
  )
}

function WatNu({ ontvangst, opNog }: { readonly ontvangst: Ontvangst; readonly opNog: () => void }) {
  const { telefoon } = useSessie().gemeente
  const team = ontvangst.team ?? 'Het wijkteam'
  return (
    <Melding
      soort="gelukt"
      kop={`De vraag is opgepakt door ${ontvangst.organisatie}.`}
      live
      acties={<Knop opDruk={opNog}>Nog een vraag oppakken</Knop>}
    >
      <p>
        Nummer <b className="kt-code">{ontvangst.kenmerk}</b>. {team} heeft de vraag nu ook.
      </p>
      <ol className="kt-stapel kt-heel-strak">
        <li>
          {ontvangst.aanspreekpunt === null
            ? `${team} belt u`
            : `${ontvangst.aanspreekpunt} van ${team} is uw aanspreekpunt`}
          . Vragen of haast? Bel <span className="kt-nowrap">{telefoon}</span>.
        </li>
        <li>Samen spreekt u af wie wat doet, uiterlijk {dagVoluit(ontvangst.uiterlijk)}.</li>
        <li>Tot dan blijft u het contact voor deze persoon.</li>
        <li>
          Is deze persoon al bekend bij het wijkteam? Dan voegt het team het samen. U hoort daar niets over:
          wie er bekend is, is privé.
        </li>
      </ol>
    </Melding>
  )
}

const waaromNiet = (aan: boolean): string =>
  aan
    ? 'U werkt in een wijkteam. Schrijf deze vraag op in het postvak.'
    : 'In deze gemeente pakt het wijkteam een hulpvraag op. Bel het wijkteam, of geef het telefoonnummer aan wie bij u aanklopt.'

function Niet({ data }: { readonly data: Opgepakt }) {
  return (
    <Kaart>
      <LeegBericht titel="U kunt hier geen vraag oppakken">
        {waaromNiet(data.aan)} {data.aan ? <Link to="/postvak/nieuw">Naar het postvak</Link> : null}
      </LeegBericht>
    </Kaart>
  )
}

/** For whoever is knocked at: write the vraag down, pick it up, and follow what was agreed (SIG-15). */
export function HulpvragenPagina() {
  const data = useSuspenseQuery(opgepaktVraag).data
  const [klaar, zetKlaar] = useState<Ontvangst | null>(null)
  const mag = data.mag.includes('hulpvraag.oppakken')
  return (
    <>
      <Paginakop
        titel="Vraag oppakken"
        intro="Klopt er iemand bij u aan? Elke vraag is welkom. Daarna spreekt u met het wijkteam af wie wat doet."
      />
      {klaar === null ? null : <WatNu ontvangst={klaar} opNog={() => zetKlaar(null)} />}
      {mag ? null : <Niet data={data} />}
      {mag && klaar === null ? (
        <Suspense fallback={null}>
          <HulpvraagFormulier organisatie={data.organisatie} opKlaar={zetKlaar} />
        </Suspense>
      ) : null}
      {data.rijen.length === 0 ? null : (
        <section className="kt-stapel kt-strak" aria-labelledby="opgepakt">
          <h2 id="opgepakt">Wat {data.organisatie} oppakte</h2>
          {data.rijen.map((rij) => (
            <Vraag key={rij.kenmerk} rij={rij} />
          ))}
        </section>
      )}
      {data.bron === null ? null : (
        <p className="kt-klein kt-zacht">
          Iedere organisatie pakt iedere hulpvraag op: {bronTekst(data.bron)}
        </p>
      )}
    </>
  )
}
