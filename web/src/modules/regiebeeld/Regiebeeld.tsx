import { useQuery } from '@tanstack/react-query'
import { UserRound, Users } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Kaart, Knop, Melding, Paren, Status } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { regiebeeldVraag, tel, type Beeld } from './regiebeeld.ts'

const ProcesregieDialoog = lazy(async () => ({
  default: (await import('./ProcesregieDialoog.tsx')).ProcesregieDialoog,
}))

function Bundelen({ bundelen }: Pick<Beeld, 'bundelen'>) {
  if (bundelen === null) return null
  return (
    <Melding soort="waarschuwing" kop="Bundelen?">
      {bundelen.tekst} <span className="kt-klein kt-zacht">Bron: {bronTekst(bundelen.bron)}</span>
    </Melding>
  )
}

function Procesregie({ beeld, opVraag }: { beeld: Beeld; opVraag: () => void }) {
  const { procesregie, mag } = beeld
  if (procesregie === null) return null
  return (
    <>
      <p>
        <Status soort="waarschuwing" icoon={UserRound}>
          {procesregie.afspraak}
        </Status>{' '}
        <span className="kt-klein kt-zacht">Bron: {bronTekst(procesregie.bron)}</span>
      </p>
      {mag.includes('procesregie.aanwijzen') ? (
        <div className="kt-rij">
          <Knop icoon={UserRound} opDruk={opVraag}>
            {procesregie.wie === null ? 'Wijs de procesregie aan' : 'Geef de procesregie aan een ander'}
          </Knop>
        </div>
      ) : null}
    </>
  )
}

/** Who has which regie, and how many faces this household sees (REG-16, REG-22). */
export function Regiebeeld({ dossierId }: { readonly dossierId: number }) {
  const { data } = useQuery(regiebeeldVraag(dossierId))
  const [open, zetOpen] = useState(false)
  if (data === undefined) return null
  const { regievoerder, procesregie, voorzieningen, hulpverleners, organisaties } = data
  return (
    <Kaart titel="Wie draagt dit huishouden?">
      <Paren
        paren={[
          ['Regie over het huishouden', regievoerder?.naam ?? 'Niemand'],
          ...(procesregie === null
            ? []
            : [
                [
                  'Procesregie jeugd',
                  procesregie.wie === null
                    ? 'Nog niemand'
                    : `${procesregie.wie.naam}, ${procesregie.wie.organisatie}`,
                ] as const,
              ]),
          ...voorzieningen.map(
            (v) => [v.naam, 'Een ander voert dit uit. De regie en de evaluatie blijven hier.'] as const,
          ),
          [
            'Gezichten',
            <Status key="g" soort={data.bundelen === null ? 'gewoon' : 'waarschuwing'} icoon={Users}>
              {tel(hulpverleners, 'hulpverlener')} van {tel(organisaties, 'organisatie')}
            </Status>,
          ],
        ]}
      />
      <Procesregie beeld={data} opVraag={() => zetOpen(true)} />
      <Bundelen bundelen={data.bundelen} />
      <Suspense fallback={null}>
        {open ? (
          <ProcesregieDialoog
            dossierId={dossierId}
            kandidaten={data.kandidaten}
            opSluit={() => zetOpen(false)}
          />
        ) : null}
      </Suspense>
    </Kaart>
  )
}
