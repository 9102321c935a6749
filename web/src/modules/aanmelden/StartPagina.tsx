import { CircleAlert, Ear, Lock, MessageSquareText, Phone, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSessie } from '../../api/sessie.ts'
import { thuisVan } from '../../paden.ts'
import { Icoon } from '../../ui/Icoon.tsx'
import { knopKlasse } from '../../ui/Knop.tsx'
import { Melding } from '../../ui/Melding.tsx'
import { telLink } from '../../ui/SchilPubliek.tsx'

type WegProps = {
  readonly icoon: LucideIcon
  readonly titel: string
  readonly children: ReactNode
  readonly link: ReactNode
}

function Weg({ icoon, titel, children, link }: WegProps) {
  return (
    <li className="kt-kaart s-weg">
      <span className="s-weg__beeld">
        <Icoon van={icoon} maat="groot" />
      </span>
      <h3>{titel}</h3>
      <p>{children}</p>
      {link}
    </li>
  )
}

function Nood() {
  return (
    <p className="s-nood">
      <Icoon van={CircleAlert} />
      <span>
        <b>Is er nu gevaar?</b> Bel <a href="tel:112">112</a>. Bij geweld thuis: bel{' '}
        <a className="kt-nowrap" href="tel:08002000">
          0800 2000
        </a>
        , dag en nacht, gratis.
      </span>
    </p>
  )
}

function MijnPlan() {
  const { wie } = useSessie()
  return (
    <section className="s-mijn" aria-labelledby="h-mijn">
      <div className="kt-stapel kt-strak">
        <h2 id="h-mijn">
          {wie === null ? 'Heeft u al een plan met ons?' : `U bent ingelogd als ${wie.naam}`}
        </h2>
        <p>
          {wie?.soort === 'medewerker'
            ? 'Ga verder waar u gebleven was.'
            : 'Bekijk wie u helpt, wat is afgesproken en wie uw plan mag lezen.'}
        </p>
      </div>
      <a className={knopKlasse('hoofd')} href={wie === null ? '/inloggen' : thuisVan(wie)}>
        <Icoon van={Lock} /> {wie === null ? 'Inloggen' : 'Ga verder'}
      </a>
    </section>
  )
}

/** Where anybody begins: call, ask for help, or tell a worry. No login, and nothing about who is known here. */
export default function StartPagina() {
  const { gemeente, wie } = useSessie()
  const { telefoon } = gemeente
  const isUit = wie === null && new URLSearchParams(location.search).has('uitgelogd')
  return (
    <>
      <title>Waar kunnen wij u mee helpen? | Keukentafel</title>
      {isUit ? (
        <div className="kt-binnen s-uitgelogd">
          <Melding soort="gelukt" kop="U bent uitgelogd." live>
            Niemand kan op dit apparaat nog zien wat u zag.
          </Melding>
        </div>
      ) : null}
      <section className="s-held">
        <div className="kt-binnen s-held__vlak">
          <div className="kt-stapel">
            <h1>Waar kunnen wij u mee helpen?</h1>
            <p>
              Lukt iets thuis niet meer zo goed? Of maakt u zich zorgen om iemand? Vertel het ons. Wij zoeken
              samen met u wat helpt.
            </p>
          </div>
          <div className="s-prent">
            <img src="/prent.svg" alt="" width="460" height="380" />
          </div>
        </div>
      </section>
      <div className="kt-binnen kt-stapel s-lijf">
        <section aria-labelledby="h-contact" className="kt-stapel kt-strak">
          <h2 id="h-contact">Kies wat u wilt doen</h2>
          <ul className="s-drie">
            <Weg
              icoon={Phone}
              titel="Bel ons"
              link={
                <a className={knopKlasse('hoofd', true)} href={telLink(telefoon)}>
                  Bel {telefoon}
                </a>
              }
            >
              Praten is vaak het makkelijkst. U vertelt wat er speelt, wij schrijven mee.
            </Weg>
            <Weg
              icoon={MessageSquareText}
              titel="Vraag hulp"
              link={
                <a className={knopKlasse('gewoon', true)} href="/aanmelden?voor=zelf">
                  Vertel uw vraag
                </a>
              }
            >
              Vertel wat er speelt. Het kost u vijf minuten, zonder inloggen.
            </Weg>
            <Weg
              icoon={Ear}
              titel="Zorgen om een ander?"
              link={
                <a className={knopKlasse('gewoon', true)} href="/aanmelden?voor=ander">
                  Meld uw zorg
                </a>
              }
            >
              Laat het ons weten, ook als u hulpverlener bent. U mag onbekend blijven voor die persoon.
            </Weg>
          </ul>
          <Nood />
        </section>
        <MijnPlan />
      </div>
    </>
  )
}
