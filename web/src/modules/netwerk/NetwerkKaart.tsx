import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Kaart, Keuzegroep, Knop } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { netwerkVraag, useStap, type Netwerk, type Persoon } from './netwerk.ts'
import { PersoonFormulier } from './PersoonFormulier.tsx'
import { PersoonRegel } from './PersoonRegel.tsx'
import { plekZin, vrijeHoek, type Plek } from './plaatsing.ts'
import { Tekening } from './Tekening.tsx'

/** With which method of this gemeente the card is drawn; nothing is shown where none is named. */
function Methode({ dossierId, netwerk }: { readonly dossierId: number; readonly netwerk: Netwerk }) {
  const stap = useStap(dossierId)
  const { methoden, methode, version, mag } = netwerk
  if (methoden.length === 0) return null
  if (!mag.includes('netwerk.wijzigen')) {
    const naam = methoden.find((m) => m.id === methode)?.naam
    return naam === undefined ? null : <p>Gemaakt met: {naam}</p>
  }
  return (
    <Keuzegroep
      label="Met welke methode werkt u?"
      naam="methode"
      hint={`Deze gemeente noemt ze zelf (${bronTekst(methoden[0]?.bron ?? '')}).`}
      opties={[
        ...methoden.map((m) => ({ waarde: m.id, label: m.naam })),
        { waarde: 'geen', label: 'Zonder methode' },
      ]}
      waarde={methode ?? 'geen'}
      opWijzig={(keuze) =>
        stap.mutate(() =>
          roepAan('PUT /dossiers/{dossierId}/netwerk', {
            params: { dossierId },
            body: { methode: keuze === 'geen' ? null : keuze },
            ifMatch: version,
          }),
        )
      }
      fout={foutenUit(stap.error)[0]?.tekst}
    />
  )
}

type Open = { readonly persoon: Persoon | null; readonly plek: Plek } | null

type ErbijProps = {
  readonly dossierId: number
  readonly open: Open
  readonly opNieuw: () => void
  readonly opKlaar: () => void
}
/** The form of whom was chosen, or the button for somebody new. */
function Erbij({ dossierId, open, opNieuw, opKlaar }: ErbijProps) {
  if (open === null)
    return (
      <div className="kt-rij">
        <Knop icoon={UserPlus} opDruk={opNieuw}>
          Nog iemand erbij
        </Knop>
      </div>
    )
  const { persoon, plek } = open
  return (
    <PersoonFormulier
      key={persoon?.id ?? 'nieuw'}
      dossierId={dossierId}
      persoon={persoon}
      plek={plek}
      opKlaar={opKlaar}
    />
  )
}

/** Where people were moved to, until the server has told that it knows. */
function useVerschoven(dossierId: number) {
  const client = useQueryClient()
  const [plekken, zetPlekken] = useState<ReadonlyMap<number, Plek>>(new Map())
  const [gezegd, zetGezegd] = useState('')
  const zet = (persoon: Persoon, plek: Plek) => {
    zetPlekken((oud) => new Map(oud).set(persoon.id, { kring: plek.kring, hoek: plek.hoek }))
    zetGezegd(`${persoon.naam} staat nu ${plekZin(plek)}`)
  }
  const vergeet = (id: number) => {
    zetPlekken((oud) => new Map([...oud].filter(([een]) => een !== id)))
    void client.invalidateQueries({ queryKey: netwerkVraag(dossierId).queryKey })
  }
  return { plekken, gezegd, zet, vergeet }
}

/** The network around the household, drawn and in words; both do the same (KTG-09). */
export function NetwerkKaart({ dossierId }: { readonly dossierId: number }) {
  const { data: netwerk } = useSuspenseQuery(netwerkVraag(dossierId))
  const { plekken, gezegd, zet, vergeet } = useVerschoven(dossierId)
  const [open, zetOpen] = useState<Open>(null)
  const schrijft = netwerk.mag.includes('netwerk.wijzigen')
  const personen = netwerk.personen.map((p) => ({ ...p, ...plekken.get(p.id) }))
  const wijzig = (id: number) => {
    const persoon = netwerk.personen.find((p) => p.id === id)
    if (persoon !== undefined) zetOpen({ persoon, plek: plekken.get(id) ?? persoon })
  }
  const klaar = () => {
    if (open?.persoon != null) vergeet(open.persoon.id)
    zetOpen(null)
  }
  const nieuw = () => zetOpen({ persoon: null, plek: { kring: 1, hoek: vrijeHoek(personen, 1) } })
  return (
    <Kaart
      titel="Het netwerk"
      intro="Wie staat er om het huishouden heen? Rond is familie, een vriend of een buur. Vierkant is een beroepskracht. Een streepjeslijn is een lege stoel. Wie een dikke rand heeft, wil helpen."
    >
      <Methode dossierId={dossierId} netwerk={netwerk} />
      <div className="n-blad">
        <div className="kt-stapel">
          <Tekening
            leden={netwerk.leden}
            personen={personen}
            gekozen={open?.persoon?.id ?? null}
            schrijft={schrijft}
            opPlek={zet}
            opKies={wijzig}
          />
          {schrijft && personen.length > 0 ? (
            <p className="kt-hint">
              Sleep iemand naar een andere plek. Of kies iemand en gebruik de pijlen: omhoog is dichterbij.
            </p>
          ) : null}
          <p className="kt-alleen-stem" role="status">
            {gezegd}
          </p>
        </div>
        <div className="kt-stapel">
          {schrijft ? <Erbij dossierId={dossierId} open={open} opNieuw={nieuw} opKlaar={klaar} /> : null}
          {personen.length === 0 ? <p>Er staat nog niemand op de kaart.</p> : null}
          <ul className="kt-lijst">
            {netwerk.personen.map((persoon) => (
              <PersoonRegel
                key={persoon.id}
                dossierId={dossierId}
                persoon={persoon}
                verschoven={plekken.get(persoon.id)}
                schrijft={schrijft}
                opPlek={(plek) => zet(persoon, plek)}
                opWijzig={() => wijzig(persoon.id)}
                opTerug={() => vergeet(persoon.id)}
              />
            ))}
          </ul>
        </div>
      </div>
    </Kaart>
  )
}
