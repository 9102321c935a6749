import { Coffee, HandHeart, House } from 'lucide-react'
import { useState } from 'react'
import {
  FilterKnoppen,
  Kaart,
  LeegBericht,
  Skelet,
  Tabel,
  Tabs,
  Telling,
  Termijn,
  Tijdlijn,
  Uitklap,
  type Kolom,
} from '../../ui/index.ts'

const NU = '2026-11-24'
type Rij = { id: number; naam: string; wat: string; einde: string; deel: number; groep: string }
const RIJEN: readonly Rij[] = [
  { id: 1, naam: 'Fam. Postma', wat: 'Plan evalueren', einde: '2026-11-22', deel: 1, groep: 'Te laat: 1' },
  {
    id: 2,
    naam: 'Huishouden Hiemstra',
    wat: 'Onderzoek afronden',
    einde: '2026-11-27',
    deel: 0.9,
    groep: 'Later: 2',
  },
  { id: 3, naam: 'Dhr. Sikkema', wat: 'Plan lezen', einde: '2026-12-10', deel: 0.6, groep: 'Later: 2' },
]
const KOLOMMEN: readonly Kolom<Rij>[] = [
  {
    kop: 'Huishouden',
    rijkop: true,
    cel: (rij) => (
      <a className="kt-hoofdlink" href={`#rij-${rij.id}`}>
        {rij.naam}
      </a>
    ),
  },
  { kop: 'Wat nu te doen', cel: (rij) => rij.wat },
  {
    kop: 'Termijn',
    cel: (rij) => <Termijn einde={rij.einde} deel={rij.deel} nu={NU} />,
    sorteer: { stand: 'ascending', opWissel: () => undefined },
  },
  { kop: 'Gewijzigd', kopOpKaart: true, cel: () => <span className="kt-klein">gisteren 16.40, u</span> },
]

export function LijstDelen() {
  const [gekozen, zetGekozen] = useState<readonly string[]>(['week'])
  const wissel = (waarde: string) =>
    zetGekozen(gekozen.includes(waarde) ? gekozen.filter((w) => w !== waarde) : [...gekozen, waarde])
  return (
    <section className="kt-stapel kt-strak" aria-labelledby="o-tab">
      <h2 id="o-tab">Tabs, filters, lijst, tijdlijn</h2>
      <Tabs naam="Voorbeeld van tabs">
        <a href="#mijn" aria-current="page">
          Mijn werk <Telling aantal={14} />
        </a>
        <a href="#team">
          Team Noord <Telling aantal={63} />
        </a>
      </Tabs>
      <FilterKnoppen
        naam="Voorbeeld van filters"
        opties={[
          { waarde: 'week', label: 'Deze week', aantal: 3 },
          { waarde: 'laat', label: 'Te laat', aantal: 1 },
        ]}
        gekozen={gekozen}
        opWissel={wissel}
      />
      <Kaart soort="vol">
        <Tabel
          bijschrift="Voorbeeld van de werklijst"
          kolommen={KOLOMMEN}
          rijen={RIJEN}
          sleutel={(rij) => rij.id}
          groep={(rij) => rij.groep}
        />
      </Kaart>
      <div className="kt-twee kt-twee--half">
        <Kaart titel="Tijdlijn" intro="Nieuwste eerst">
          <Tijdlijn
            regels={[
              {
                sleutel: 1,
                icoon: HandHeart,
                van: 'naaste',
                op: '2026-11-23T18:05:00Z',
                tekst: (
                  <p>
                    <b>Ans Bakker</b> zei ja tegen “elke dag even kijken”.
                  </p>
                ),
                door: 'buurvrouw',
              },
              {
                sleutel: 2,
                icoon: House,
                van: 'beroepskracht',
                op: '2026-10-16',
                tekst: (
                  <p>
                    <b>Keukentafelgesprek</b>, eerste bezoek.
                  </p>
                ),
                door: 'sociaal werker',
              },
            ]}
          />
          <Uitklap vraag="Waarom zie ik dit?" icoon={Coffee}>
            <p>U bent regievoerder van dit huishouden.</p>
          </Uitklap>
        </Kaart>
        <div className="kt-stapel">
          <LeegBericht titel="Alles is verdeeld">Er ligt geen nieuw signaal. Tijd voor koffie.</LeegBericht>
          <Skelet />
        </div>
      </div>
    </section>
  )
}
