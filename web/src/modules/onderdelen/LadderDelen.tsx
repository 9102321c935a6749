import { Check, CircleCheck, Hourglass, X } from 'lucide-react'
import {
  InzetKaart,
  Kaart,
  Knop,
  Ladder,
  Status,
  Verdeling,
  type LadderDoel,
  type TredeNaam,
} from '../../ui/index.ts'

const NAMEN = ['Eigen kracht', 'Netwerk', 'Sociale basis', 'Basisondersteuning', 'Aanvullend'] as const
const TREDEN: readonly TredeNaam[] = NAMEN.map((naam, i) => ({ nummer: i + 1, naam }))
const trede = (nummer: number): TredeNaam => ({ nummer, naam: NAMEN[nummer - 1] ?? '' })
const ja = (
  <Status soort="gelukt" icoon={Check}>
    Zegt ja
  </Status>
)

const DOELEN: readonly LadderDoel[] = [
  {
    sleutel: 1,
    titel: 'Veilig thuis, zonder te vallen',
    bij: (
      <>
        <p className="kt-klein">“Ik wil ’s nachts zelf naar de wc kunnen.”</p>
        <Status soort="gelukt" icoon={CircleCheck}>
          Gaat goed
        </Status>
      </>
    ),
    cel: (nummer) =>
      ({
        1: {
          inzet: (
            <InzetKaart
              trede={trede(1)}
              naam="Sietske"
              soort="huishouden"
              wanneer="elke ochtend"
              wat="Oefent met opstaan"
              status={ja}
            />
          ),
        },
        3: { overgeslagen: 'Past niet: hulp is nodig in huis' },
        4: {
          inzet: (
            <InzetKaart
              trede={trede(4)}
              naam="Naima El Idrissi"
              soort="beroepskracht"
              wanneer="4 uur per week, tot 1 mei"
              wat="Dagritme, veilig bewegen"
              status={ja}
              reden="Ans en Froukje kunnen niet tillen."
            />
          ),
        },
      })[nummer] ?? {},
  },
  {
    sleutel: 2,
    titel: 'Froukje houdt het vol',
    cel: (nummer) =>
      ({
        2: {
          inzet: (
            <InzetKaart
              trede={trede(2)}
              naam="Nog niemand"
              soort="leeg"
              wanneer="1 weekend per maand"
              wat="Weekend overnemen"
              open
              status={
                <Status soort="waarschuwing" icoon={X}>
                  Broer zei nee
                </Status>
              }
              acties={<Knop>Vraag iemand anders</Knop>}
            />
          ),
        },
        5: {
          inzet: (
            <InzetKaart
              trede={trede(5)}
              naam="De Wilgen"
              soort="leeg-beroepskracht"
              wanneer="2 dagdelen"
              wat="Dagbesteding met muziek"
              open
              status={
                <Status soort="open" icoon={Hourglass}>
                  Nog geen besluit
                </Status>
              }
            />
          ),
        },
      })[nummer] ?? {},
  },
]

export function LadderDelen() {
  return (
    <section className="kt-stapel kt-strak" aria-labelledby="o-ladder">
      <h2 id="o-ladder">Wie doet wat, en waarom</h2>
      <Ladder naam="Doelen en inzet per trede van de ladder" treden={TREDEN} doelen={DOELEN} />
      <Kaart titel="Het plan in één blik">
        <Verdeling
          blokken={[
            { trede: trede(1), aantal: 2, wie: 'Sietske' },
            { trede: trede(2), aantal: 1, wie: 'Ans' },
            { trede: trede(2), aantal: 1, wie: 'weekend', open: true },
            { trede: trede(4), aantal: 1, wie: 'Naima' },
            { trede: trede(5), aantal: 1, wie: 'De Wilgen', open: true },
          ]}
        />
      </Kaart>
    </section>
  )
}
