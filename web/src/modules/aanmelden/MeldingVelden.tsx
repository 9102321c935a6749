import { Keuzelijst, Vinkje } from '../../ui/Keuze.tsx'
import type { VeldBinding } from '../../ui/formulier.ts'
import { DatumVeld, Veld } from '../../ui/Veld.tsx'
import type { MeldingWaarden } from './aanmelden.ts'

/** How a part of the form reaches its fields: `useFormulier(...).veld`, or that of a form that holds more. */
export type MeldingVeld = <N extends keyof MeldingWaarden>(naam: N) => VeldBinding<N, MeldingWaarden[N]>

type Delen = { readonly veld: MeldingVeld; readonly zelf: boolean }

/** Where the person lives. It decides which team gets it. */
export function AdresVelden({ veld, zelf }: Delen) {
  const aanvul = (naam: string) => (zelf ? naam : 'off')
  return (
    <fieldset className="kt-stapel kt-strak">
      <legend>
        <h2>{zelf ? 'Waar woont u?' : 'Waar woont deze persoon?'}</h2>
      </legend>
      <div className="s-adres">
        <Veld
          label="Postcode"
          verplicht
          {...veld('postcode')}
          autoComplete={aanvul('postal-code')}
          maximaal={7}
        />
        <Veld label="Huisnummer" verplicht soort="getal" {...veld('huisnummer')} maximaal={5} />
        <Veld label="Toevoeging" {...veld('toevoeging')} maximaal={10} />
      </div>
      <div className="s-tweevelden">
        <Veld label="Straat" {...veld('straat')} autoComplete={aanvul('address-line1')} maximaal={120} />
        <Veld label="Plaats" {...veld('plaats')} autoComplete={aanvul('address-level2')} maximaal={80} />
      </div>
    </fieldset>
  )
}

/** Who it is about; everything may stay empty. */
export function PersoonVelden({ veld, zelf }: Delen) {
  const aanvul = (naam: string) => (zelf ? naam : 'off')
  return (
    <fieldset className="kt-stapel kt-strak">
      <legend>
        <h2>{zelf ? 'Wie bent u?' : 'Over wie gaat het?'}</h2>
      </legend>
      {zelf ? null : <p className="kt-zacht">Weet u iets niet? Laat het dan leeg.</p>}
      <div className="s-tweevelden">
        <Veld label="Voornaam" {...veld('voornaam')} autoComplete={aanvul('given-name')} maximaal={80} />
        <Veld
          label="Achternaam"
          {...veld('achternaam')}
          autoComplete={aanvul('family-name')}
          maximaal={120}
        />
        <DatumVeld label="Geboortedatum" {...veld('geboortedatum')} autoComplete={aanvul('bday')} />
        <Veld label="Telefoon" soort="tel" {...veld('telefoon')} autoComplete={aanvul('tel')} maximaal={30} />
        {zelf ? (
          <Veld label="E-mail" soort="email" {...veld('email')} autoComplete="email" maximaal={200} />
        ) : null}
      </div>
    </fieldset>
  )
}

type MelderDelen = {
  readonly veld: MeldingVeld
  readonly types: readonly { readonly id: string; readonly naam: string }[]
  /** A worker writes it down for somebody: other words, no browser help. */
  readonly opname?: boolean
}

/** Who reports it for somebody else (SIG-06), and the wish to stay unknown to that person (SIG-17). */
export function MelderVelden({ veld, types, opname = false }: MelderDelen) {
  const aanvul = (naam: string) => (opname ? 'off' : naam)
  return (
    <fieldset className="kt-stapel kt-strak">
      <legend>
        <h2>{opname ? 'Wie meldt het?' : 'Wie bent u?'}</h2>
      </legend>
      <Keuzelijst
        label={opname ? 'De melder is' : 'Ik ben'}
        verplicht
        opties={types.map(({ id, naam }) => ({ waarde: id, label: naam }))}
        {...veld('melderType')}
      />
      <div className="s-tweevelden">
        <Veld label="Naam" {...veld('melder/naam')} autoComplete={aanvul('name')} maximaal={120} />
        <Veld
          label="Telefoon"
          soort="tel"
          {...veld('melder/telefoon')}
          autoComplete={aanvul('tel')}
          maximaal={30}
        />
        <Veld
          label="Organisatie"
          hint={opname ? undefined : 'Als u dit meldt vanuit uw werk'}
          {...veld('melder/organisatie')}
          autoComplete={aanvul('organization')}
          maximaal={120}
        />
        <Veld
          label={opname ? 'Relatie met de persoon' : 'Hoe kent u deze persoon?'}
          hint="Bijvoorbeeld: buurvrouw, zoon, patiënt"
          {...veld('melder/relatie')}
          maximaal={80}
        />
      </div>
      <Vinkje
        label={
          opname
            ? 'De melder wil onbekend blijven voor de persoon'
            : 'Ik wil onbekend blijven voor deze persoon'
        }
        hint="Ons team ziet wie het meldde. De persoon zelf ziet dat niet."
        {...veld('vertrouwelijk')}
      />
      <Veld
        label="Weet de persoon dat wij komen?"
        hint="Bijvoorbeeld: ja, zij vindt het goed. Of: nee, maar ik maak me ernstig zorgen."
        {...veld('grondslagBenaderen')}
        maximaal={500}
      />
    </fieldset>
  )
}
