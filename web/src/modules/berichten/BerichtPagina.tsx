import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import { Icoon, Kaart, knopKlasse, Melding, momentVoluit, Paginakop, Paren, Status } from '../../ui/index.ts'
import { inhoudAdres, SLEUTEL, STAND, type Bericht } from './berichten.ts'

const soortMelding = (status: Bericht['status']) =>
  STAND[status].soort === 'fout' ? 'fout' : STAND[status].soort === 'gelukt' ? 'gelukt' : 'info'

type Detail = AntwoordBij<'GET /berichten/{berichtId}'>
const LIJSTROLLEN = ['consulent', 'berichtenverwerker', 'aanbieder']
const NIET_BEKEND = 'Niet bekend'

function Antwoord({ retour }: { readonly retour: Detail['retour'] }) {
  if (retour === null) return null
  const { soort, icoon, woord } = STAND[retour.status]
  return (
    <p>
      Antwoord:{' '}
      <Link to="/berichten/$berichtId" params={{ berichtId: String(retour.id) }}>
        {retour.soort}
      </Link>{' '}
      <Status soort={soort} icoon={icoon}>
        {woord}
      </Status>
    </p>
  )
}

function Gegevens({ b }: { readonly b: Detail }) {
  return (
    <Kaart titel="Gegevens">
      <Paren
        paren={[
          ['Aanbieder', b.aanbieder ?? NIET_BEKEND],
          ['Richting', b.richting === 'in' ? 'Van de aanbieder' : 'Naar de aanbieder'],
          ['Soort', b.soort],
          ['Toewijzing', b.toewijzingNummer ?? NIET_BEKEND],
          ['Kenmerk', b.identificatie ?? NIET_BEKEND],
          ['Bestand', b.bestand ?? 'Geen'],
          ['Bewaard', momentVoluit(b.tijd)],
          ['Verzonden', b.verzondenOp === null ? 'Nee' : momentVoluit(b.verzondenOp)],
        ]}
      />
      <Antwoord retour={b.retour} />
    </Kaart>
  )
}

/** One message: how it stands, every fault with its place, the answer, and the bytes themselves. */
export function BerichtPagina() {
  const berichtId = Number(useParams({ strict: false }).berichtId)
  const { wie } = useSessie()
  const { data: b } = useSuspenseQuery({
    queryKey: [...SLEUTEL, 'een', berichtId],
    queryFn: () => roepAan('GET /berichten/{berichtId}', { params: { berichtId } }),
  })
  const magLijst = wie?.rollen.some((rol) => LIJSTROLLEN.includes(rol)) === true
  return (
    <>
      <Paginakop
        titel={b.soortNaam}
        kruimels={magLijst ? <Link to="/berichten">Berichten</Link> : undefined}
        acties={
          magLijst && b.grootte > 0 ? (
            <a className={knopKlasse()} href={inhoudAdres(b.id)} download={b.bestand ?? 'bericht.xml'}>
              <Icoon van={Download} maat="klein" /> Haal het bericht op
            </a>
          ) : null
        }
      />
      <Melding soort={soortMelding(b.status)} kop={`${STAND[b.status].woord}.`}>
        {b.tekst}
      </Melding>
      <Gegevens b={b} />
      {b.fouten.length === 0 ? null : (
        <Kaart titel="Wat er mis is">
          <ul>
            {b.fouten.map((f) => (
              <li key={`${f.code} ${f.regel} ${f.pad}`}>
                <b>{f.code}</b> {f.tekst}
                {f.pad === '' ? null : <span className="kt-klein kt-zacht"> Waar: {f.pad}</span>}
              </li>
            ))}
          </ul>
        </Kaart>
      )}
    </>
  )
}
