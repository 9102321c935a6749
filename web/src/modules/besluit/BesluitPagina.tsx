import { useSuspenseQueries } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { dagVoluit, Kaart, Knop, Melding, nederlands, Paren } from '../../ui/index.ts'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { AfwegingFormulier } from './AfwegingFormulier.tsx'
import {
  afwegingenVraag,
  KANT,
  naamVan,
  verwijzingenVraag,
  type Afweging,
  type Afwegingen,
  type Verwijzingen,
} from './besluit.ts'
import { VerwijzingFormulier } from './VerwijzingFormulier.tsx'
import { VerwijzingLijst } from './VerwijzingLijst.tsx'

const AanvraagDeel = lazy(async () => ({
  default: (await import('../aanvraag/AanvraagDeel.tsx')).AanvraagDeel,
}))

function Gewogen({ afweging: a, bij }: { readonly afweging: Afweging; readonly bij: Afwegingen }) {
  const { basisondersteuning, aanvullend } = a.stand
  const tabel = bij.tabellen.find((t) => t.id === a.tabel)?.naam ?? a.tabel
  return (
    <Kaart titel={`${tabel} voor ${naamVan(bij.personen, a.persoonId)}`} niveau={3}>
      <Paren
        paren={[
          ['Conclusie', KANT[a.conclusie]],
          ['Waarom', a.motivatie],
          ['Telling', `${basisondersteuning} keer basis, ${aanvullend} keer aanvullend`],
          ['Gewogen door', `${a.door}, ${dagVoluit(nederlands(a.op).dag)}`],
        ]}
      />
    </Kaart>
  )
}

type VerwijzenProps = { readonly verwijzingen: Verwijzingen; readonly opDruk: () => void }
function Verwijzen({ verwijzingen: { mag, belet, verwijzingen }, opDruk }: VerwijzenProps) {
  if (!mag.includes('verwijzing.maken') || belet.length > 0) return null
  return (
    <div className="kt-rij" id="besluit-verwijzen-vak">
      <Knop soort={verwijzingen.length === 0 ? 'hoofd' : 'gewoon'} opDruk={opDruk}>
        Maak een verwijzing
      </Knop>
    </div>
  )
}

type Open = 'afweging' | 'verwijzing' | null

function Besluit({ dossierId }: { readonly dossierId: number }) {
  const [open, zetOpen] = useState<Open>(null)
  const [{ data: afwegingen }, { data: verwijzingen }] = useSuspenseQueries({
    queries: [afwegingenVraag(dossierId), verwijzingenVraag(dossierId)],
  })
  const dicht = () => zetOpen(null)
  if (open === 'afweging')
    return (
      <AfwegingFormulier
        dossierId={dossierId}
        afwegingen={afwegingen}
        taken={verwijzingen.inzetten}
        opKlaar={dicht}
      />
    )
  if (open === 'verwijzing')
    return (
      <VerwijzingFormulier
        dossierId={dossierId}
        afwegingen={afwegingen}
        verwijzingen={verwijzingen}
        opKlaar={dicht}
      />
    )
  return (
    <>
      <section className="kt-stapel" aria-labelledby="besluit-afwegen">
        <h2 id="besluit-afwegen">Afweging</h2>
        {afwegingen.weegt ? null : (
          <p>Deze gemeente weegt niet met een tabel. U kunt verwijzen zonder afweging.</p>
        )}
        {afwegingen.weegt && afwegingen.afwegingen.length === 0 ? <p>Er is nog niets afgewogen.</p> : null}
        {afwegingen.afwegingen.map((a) => (
          <Gewogen key={a.id} afweging={a} bij={afwegingen} />
        ))}
        {afwegingen.mag.includes('afweging.maken') ? (
          <div className="kt-rij" id="besluit-afwegen-vak">
            <Knop opDruk={() => zetOpen('afweging')}>Begin een afweging</Knop>
          </div>
        ) : null}
      </section>
      <section className="kt-stapel" aria-labelledby="besluit-verwijzen">
        <h2 id="besluit-verwijzen">Verwijzing</h2>
        {verwijzingen.verwijzingen.length === 0 ? <p>Er is nog geen verwijzing.</p> : null}
        <VerwijzingLijst dossierId={dossierId} lijst={verwijzingen} />
        {verwijzingen.belet.map((b) => (
          <Melding key={b.code} soort="info">
            {b.tekst}
          </Melding>
        ))}
        <Verwijzen verwijzingen={verwijzingen} opDruk={() => zetOpen('verwijzing')} />
      </section>
      <Suspense fallback={null}>
        <AanvraagDeel dossierId={dossierId} />
      </Suspense>
    </>
  )
}

/** The tab Besluit: weighing, verwijzing and the letters, for one dossier. */
export function BesluitPagina() {
  const { dossierId } = useParams({ strict: false })
  const id = Number(dossierId)
  return (
    <DossierSchil dossierId={id}>
      <Besluit dossierId={id} />
    </DossierSchil>
  )
}
