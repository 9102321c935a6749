import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarRange } from 'lucide-react'
import { Icoon, Kaart, knopKlasse, LeegBericht, Melding, Paginakop, tijd } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { gatZin, kamersNuVraag, type KamersNu } from './kamer.ts'
import { KamerBeeld } from './KamerBeeld.tsx'

function Gaten({ kamers }: Pick<KamersNu, 'kamers'>) {
  const leeg = kamers.filter((k) => k.gaten.length > 0)
  if (leeg.length === 0) return null
  return (
    <Melding
      soort="waarschuwing"
      kop="De komende 7 dagen nog niemand:"
      acties={<Link to="/kamer/rooster">Vul het rooster</Link>}
    >
      {leeg.map((k) => (
        <span key={k.id} className="s-kamer__gaten">
          {k.naam}: {k.gaten.map(gatZin).join('; ')}.
        </span>
      ))}
    </Melding>
  )
}

function Geen({ isAan, bron, mag }: KamersNu) {
  if (!isAan)
    return (
      <LeegBericht titel="Hier is geen rooster van de kamer">
        Dat hoort in deze gemeente niet bij de werkwijze ({bronTekst(bron)}).
      </LeegBericht>
    )
  return mag.includes('kamers.tonen') ? (
    <LeegBericht
      titel="Er is nog geen kamer"
      actie={
        <Link className={knopKlasse('gewoon')} to="/kamer/rooster">
          Naar het rooster
        </Link>
      }
    >
      De teamleider schrijft de kamers van het team op.
    </LeegBericht>
  ) : (
    <LeegBericht titel="U staat bij geen kamer">
      Vraag de teamleider van de wijk om u bij uw kamer op te schrijven.
    </LeegBericht>
  )
}

/** Who is in the kamer now to think along, who is on call, and whom to ring when nobody is (TRI-12). */
export function KamerPagina() {
  const { data } = useSuspenseQuery(kamersNuVraag)
  const { kamers, op, mag } = data
  return (
    <>
      <Paginakop
        titel="In de kamer"
        intro="Vraag een beroepskracht om mee te denken. Of om in te schatten of er snel iets moet gebeuren."
        acties={
          mag.includes('kamers.tonen') ? (
            <Link className={knopKlasse('gewoon')} to="/kamer/rooster">
              <Icoon van={CalendarRange} maat="klein" /> Rooster
            </Link>
          ) : undefined
        }
      />
      {kamers.length === 0 ? (
        <Kaart>
          <Geen {...data} />
        </Kaart>
      ) : (
        <>
          <div className="s-kamers">
            {kamers.map((kamer) => (
              <KamerBeeld key={kamer.id} kamer={kamer} />
            ))}
          </div>
          <Gaten kamers={kamers} />
          <p className="kt-klein kt-zacht">
            Bijgewerkt om {tijd(op)}. Is er nu gevaar? Bel <a href="tel:112">112</a>.
          </p>
        </>
      )}
    </>
  )
}
