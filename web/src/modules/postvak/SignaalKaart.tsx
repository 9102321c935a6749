import { Link } from '@tanstack/react-router'
import { CircleAlert, Ear, EyeOff, MapPin } from 'lucide-react'
import { useState } from 'react'
import { dagKort, Gezicht, Icoon, Knop, Status } from '../../ui/index.ts'
import { Afspreken } from './Afspreken.tsx'
import { leeftijdWoord, useWoorden, wieHetIs, type Detail, type Persoon, type Rij } from './postvak.ts'

type Props = {
  readonly signaal: Rij
  readonly mensen: readonly Persoon[]
  readonly opAfgesproken: (nu: Detail) => void
}

export function SignaalFeiten({ signaal }: { readonly signaal: Omit<Rij, 'begin'> }) {
  const woorden = useWoorden()
  const melder = [woorden.melder(signaal), signaal.melderOrganisatie].filter(Boolean).join(', ')
  return (
    <ul className="kt-feiten kt-klein">
      <li>
        <Icoon van={MapPin} maat="klein" /> {signaal.adres}, {signaal.gebied}
      </li>
      <li>
        <Icoon van={Ear} maat="klein" /> {melder} · {woorden.kanaal(signaal.kanaal)}
      </li>
      {signaal.vertrouwelijk ? (
        <li>
          <Icoon van={EyeOff} maat="klein" /> <b>Melder wil onbekend blijven voor deze persoon</b>
        </li>
      ) : null}
    </ul>
  )
}

function Leeftijd({ signaal: { dagenOud, isLaat, status } }: Pick<Props, 'signaal'>) {
  // What is closed is not new any more.
  const [getal, woord] =
    status === 'gesloten' ? [dagenOud, dagenOud === 1 ? 'dag' : 'dagen'] : leeftijdWoord(dagenOud)
  return (
    <div className="s-signaal__leeftijd">
      <b>{getal}</b>
      <span>{woord}</span>
      {isLaat ? (
        <Status soort="fout" icoon={CircleAlert}>
          Te lang
        </Status>
      ) : null}
    </div>
  )
}

function Afspraak({ signaal, opWijzig }: { readonly signaal: Rij; readonly opWijzig: () => void }) {
  const { bezoeker, bezoekOp, teambesluit } = signaal
  return (
    <div className="s-signaal__wie">
      <div className="kt-rij">
        <Gezicht naam={bezoeker ?? ''} soort="beroepskracht" />
        <span>
          <b>
            {bezoeker} gaat{bezoekOp === null ? '' : `, ${dagKort(bezoekOp)}`}
          </b>
          {teambesluit === null ? null : (
            <>
              <br />
              <span className="kt-klein kt-zacht">{teambesluit}</span>
            </>
          )}
        </span>
        {signaal.mag.includes('signaal.verdelen') ? (
          <Knop soort="stil" opDruk={opWijzig} naam={`Wijzig bezoek ${wieHetIs(signaal)}`}>
            Wijzig
          </Knop>
        ) : null}
      </div>
    </div>
  )
}

/** One signaal in the postvak: how old, what, who told it, who goes. Late is red, for the teamleider (SIG-18). */
export function SignaalKaart({ signaal, mensen, opAfgesproken }: Props) {
  const [wijzigt, zetWijzigt] = useState(false)
  const klaar = signaal.bezoekerId !== null
  const klasse = ['kt-kaart s-signaal', signaal.isLaat ? 'is-laat' : '', klaar ? 'is-klaar' : '']
  const klaarMet = (nu: Detail) => {
    zetWijzigt(false)
    opAfgesproken(nu)
  }
  const magVerdelen = signaal.mag.includes('signaal.verdelen')
  return (
    <li className={klasse.filter(Boolean).join(' ')} data-rij>
      <Leeftijd signaal={signaal} />
      <div className="s-signaal__wat">
        <h2>
          <Link to="/postvak/$signaalId" params={{ signaalId: String(signaal.id) }}>
            {wieHetIs(signaal)}
          </Link>
        </h2>
        <p>“{signaal.begin}”</p>
        <SignaalFeiten signaal={signaal} />
      </div>
      {klaar && !wijzigt ? <Afspraak signaal={signaal} opWijzig={() => zetWijzigt(true)} /> : null}
      {magVerdelen && (!klaar || wijzigt) ? (
        <Afspreken signaal={signaal} mensen={mensen} opKlaar={klaarMet} />
      ) : null}
    </li>
  )
}
