import { CalendarDays } from 'lucide-react'
import { Kaart, Keuzegroep, Status, Vinkje, Vinkjes } from '../../ui/index.ts'
import { WET_WOORD, type Formulier, type Pagina } from './triage.ts'
import { bronTekst } from '../dossier/bron.ts'

type Keuzes = Pagina['keuzes']
type Props = { readonly f: Formulier; readonly keuzes: Keuzes }

const opties = <W extends string>(lijst: readonly { readonly id: W; readonly naam: string }[]) =>
  lijst.map(({ id, naam }) => ({ waarde: id, label: naam }))

function Onderdelen({ f, keuzes }: Props) {
  const delen = keuzes.indicatoren
    .filter((i) => f.waarden.indicatoren.includes(i.id) && i.onderdelen.length > 0)
    .flatMap((i) => i.onderdelen)
  if (delen.length === 0) return null
  return (
    <Vinkjes
      label="Welk deel daarvan speelt?"
      opties={delen.map((deel) => ({ waarde: deel, label: deel.charAt(0).toUpperCase() + deel.slice(1) }))}
      {...f.veld('onderdelen')}
      opWijzig={(gekozen) => f.zet('onderdelen', [...gekozen])}
    />
  )
}

/** The seven kenmerken of kwetsbaarheid (TRI-03); what follows from the date of birth is shown, not asked (TRI-04). */
function Indicatoren({ f, keuzes }: Props) {
  if (keuzes.indicatoren.length === 0) return null
  const afgeleid = keuzes.indicatoren.filter((i) => i.afgeleid)
  return (
    <Kaart
      titel="Kenmerken van kwetsbaarheid"
      intro={`Bron: ${bronTekst(keuzes.indicatoren[0]?.bron ?? '')}`}
    >
      <div className="kt-stapel kt-strak">
        {afgeleid.map((i) => (
          <p key={i.id}>
            <Status soort="info" icoon={CalendarDays}>
              {i.naam}
            </Status>{' '}
            <span className="kt-klein">
              volgt uit de geboortedatum
              {keuzes.hogeLeeftijdVanaf === null ? '' : ` (vanaf ${String(keuzes.hogeLeeftijdVanaf)} jaar)`}
            </span>
          </p>
        ))}
        <Vinkjes
          label="Wat is van toepassing?"
          onderElkaar
          opties={opties(keuzes.indicatoren.filter((i) => !i.afgeleid))}
          {...f.veld('indicatoren')}
          opWijzig={(gekozen) => f.zet('indicatoren', [...gekozen])}
        />
        <Onderdelen f={f} keuzes={keuzes} />
      </div>
    </Kaart>
  )
}

function Voorop({ f, keuzes }: Props) {
  const leeg =
    keuzes.dominanteProblemen.length + keuzes.factoren.length === 0 && !keuzes.justitie && !keuzes.palliatief
  if (leeg) return null
  return (
    <Kaart titel="Speelt er iets bijzonders?">
      <div className="kt-stapel kt-strak">
        {keuzes.dominanteProblemen.length === 0 ? null : (
          <Vinkjes
            label="Staat één probleem voorop?"
            onderElkaar
            opties={opties(keuzes.dominanteProblemen)}
            {...f.veld('dominanteProblemen')}
            opWijzig={(gekozen) => f.zet('dominanteProblemen', [...gekozen])}
          />
        )}
        {keuzes.factoren.length === 0 ? null : (
          <Vinkjes
            label="Welke factoren spelen?"
            onderElkaar
            opties={opties(keuzes.factoren)}
            {...f.veld('factoren')}
            opWijzig={(gekozen) => f.zet('factoren', [...gekozen])}
          />
        )}
        {keuzes.justitie ? <Vinkje label="Justitie is betrokken" {...f.veld('justitieBetrokken')} /> : null}
        {keuzes.palliatief ? <Vinkje label="Het gaat om palliatieve zorg" {...f.veld('palliatief')} /> : null}
      </div>
    </Kaart>
  )
}

/** Everything one can tick, in the words of this gemeente. Nothing is ticked beforehand. */
export function TriageKeuzes({ f, keuzes }: Props) {
  return (
    <>
      {keuzes.vraagsoorten.length === 0 ? null : (
        <Kaart titel="Wat voor vraag is het?" intro="Een kleine vraag handelt u soms meteen af.">
          <Keuzegroep
            label="De vraag gaat over"
            onderElkaar
            opties={opties(keuzes.vraagsoorten)}
            naam="vraagsoort"
            fout={f.veld('vraagsoort').fout}
            waarde={f.waarden.vraagsoort ?? ''}
            opWijzig={(soort) => f.zet('vraagsoort', soort)}
          />
        </Kaart>
      )}
      <Kaart titel="Waar loopt iemand vast?" intro="Kies elk leefgebied waarop nu een probleem is.">
        <Vinkjes
          label="Leefgebieden met een probleem"
          opties={opties(keuzes.leefgebieden)}
          {...f.veld('leefgebieden')}
          opWijzig={(gekozen) => f.zet('leefgebieden', [...gekozen])}
        />
      </Kaart>
      <Indicatoren f={f} keuzes={keuzes} />
      <Voorop f={f} keuzes={keuzes} />
      {keuzes.wetten.length === 0 ? null : (
        <Kaart titel="Raakt de vraag nog een andere wet?">
          <Vinkjes
            label="Andere wetten"
            onderElkaar
            opties={keuzes.wetten.map((wet) => ({ waarde: wet, label: WET_WOORD[wet] }))}
            {...f.veld('wetten')}
            opWijzig={(gekozen) => f.zet('wetten', [...gekozen])}
          />
        </Kaart>
      )}
    </>
  )
}
