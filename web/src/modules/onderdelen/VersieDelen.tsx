import { useCallback, useState } from 'react'
import { GeenVerbinding } from '../../api/probleem.ts'
import {
  BesluitVoorstel,
  Bewaarstatus,
  Conflict,
  Kaart,
  Keuzegroep,
  Knop,
  useConcept,
  Veld,
} from '../../ui/index.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'

const ROUTES = [
  { waarde: 'a', label: 'Route A' },
  { waarde: 'b', label: 'Route B' },
] as const

function Schrijven() {
  const [tekst, zetTekst] = useState('')
  const [net, zetNet] = useState(true)
  const bewaar = useCallback(() => (net ? Promise.resolve() : Promise.reject(new GeenVerbinding())), [net])
  const { stand, bewaarNu } = useConcept({ sleutel: 'onderdelen', waarde: tekst, bewaar })
  return (
    <Kaart
      titel="Schrijven zonder bewaarknop"
      acties={<Bewaarstatus stand={stand} opOpnieuw={() => void bewaarNu()} />}
    >
      <Veld naam="notitie" label="Notitie" soort="lang" waarde={tekst} opWijzig={zetTekst} />
      <Knop ingedrukt={!net} opDruk={() => zetNet(!net)}>
        Zonder internet
      </Knop>
    </Kaart>
  )
}

export function VersieDelen() {
  const [open, zetOpen] = useState(false)
  const [route, zetRoute] = useState<'a' | 'b' | ''>('')
  const [gekozen, zetGekozen] = useState('')
  return (
    <section className="kt-stapel kt-strak" aria-labelledby="o-versie">
      <h2 id="o-versie">Versies, voorstel, dialoog</h2>
      <Conflict
        mijn={{
          tekst: 'Loopt met rollator tot de bakker. Belt elke avond met haar zus.',
          op: '2026-11-24T10:42:00Z',
        }}
        ander={{
          tekst: 'Loopt met rollator tot de bakker, met pauze bij het bankje.',
          wie: 'Sjoerd',
          op: '2026-11-24T10:20:00Z',
        }}
        opKies={(_, tekst) => zetGekozen(tekst)}
      />
      {gekozen === '' ? null : <p role="status">{gekozen}</p>}
      <div className="kt-twee kt-twee--half">
        <BesluitVoorstel
          titel="Wat de criteria zeggen"
          redenen={[
            { tekst: 'Drie keer basis', bron: 'bijlage 2, tabel Dagbesteding' },
            { tekst: 'Eén keer aanvullend' },
          ]}
          bron="Verordening 2026. Geldig vanaf 1 januari 2026."
        >
          <Keuzegroep naam="route" label="Wat kiest u?" opties={ROUTES} waarde={route} opWijzig={zetRoute} />
        </BesluitVoorstel>
        <Schrijven />
      </div>
      <div className="kt-rij">
        <Knop opDruk={() => zetOpen(true)}>Open de dialoog</Knop>
      </div>
      <Dialoog titel="Dit dossier overdragen aan Sjoerd?" open={open} opSluit={() => zetOpen(false)}>
        <p>U blijft regievoerder tot Sjoerd ja zegt. Mevrouw Hiemstra krijgt bericht.</p>
        <div className="kt-rij">
          <Knop soort="hoofd" opDruk={() => zetOpen(false)}>
            Vraag het aan Sjoerd
          </Knop>
          <Knop opDruk={() => zetOpen(false)}>Niet overdragen</Knop>
        </div>
      </Dialoog>
    </section>
  )
}
