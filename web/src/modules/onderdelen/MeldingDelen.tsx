import { CircleCheck, CircleDashed, CircleX, Clock, Hourglass, Inbox } from 'lucide-react'
import { Bewaarstatus, Melding, Persoon, Status, Termijn, Trede } from '../../ui/index.ts'

const NU = '2026-11-24'
const TREDEN = ['Eigen kracht', 'Netwerk', 'Sociale basis', 'Basisondersteuning', 'Aanvullend']

export function MeldingDelen() {
  return (
    <section className="kt-stapel kt-strak" aria-labelledby="o-meld">
      <h2 id="o-meld">Meldingen, standen, bewaren</h2>
      <Melding soort="info">De inwoner kan dit lezen.</Melding>
      <Melding soort="gelukt">Sietske is akkoord met het plan.</Melding>
      <Melding soort="waarschuwing">De mantelzorger is nog niet uitgenodigd.</Melding>
      <Melding soort="fout">Er loopt al een plan voor dit huishouden.</Melding>
      <div className="kt-rij">
        <Status icoon={Clock}>Wacht op antwoord</Status>
        <Status soort="gelukt" icoon={CircleCheck}>
          Gestart
        </Status>
        <Status soort="waarschuwing" icoon={Hourglass}>
          Niet gestart
        </Status>
        <Status soort="fout" icoon={CircleX}>
          Afgekeurd
        </Status>
        <Status soort="info" icoon={Inbox}>
          Nieuw
        </Status>
        <Status soort="open" icoon={CircleDashed}>
          Concept
        </Status>
      </div>
      <h3>Bewaren</h3>
      <div className="kt-rij">
        <Bewaarstatus stil stand={{ soort: 'typt' }} />
        <Bewaarstatus stil stand={{ soort: 'bewaard', op: '2026-11-24T13:03:00Z' }} />
        <Bewaarstatus stil stand={{ soort: 'wacht', aantal: 2 }} />
        <Bewaarstatus stil stand={{ soort: 'fout', fout: null }} opOpnieuw={() => undefined} />
      </div>
      <h3>Termijn</h3>
      <div className="kt-rij kt-rij--top">
        <Termijn wat="Onderzoek" einde="2026-12-10" deel={0.62} nu={NU} />
        <Termijn wat="Onderzoek" einde="2026-11-27" deel={0.93} nu={NU} />
        <Termijn wat="Evaluatie" einde="2026-11-22" deel={1} nu={NU} />
        <Termijn wat="Ons antwoord" einde="2026-11-27" rustig nu={NU} />
      </div>
      <h3>Gezichten</h3>
      <div className="kt-rij">
        <Persoon naam="Sietske Hiemstra" soort="huishouden" bijschrift="inwoner" />
        <Persoon naam="Froukje Hiemstra" soort="naaste" bijschrift="dochter: rond" />
        <Persoon naam="Naima El Idrissi" soort="beroepskracht" bijschrift="vierkant" />
        <Persoon naam="Nog niemand" soort="leeg" bijschrift="lege stoel" />
      </div>
      <h3>Ladder</h3>
      <ul className="kt-rij">
        {TREDEN.map((naam, i) => (
          <li className="kt-rij" key={naam}>
            <Trede nummer={i + 1} /> {naam}
          </li>
        ))}
      </ul>
    </section>
  )
}
