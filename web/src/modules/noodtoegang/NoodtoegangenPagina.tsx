import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { CircleCheck, CircleX, Clock, Eye, EyeOff } from 'lucide-react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import {
  Kaart,
  Knop,
  LeegBericht,
  Melding,
  momentKort,
  Paginakop,
  Status,
  Tabel,
  type Kolom,
} from '../../ui/index.ts'
import { noodtoegangenVraag, type Noodtoegang } from './noodtoegang.ts'

const STAND = {
  loopt: { woord: 'Loopt nog', soort: 'waarschuwing', icoon: Clock },
  afgelopen: { woord: 'Afgelopen', soort: 'info', icoon: CircleCheck },
  beeindigd: { woord: 'Gestopt', soort: 'info', icoon: CircleX },
} as const

function Handelen({ rij }: { readonly rij: Noodtoegang }) {
  const client = useQueryClient()
  const doe = useMutation({
    mutationFn: (beeindigen: boolean) =>
      roepAan('POST /noodtoegangen/{noodtoegangId}/afhandelingen', {
        params: { noodtoegangId: rij.id },
        body: { beeindigen },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: noodtoegangenVraag.queryKey }),
  })
  const gezien =
    rij.gezienOp === null ? null : (
      <p className="kt-klein">
        Gezien door {rij.gezienDoor}, {momentKort(rij.gezienOp)}
      </p>
    )
  if (!rij.mag.includes('noodtoegang.afhandelen')) return gezien
  return (
    <div className="kt-stapel kt-heel-strak">
      {gezien}
      {doe.isError ? (
        <Melding soort="fout" live>
          {foutenUit(doe.error)[0]?.tekst}
        </Melding>
      ) : null}
      <div className="kt-rij">
        {rij.gezienOp === null ? (
          <Knop
            bezig={doe.isPending}
            naam={`Gezien: ${rij.wie}, ${rij.kenmerk}`}
            opDruk={() => doe.mutate(false)}
          >
            Gezien
          </Knop>
        ) : null}
        {rij.status === 'loopt' ? (
          <Knop
            soort="stop"
            bezig={doe.isPending}
            naam={`Stop nu: ${rij.wie}, ${rij.kenmerk}`}
            opDruk={() => doe.mutate(true)}
          >
            Stop nu
          </Knop>
        ) : null}
      </div>
    </div>
  )
}

const KOLOMMEN: readonly Kolom<Noodtoegang>[] = [
  {
    kop: 'Wie',
    rijkop: true,
    cel: (n) => (
      <>
        {n.wie}
        <br />
        <span className="kt-klein kt-zacht">
          {[n.functie?.replaceAll('_', ' '), n.organisatie].filter(Boolean).join(' · ')}
        </span>
      </>
    ),
  },
  { kop: 'Dossier', kopOpKaart: true, cel: (n) => n.kenmerk },
  { kop: 'Waarom', kopOpKaart: true, cel: (n) => n.reden },
  { kop: 'Wanneer', kopOpKaart: true, cel: (n) => momentKort(n.op) },
  { kop: 'Tot', kopOpKaart: true, cel: (n) => momentKort(n.tot) },
  {
    kop: 'Stand',
    cel: (n) => (
      <div className="kt-stapel kt-heel-strak">
        <Status soort={STAND[n.status].soort} icoon={STAND[n.status].icoon}>
          {STAND[n.status].woord}
        </Status>
        <Status soort={n.heeftGekeken ? 'info' : 'open'} icoon={n.heeftGekeken ? Eye : EyeOff}>
          {n.heeftGekeken ? 'Heeft gekeken' : 'Nog niet gekeken'}
        </Status>
      </div>
    ),
  },
  { kop: 'Wat u doet', cel: (n) => <Handelen rij={n} /> },
]

/** Every noodtoegang, for the functioneel beheerder: what was not yet seen first (PRI-03). */
export function NoodtoegangenPagina() {
  const { data } = useSuspenseQuery(noodtoegangenVraag)
  return (
    <>
      <Paginakop
        titel="Noodtoegang"
        intro="Wie met spoed een dossier opende waarin die persoon geen taak had. Kijk of de reden klopt."
      />
      {data.rijen.length === 0 ? (
        <LeegBericht titel="Niemand vroeg noodtoegang">Er is niets om na te kijken.</LeegBericht>
      ) : (
        <Kaart soort="vol">
          <Tabel
            bijschrift="Noodtoegang: wat u nog niet zag eerst, dan de nieuwste"
            kolommen={KOLOMMEN}
            rijen={data.rijen}
            sleutel={(n) => n.id}
          />
        </Kaart>
      )}
      {data.meer ? <p className="kt-klein">Alleen de 200 nieuwste staan hier.</p> : null}
    </>
  )
}
