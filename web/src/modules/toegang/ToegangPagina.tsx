import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Kaart, Knop, Melding, momentKort, Tabel, Uitklap, type Kolom } from '../../ui/index.ts'
import { Zeker } from '../../ui/Zeker.tsx'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { DEEL_WOORD, GRONDSLAG_WOORD } from '../dossier/woorden.ts'
import { DelingFormulier } from './DelingFormulier.tsx'
import { toegangVraag, useToegangStap, type Toegang, type ToegangRij } from './toegang.ts'
import { ToestemmingFormulier } from './ToestemmingFormulier.tsx'
import { ToestemmingLijst } from './ToestemmingLijst.tsx'
import { bronTekst } from '../dossier/bron.ts'

const VAST: Readonly<Record<string, string>> = { eigen_dossier: 'eigen dossier', import: 'overgezet' }

const wat = (rij: ToegangRij): string => {
  const delen = rij.delen.map((d) => DEEL_WOORD[d]).join(', ')
  if (rij.gesprekId !== null) return 'Alleen één gesprek'
  return rij.personen.length === 0 ? delen : `${delen}, alleen over ${rij.personen.join(' en ')}`
}
const tot = (rij: ToegangRij): string => {
  if (rij.tot !== null) return momentKort(rij.tot)
  if (rij.grondslag === 'eigen_dossier') return 'Zolang deze persoon in het huishouden woont'
  return rij.beeindigbaar ? 'Tot de inwoner het stopt' : 'Tot de taak klaar is'
}

function Wie({ rij }: { readonly rij: ToegangRij }) {
  const { naam, organisatie } = rij.houder
  return (
    <>
      <b>{naam}</b>
      {organisatie === null ? null : <span className="kt-klein kt-zacht"> {organisatie}</span>}
    </>
  )
}

const KOLOMMEN: readonly Kolom<ToegangRij>[] = [
  { kop: 'Wie', rijkop: true, cel: (rij) => <Wie rij={rij} /> },
  {
    kop: 'Wat',
    kopOpKaart: true,
    cel: (rij) => `${wat(rij)} (${rij.recht === 'lezen' ? 'lezen' : 'lezen en schrijven'})`,
  },
  {
    kop: 'Waarom',
    kopOpKaart: true,
    cel: (rij) => (
      <>
        {rij.waarom}
        <br />
        <span className="kt-klein kt-zacht">
          {GRONDSLAG_WOORD[rij.grondslag] ?? VAST[rij.grondslag]} · {bronTekst(rij.bron)}
        </span>
      </>
    ),
  },
  {
    kop: 'Tot wanneer',
    kopOpKaart: true,
    cel: (rij) => (
      <>
        {tot(rij)}
        {rij.waaromBlijft === null ? null : (
          <>
            <br />
            <span className="kt-klein kt-zacht">{rij.waaromBlijft}</span>
          </>
        )}
      </>
    ),
  },
]

function useStoppen(dossierId: number) {
  const stap = useToegangStap(dossierId)
  const stop = (rij: ToegangRij, opKlaar: () => void) =>
    stap.mutate(
      () =>
        rij.toestemmingId !== null
          ? roepAan('POST /dossiers/{dossierId}/toestemmingen/{toestemmingId}/intrekkingen', {
              params: { dossierId, toestemmingId: rij.toestemmingId },
            })
          : roepAan('POST /dossiers/{dossierId}/toegangbeeindigingen', {
              params: { dossierId },
              body: { ids: rij.ids },
            }),
      { onSettled: opKlaar },
    )
  return { stap, stop }
}

function Nu({ dossierId, rijen }: { readonly dossierId: number; readonly rijen: Toegang['nu'] }) {
  const { stap, stop } = useStoppen(dossierId)
  const [zeker, zetZeker] = useState<ToegangRij | null>(null)
  const [fout] = foutenUit(stap.error)
  const stopkolom = [
    {
      kop: 'Stoppen',
      cel: (rij: ToegangRij) =>
        rij.mag.includes('toegang.beeindigen') ? (
          <Knop
            soort="stop"
            naam={`Stop: ${rij.houder.naam} kijkt niet meer mee`}
            opDruk={() => zetZeker(rij)}
          >
            Stop
          </Knop>
        ) : null,
    },
  ]
  const magIets = rijen.some((rij) => rij.mag.includes('toegang.beeindigen'))
  return (
    <Kaart
      titel="Wie mag meekijken"
      intro="Iedereen die iets van dit dossier mag zien, en waarom. De inwoner leest dezelfde uitleg."
      soort="vol"
    >
      {fout === undefined ? null : (
        <Melding soort="fout" live>
          {fout.tekst}
        </Melding>
      )}
      <Tabel
        bijschrift={`Wie mag meekijken: ${rijen.length}`}
        kolommen={magIets ? [...KOLOMMEN, ...stopkolom] : KOLOMMEN}
        rijen={rijen}
        sleutel={(rij) => `${rij.houder.naam} ${rij.grondslag} ${rij.ids.join()}`}
      />
      {zeker === null ? null : (
        <Zeker
          titel={`Kijkt ${zeker.houder.naam} niet meer mee?`}
          ja="Ja, stop meekijken"
          bezig={stap.isPending}
          fouten={[]}
          opJa={() => stop(zeker, () => zetZeker(null))}
          opNee={() => zetZeker(null)}
        >
          <p>Dit werkt meteen. Wat tot nu toe is gelezen, blijft in de lijst van wie keek.</p>
        </Zeker>
      )}
    </Kaart>
  )
}

function Voorbij({ rijen }: { readonly rijen: Toegang['voorbij'] }) {
  if (rijen.length === 0) return null
  return (
    <Uitklap vraag={`Wie keek eerder mee? (${rijen.length})`} icoon={History}>
      <ul className="kt-lijst">
        {rijen.map((rij) => (
          <li key={rij.ids.join()}>
            <Wie rij={rij} />
            <br />
            <span className="kt-klein">
              {wat(rij)}, van {momentKort(rij.vanaf)}
              {rij.tot === null ? '' : ` tot ${momentKort(rij.tot)}`}
            </span>
          </li>
        ))}
      </ul>
    </Uitklap>
  )
}

function Inhoud({ dossierId }: { readonly dossierId: number }) {
  const { data } = useSuspenseQuery(toegangVraag(dossierId))
  return (
    <>
      <Nu dossierId={dossierId} rijen={data.nu} />
      <Voorbij rijen={data.voorbij} />
      <Kaart titel="Toestemming" intro="Ieder beslist voor zichzelf. Stoppen werkt meteen.">
        {data.toestemmingen.length === 0 ? (
          <p>Er is nog niets gevraagd.</p>
        ) : (
          <ToestemmingLijst dossierId={dossierId} toestemmingen={data.toestemmingen} />
        )}
      </Kaart>
      {data.mag.includes('toestemming.vastleggen') ? (
        <Kaart titel="Vraag toestemming">
          <ToestemmingFormulier dossierId={dossierId} toegang={data} />
        </Kaart>
      ) : null}
      {data.mag.includes('deling.vastleggen') ? (
        <Kaart
          titel="Delen voor een wettelijke taak"
          intro="Hiervoor is geen toestemming nodig. De inwoner ziet het wel."
        >
          <DelingFormulier dossierId={dossierId} toegang={data} />
        </Kaart>
      ) : null}
    </>
  )
}

/** The tab "Toegang": who looks along, why, until when; and where a toestemming is written down. */
export function ToegangPagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  return (
    <DossierSchil dossierId={dossierId}>
      <Inhoud dossierId={dossierId} />
    </DossierSchil>
  )
}
