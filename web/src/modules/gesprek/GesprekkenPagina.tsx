import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { CalendarPlus, CircleCheck, CircleDashed, Pencil } from 'lucide-react'
import { useState } from 'react'
import { dagKort, Kaart, Knop, LeegBericht, momentKort, Status, Tabel, type Kolom } from '../../ui/index.ts'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { gesprekkenVraag, gesprekPad, PLAATS_WOORD, STATUS_WOORD, type GesprekRij } from './gesprek.ts'
import { GesprekPlannen } from './GesprekPlannen.tsx'

const ICOON = { gepland: CircleDashed, lopend: Pencil, afgesloten: CircleCheck }
const TOON = { gepland: 'open', lopend: 'info', afgesloten: 'gelukt' } as const

const wanneer = (g: GesprekRij): string => {
  if (g.gehoudenOp !== null) return dagKort(g.gehoudenOp)
  return g.geplandOp === null ? 'Nog geen dag' : momentKort(g.geplandOp)
}

const kolommen = (dossierId: number): Kolom<GesprekRij>[] => [
  {
    kop: 'Wanneer',
    rijkop: true,
    cel: (g) => <Link to={gesprekPad(dossierId, g.id)}>{wanneer(g)}</Link>,
  },
  { kop: 'Waar', cel: (g) => PLAATS_WOORD[g.plaats] },
  {
    kop: 'De vraag',
    cel: (g) => (
      <>
        {g.vraag === '' ? 'Nog niet opgeschreven' : g.vraag}
        {g.teamvraag === null ? null : (
          <small className="kt-zacht"> Tweede bezoek, het team vroeg: {g.teamvraag}</small>
        )}
      </>
    ),
    kopOpKaart: true,
  },
  { kop: 'Met', cel: (g) => g.door, kopOpKaart: true },
  {
    kop: 'Stand',
    cel: (g) => (
      <Status soort={TOON[g.status]} icoon={ICOON[g.status]}>
        {STATUS_WOORD[g.status]}
        {g.uitkomst === null ? '' : g.uitkomst === 'plan' ? ', met plan' : ', met advies'}
      </Status>
    ),
  },
]

function Inhoud({ dossierId }: { readonly dossierId: number }) {
  const { data } = useSuspenseQuery(gesprekkenVraag(dossierId))
  const [plant, zetPlant] = useState(false)
  const mag = data.mag.includes('gesprek.plannen')
  const knop = mag ? (
    <Knop
      soort={data.rijen.length === 0 ? 'hoofd' : 'gewoon'}
      icoon={CalendarPlus}
      opDruk={() => zetPlant(true)}
    >
      Spreek een gesprek af
    </Knop>
  ) : undefined
  if (plant)
    return (
      <GesprekPlannen
        dossierId={dossierId}
        eerste={data.rijen.find((g) => g.status === 'afgesloten')?.id ?? null}
        opSluit={() => zetPlant(false)}
      />
    )
  if (data.rijen.length === 0)
    return (
      <Kaart>
        <LeegBericht titel="Er is nog geen gesprek geweest" actie={knop}>
          Aan de keukentafel bespreekt u samen wat er speelt en wie kan helpen.
        </LeegBericht>
      </Kaart>
    )
  return (
    <Kaart titel="Gesprekken" acties={knop} soort="vol">
      <Tabel
        bijschrift={`Gesprekken, nieuwste eerst: ${data.rijen.length}`}
        kolommen={kolommen(dossierId)}
        rijen={data.rijen}
        sleutel={(g) => g.id}
      />
    </Kaart>
  )
}

/** The gesprekken of a household, and the form to agree on one. */
export function GesprekkenPagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  return (
    <DossierSchil dossierId={dossierId}>
      <div id="gesprekken-vak">
        <Inhoud dossierId={dossierId} />
      </div>
    </DossierSchil>
  )
}
