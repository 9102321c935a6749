import { Phone, Printer } from 'lucide-react'
import { useState } from 'react'
import {
  DatumVeld,
  datumFout,
  Foutsamenvatting,
  Keuzegroep,
  Keuzelijst,
  Knop,
  useFormulier,
  Veld,
  Vinkje,
  Vinkjes,
} from '../../ui/index.ts'

export function KnopDelen() {
  return (
    <section className="kt-stapel kt-strak" aria-labelledby="o-knop">
      <h2 id="o-knop">Knoppen</h2>
      <div className="kt-rij">
        <Knop soort="hoofd">Hoofdknop</Knop>
        <Knop soort="hoofd" bezig>
          Bezig met bewaren
        </Knop>
        <Knop icoon={Printer}>Gewone knop</Knop>
        <Knop soort="stil">Stille knop</Knop>
        <Knop soort="stop">Stop meelezen</Knop>
        <Knop soort="hoofd" reden="Nog niet mogelijk: het akkoord van de inwoner ontbreekt.">
          Plan definitief maken
        </Knop>
      </div>
      <div className="kt-rij" data-dichtheid="rustig">
        <Knop soort="hoofd" icoon={Phone}>
          Bel Marloes
        </Knop>
      </div>
    </section>
  )
}

const KANALEN = [
  { waarde: 'telefoon', label: 'Telefoon' },
  { waarde: 'buurtkamer', label: 'Buurtkamer' },
  { waarde: 'huisarts', label: 'Huisarts' },
] as const
const GEBIEDEN = [
  { waarde: 'wonen', label: 'Wonen' },
  { waarde: 'meedoen', label: 'Meedoen', uitleg: 'Werk, hobby, vereniging' },
] as const
type Gebied = (typeof GEBIEDEN)[number]['waarde']
const LABELS = { geboortedatum: 'Geboortedatum', reden: 'Waarom een trede hoger' }

export function FormulierDelen() {
  const f = useFormulier({
    naam: 'Van der Wal',
    geboortedatum: '31-02-1945',
    reden: '',
    kanaal: '',
    gebieden: ['wonen'] as readonly Gebied[],
    wijk: '',
    onbekend: true,
  })
  const [keren, zetKeren] = useState(0)
  const kijkNa = () => {
    const datum = datumFout(f.waarden.geboortedatum)
    f.zetFout([
      ...(datum === undefined ? [] : [{ veld: 'geboortedatum', code: 'datum', tekst: datum }]),
      ...(f.waarden.reden === '' ? [{ veld: 'reden', code: 'leeg', tekst: 'Vul de reden in.' }] : []),
    ])
    zetKeren(keren + 1)
  }
  return (
    <section className="kt-stapel kt-strak" aria-labelledby="o-veld">
      <h2 id="o-veld">Formulier</h2>
      <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
      <Veld label="Naam" hint="Zoals op het paspoort. Tussenvoegsel mag." {...f.veld('naam')} />
      <DatumVeld label="Geboortedatum" {...f.veld('geboortedatum')} />
      <Veld label="Waarom een trede hoger?" soort="lang" verplicht {...f.veld('reden')} />
      <Keuzegroep label="Hoe kwam het binnen?" opties={KANALEN} {...f.veld('kanaal')} />
      <Vinkjes label="Waarover gaat het?" opties={GEBIEDEN} {...f.veld('gebieden')} />
      <Keuzelijst
        label="Wijk"
        opties={[
          { waarde: 'bilgaard', label: 'Bilgaard' },
          { waarde: 'heechterp', label: 'Heechterp' },
        ]}
        {...f.veld('wijk')}
      />
      <Vinkje label="Melder wil onbekend blijven voor de persoon" {...f.veld('onbekend')} />
      <div className="kt-rij">
        <Knop soort="hoofd" opDruk={kijkNa}>
          Kijk na
        </Knop>
        <span className="kt-klein kt-zacht">{keren} keer nagekeken</span>
      </div>
    </section>
  )
}
