import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { dagKort, Kaart, Status, Tabel, type Kolom } from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { dagenTekst, STAND } from '../opschaling/opschaling.ts'
import { openOpschalingenVraag, type OpenOpschalingen as Antwoord } from './team.ts'

type Rij = Antwoord['rijen'][number]

function Stand({ rij }: { readonly rij: Rij }) {
  const { woord, soort, icoon } = STAND[rij.status]
  return (
    <div className="kt-stapel kt-heel-strak">
      <Status soort={soort} icoon={icoon}>
        {woord}
      </Status>
      {rij.isOverEinde ? (
        <Status soort="fout" icoon={TriangleAlert}>
          Einddag is er
        </Status>
      ) : null}
      {rij.isStabiel ? (
        <Status soort="gelukt" icoon={CircleCheck}>
          Stabiel: kan het lichter?
        </Status>
      ) : null}
    </div>
  )
}

const KOLOMMEN: readonly Kolom<Rij>[] = [
  {
    kop: 'Huishouden',
    rijkop: true,
    cel: (r) => (
      <>
        <Link className="kt-hoofdlink" to={dossierPad(r.dossierId, '/regie')}>
          {r.huishouden}
        </Link>
        <br />
        <span className="kt-klein kt-zacht">{r.kenmerk}</span>
      </>
    ),
  },
  { kop: 'Duurt', kopOpKaart: true, cel: (r) => dagenTekst(r.dagen) },
  { kop: 'Naar', kopOpKaart: true, cel: (r) => r.naarTeam ?? r.doelNaam },
  { kop: 'Verantwoordelijk', kopOpKaart: true, cel: (r) => r.verantwoordelijke },
  {
    kop: 'Tot',
    kopOpKaart: true,
    cel: (r) => (r.geplandEinde === null ? 'geen dag' : dagKort(r.geplandEinde)),
  },
  { kop: 'Stand', cel: (r) => <Stand rij={r} /> },
]

/** "4 open, de oudste 37 dagen", per team (REG-06). */
const telling = ({ perTeam }: Antwoord): string =>
  perTeam.map((t) => `${t.team}: ${t.aantal} open, de oudste ${dagenTekst(t.oudsteDagen)}`).join('. ')

/** Every open opschaling of the own teams with its duration, longest first. */
export function OpenOpschalingen() {
  const { data } = useSuspenseQuery(openOpschalingenVraag)
  if (data.rijen.length === 0)
    return (
      <Kaart titel="Op- en afschaling">
        <p className="kt-zacht">Er loopt nu geen opschaling.</p>
      </Kaart>
    )
  return (
    <section className="kt-stapel" aria-labelledby="open-opschalingen">
      <div>
        <h2 id="open-opschalingen">Op- en afschaling</h2>
        <p>{telling(data)}.</p>
      </div>
      <Kaart soort="vol">
        <Tabel
          bijschrift="Open opschalingen, de langste eerst"
          kolommen={KOLOMMEN}
          rijen={data.rijen}
          sleutel={(r) => r.opschalingId}
        />
      </Kaart>
      {data.meer ? <p className="kt-klein">Alleen de 200 oudste staan hier.</p> : null}
    </section>
  )
}
