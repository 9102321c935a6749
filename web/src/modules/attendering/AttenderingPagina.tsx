import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell, CircleCheck } from 'lucide-react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { EigenAfspraken } from '../werkafspraak/EigenAfspraken.tsx'
import { Kaart, Knop, LeegBericht, Melding, momentKort, Paginakop, Status } from '../../ui/index.ts'
import { Tabel, type Kolom } from '../../ui/index.ts'
import {
  alleVragen,
  attenderingenVraag,
  attenderingPad,
  attenderingZin,
  type Attendering,
} from './attendering.ts'

type Zie = (ids: readonly number[]) => void

const kolommen = (zie: Zie): readonly Kolom<Attendering>[] => [
  {
    kop: 'Wat',
    rijkop: true,
    cel: (rij) => (
      <Link to={attenderingPad(rij)} onClick={() => (rij.gezienOp === null ? zie([rij.id]) : undefined)}>
        {attenderingZin(rij)}
      </Link>
    ),
  },
  {
    kop: 'Dossier',
    kopOpKaart: true,
    cel: ({ naam, kenmerk }) => (
      <>
        {naam} <span className="kt-klein kt-zacht">{kenmerk}</span>
      </>
    ),
  },
  { kop: 'Wanneer', kopOpKaart: true, cel: ({ op }) => momentKort(op) },
  {
    kop: 'Stand',
    cel: ({ gezienOp }) => (
      <Status soort={gezienOp === null ? 'info' : 'open'} icoon={gezienOp === null ? Bell : CircleCheck}>
        {gezienOp === null ? 'Nieuw' : 'Gezien'}
      </Status>
    ),
  },
]

/** What happened in my dossiers since I looked; opening one marks it as seen. */
export function AttenderingPagina() {
  const client = useQueryClient()
  const { rijen } = useSuspenseQuery(attenderingenVraag).data
  const nieuw = rijen.filter(({ gezienOp }) => gezienOp === null).map(({ id }) => id)
  const zie = useMutation({
    mutationFn: (ids: readonly number[]) =>
      roepAan('POST /attenderingen/afhandelingen', { body: { ids: [...ids] } }),
    onSettled: () => client.invalidateQueries(alleVragen),
  })
  return (
    <>
      <Paginakop
        titel="Nieuw voor u"
        intro="Wat anderen deden in uw dossiers. Opent u iets, dan staat het op gezien."
        acties={
          nieuw.length === 0 ? null : (
            <Knop bezig={zie.isPending} opDruk={() => zie.mutate(nieuw)}>
              Zet alles op gezien
            </Knop>
          )
        }
      />
      {zie.isError ? (
        <Melding soort="fout" live>
          {foutenUit(zie.error)[0]?.tekst}
        </Melding>
      ) : null}
      {rijen.length === 0 ? (
        <LeegBericht titel="Er is niets nieuws">
          Geeft iemand u de regie, of zegt iemand nee tegen een taak? Dan staat het hier.
        </LeegBericht>
      ) : (
        <Kaart soort="vol">
          <Tabel
            bijschrift="Nieuw voor u: wat u nog niet zag eerst, dan het nieuwste"
            kolommen={kolommen(zie.mutate)}
            rijen={rijen}
            sleutel={({ id }) => id}
          />
        </Kaart>
      )}
      <EigenAfspraken />
    </>
  )
}
