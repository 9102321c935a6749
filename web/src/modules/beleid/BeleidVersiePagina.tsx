import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { Kaart, momentKort, Paginakop, Paren, toonDatum, Uitklap } from '../../ui/index.ts'
import { BELEID_PAD, versieVraag } from './beleid.ts'
import { BeleidTonen } from './BeleidTonen.tsx'
import { Verschillen } from './Verschillen.tsx'

/** One version of the beleid, in words: what it changed and what it says, each with its clause. */
export function BeleidVersiePagina() {
  const { versie: nummer } = useParams({ strict: false })
  const { versie, document, vorm, verschillen } = useSuspenseQuery(versieVraag(Number(nummer))).data
  return (
    <>
      <Paginakop
        titel={`Beleid, versie ${versie.versie}`}
        intro={versie.titel}
        kruimels={<Link to={BELEID_PAD}>Alle versies</Link>}
      />
      <Kaart titel="Deze versie">
        <Paren
          paren={[
            ['Geldt vanaf', toonDatum(versie.geldigVanaf)],
            ['Waarom', versie.reden],
            [
              'Vastgesteld',
              versie.door === null ? 'bij het inrichten' : `${versie.door}, ${momentKort(versie.op)}`,
            ],
            ['Lopende zaken', versie.lopend.toLocaleString('nl-NL')],
          ]}
        />
      </Kaart>
      {verschillen.length === 0 ? null : (
        <Kaart titel="Wat deze versie veranderde">
          <Verschillen verschillen={verschillen} />
        </Kaart>
      )}
      <Kaart
        titel="Wat er in staat"
        intro="Open een deel om het te lezen. Bij elk deel staat op welke bepaling het rust."
      >
        <div className="kt-stapel kt-strak">
          {vorm.soort === 'groep'
            ? vorm.velden.map((v) => (
                <Uitklap key={v.sleutel} vraag={v.woord} icoon={ScrollText}>
                  <BeleidTonen vorm={v.vorm} waarde={document[v.sleutel]} />
                </Uitklap>
              ))
            : null}
        </div>
      </Kaart>
    </>
  )
}
