import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Eye, EyeOff, Info, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { dagVoluit, Icoon, Kaart, Knop, Melding, momentVoluit, nederlands, Uitklap } from '../../ui/index.ts'
import { Zeker } from '../../ui/Zeker.tsx'
import { DEEL, toegangVraag, type Partij, type Toegang } from './mijn.ts'
import { MijnOnderdeel } from './MijnKop.tsx'
import { bronTekst } from '../dossier/bron.ts'

type Blijft = AntwoordBij<'POST /dossiers/{dossierId}/toegangbeeindigingen'>['blijft']
type Gestopt = { readonly naam: string; readonly blijft: Blijft }

const opsomming = (woorden: readonly string[]): string =>
  woorden.length < 2 ? (woorden[0] ?? '') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1) ?? ''}`
const naamVan = ({ houder }: Partij): string =>
  houder.organisatie === null || houder.organisatie === houder.naam
    ? houder.naam
    : `${houder.naam}, ${houder.organisatie}`

/** May the inwoner end this here? A toestemming is withdrawn by the person who gave it. */
function magStoppen(partij: Partij, { toestemmingen }: Toegang): boolean {
  if (partij.toestemmingId === null) return partij.mag.includes('toegang.beeindigen')
  return toestemmingen.some((t) => t.id === partij.toestemmingId && t.mag.includes('toestemming.intrekken'))
}

const stoppen = async (dossierId: number, partij: Partij): Promise<Blijft> => {
  const idempotentie = nieuweSleutel()
  if (partij.toestemmingId === null) {
    const body = { ids: [...partij.ids] }
    const params = { dossierId }
    return (await roepAan('POST /dossiers/{dossierId}/toegangbeeindigingen', { params, body, idempotentie }))
      .blijft
  }
  const params = { dossierId, toestemmingId: partij.toestemmingId }
  return (
    await roepAan('POST /dossiers/{dossierId}/toestemmingen/{toestemmingId}/intrekkingen', {
      params,
      idempotentie,
    })
  ).blijft
}

function Rij({ partij, toegang, opStop }: { partij: Partij; toegang: Toegang; opStop: () => void }) {
  const kanStoppen = magStoppen(partij, toegang)
  return (
    <li>
      <div className="s-partij">
        <Icoon van={kanStoppen ? Eye : ShieldCheck} maat="groot" />
        <div>
          <b>{naamVan(partij)}</b>
          <p>
            {partij.recht === 'schrijven' ? 'Leest en schrijft' : 'Leest alleen'}:{' '}
            {opsomming(partij.delen.map((deel) => DEEL[deel]))}
            {partij.personen.length === 0 ? '' : `. Dit gaat over ${opsomming(partij.personen)}`}.
          </p>
          <p className="kt-klein kt-zacht">
            Sinds {dagVoluit(nederlands(partij.vanaf).dag)}
            {partij.tot === null ? '' : `, tot ${dagVoluit(nederlands(partij.tot).dag)}`}
          </p>
          <Uitklap vraag="Waarom mag dat?" icoon={Info}>
            <p>{partij.waarom}</p>
            {partij.waaromBlijft === null ? null : <p>{partij.waaromBlijft}</p>}
            <p className="kt-klein kt-zacht">Hier staat dat: {bronTekst(partij.bron)}</p>
          </Uitklap>
        </div>
      </div>
      {kanStoppen ? (
        <Knop soort="stop" opDruk={opStop} naam={`Stop meelezen door ${partij.houder.naam}`}>
          Stop meelezen
        </Knop>
      ) : null}
    </li>
  )
}

function Uitkomst({ gestopt: { naam, blijft } }: { gestopt: Gestopt }) {
  return (
    <Melding soort="gelukt" live>
      {naam} leest niet meer mee. Dat is meteen ingegaan.
      {blijft.length === 0
        ? ''
        : ` Let op: deze partij ziet nog wel ${opsomming(blijft.flatMap((b) => b.delen.map((d) => DEEL[d])))}. ${blijft
            .map((b) => b.waarom)
            .join(' ')}`}
    </Melding>
  )
}

function Bevestig({ dossierId, partij, opKlaar }: { dossierId: number; partij: Partij; opKlaar: Klaar }) {
  const client = useQueryClient()
  const stop = useMutation({
    mutationFn: () => stoppen(dossierId, partij),
    onSuccess: (blijft) => opKlaar({ naam: partij.houder.naam, blijft }),
    onSettled: () => client.invalidateQueries({ queryKey: ['mijn', dossierId] }),
  })
  return (
    <Zeker
      titel={`Stopt ${partij.houder.naam} met meelezen?`}
      ja="Ja, stop meelezen"
      bezig={stop.isPending}
      fouten={stop.isError ? foutenUit(stop.error) : []}
      opJa={() => stop.mutate()}
      opNee={() => opKlaar(null)}
    >
      <p>Het is meteen uit. Uw hulp gaat gewoon door. U kunt het later weer toestaan.</p>
    </Zeker>
  )
}
type Klaar = (gestopt: Gestopt | null) => void

function Voorbij({ partijen }: { partijen: readonly Partij[] }) {
  if (partijen.length === 0) return null
  return (
    <Kaart titel="Wie las eerder mee" klasse="s-meelezen">
      <ul className="kt-lijst">
        {partijen.map((p) => (
          <li key={p.ids.join()} className="is-uit">
            <div className="s-partij">
              <Icoon van={EyeOff} maat="groot" />
              <div>
                <b>{naamVan(p)}</b>
                <p>{p.tot === null ? '' : `Gestopt op ${momentVoluit(p.tot)}`}. Ziet niets nieuws meer.</p>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

function Inzage({ dossierId }: { dossierId: number }) {
  const toegang = useSuspenseQuery(toegangVraag(dossierId)).data
  const [vraag, zetVraag] = useState<Partij | null>(null)
  const [gestopt, zetGestopt] = useState<Gestopt | null>(null)
  const anderen = toegang.nu.filter((p) => p.grondslag !== 'eigen_dossier')
  const nuBezig = anderen.map((p) => p.houder.id)
  // Who looks along now on another ground is not shown as somebody who stopped.
  const voorbij = toegang.voorbij.filter(
    (p) => p.grondslag !== 'eigen_dossier' && !nuBezig.includes(p.houder.id),
  )
  return (
    <>
      {gestopt === null ? null : <Uitkomst gestopt={gestopt} />}
      <Kaart titel="Wie mag meelezen?" klasse="s-meelezen">
        <ul className="kt-lijst">
          {anderen.map((p) => (
            <Rij
              key={`${p.houder.naam} ${p.ids.join()}`}
              partij={p}
              toegang={toegang}
              opStop={() => zetVraag(p)}
            />
          ))}
        </ul>
      </Kaart>
      <Voorbij partijen={voorbij} />
      {vraag === null ? null : (
        <Bevestig
          dossierId={dossierId}
          partij={vraag}
          opKlaar={(uit) => {
            zetVraag(null)
            if (uit !== null) zetGestopt(uit)
          }}
        />
      )}
    </>
  )
}

/** Who may look along, why, and stopping it (PRI-01). */
export function InzagePagina() {
  return (
    <MijnOnderdeel
      titel="Wie mag meelezen?"
      intro="Hier ziet u wie uw gegevens mag zien, en waarom. Wat kan, stopt u zelf."
    >
      {(dossier) => <Inzage dossierId={dossier.id} />}
    </MijnOnderdeel>
  )
}
