import { useQuery } from '@tanstack/react-query'
import { CalendarDays, CalendarPlus, CircleCheck, Plus, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { dagKort, Kaart, Knop, Melding, Status } from '../../ui/index.ts'
import { PlanAfspraken } from './PlanAfspraken.tsx'
import type { Plan } from './plan.ts'
import { AFSPRAAK, uitvoeringVraag, type Uitvoering, type UitvoeringVraag } from './uitvoering.ts'
import { bronTekst } from '../dossier/bron.ts'

// The forms come with the first press, not with the page.
const UitvoeringDialoog = lazy(async () => ({
  default: (await import('./UitvoeringDialogen.tsx')).UitvoeringDialoog,
}))

type Deel = { readonly uitvoering: Uitvoering; readonly opVraag: (vraag: UitvoeringVraag) => void }

type Volgende = Uitvoering['contact']['volgende']
function VolgendContact({ volgende }: { volgende: Volgende }) {
  if (volgende === null) return null
  return (
    <p>
      <Status
        soort={volgende.isLaat ? 'fout' : 'gewoon'}
        icoon={volgende.isLaat ? TriangleAlert : CalendarDays}
      >
        {volgende.isLaat ? 'Te laat: ' : 'Volgend contact: '}
        {dagKort(volgende.op)}
      </Status>
    </p>
  )
}

function ContactKnoppen({ volgende, opVraag }: Pick<Deel, 'opVraag'> & { volgende: Volgende }) {
  return (
    <div className="kt-rij">
      {volgende === null ? null : (
        <Knop icoon={CircleCheck} opDruk={() => opVraag({ wat: 'verslag', contactId: volgende.id })}>
          Schrijf op hoe het gaat
        </Knop>
      )}
      <Knop
        icoon={CalendarPlus}
        soort={volgende === null ? 'gewoon' : 'stil'}
        opDruk={() => opVraag({ wat: 'contact' })}
      >
        {volgende === null ? 'Spreek een contact af' : 'Verzet het contact'}
      </Knop>
    </div>
  )
}

function Contact({ uitvoering: { contact, mag }, opVraag }: Deel) {
  const kan = mag.includes('contact.plannen')
  if (!kan && contact.volgende === null && contact.geweest.length === 0) return null
  return (
    <Kaart titel="Vinger aan de pols" intro="Zo blijft het team weten hoe het gaat, ook als anderen helpen.">
      {contact.nodig ? (
        <Melding soort="waarschuwing" kop="Er is geen volgend contact afgesproken.">
          Spreek een dag af. <span className="kt-klein kt-zacht">Bron: {bronTekst(contact.bron)}</span>
        </Melding>
      ) : null}
      <VolgendContact volgende={contact.volgende} />
      {kan ? <ContactKnoppen volgende={contact.volgende} opVraag={opVraag} /> : null}
      {contact.geweest.length === 0 ? null : (
        <ul className="kt-lijst">
          {contact.geweest.map((c) => (
            <li key={c.id}>
              <b>{dagKort(c.op)}</b> <span className="kt-regels">{c.verslag}</span>
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  )
}

function Afspraken({ uitvoering, opVraag }: Deel) {
  const { afspraken, soorten, mag } = uitvoering
  const kan = mag.includes('planafspraak.vastleggen')
  if (!kan && afspraken.length === 0) return null
  return (
    <Kaart
      titel="Afspraken bij het plan"
      intro={
        soorten.includes('wederdienst') ? 'Een wederdienst is nooit een voorwaarde voor hulp.' : undefined
      }
    >
      <PlanAfspraken
        afspraken={afspraken}
        kop={(soort) => AFSPRAAK[soort].kop}
        opWeg={(afspraak) => opVraag({ wat: 'weg', afspraak })}
      />
      {kan ? (
        <div className="kt-rij">
          <Knop icoon={Plus} opDruk={() => opVraag({ wat: 'afspraak' })}>
            Afspraak erbij
          </Knop>
        </div>
      ) : null}
    </Kaart>
  )
}

function Terugval({ uitvoering: { terugval, mag }, opVraag }: Deel) {
  const kan = mag.includes('terugval.melden')
  if (!kan && terugval.length === 0) return null
  return (
    <Kaart titel="Gaat het slechter?" intro="De regievoerder krijgt een taak: een gesprek binnen de termijn.">
      <ul className="kt-lijst">
        {terugval.map((t) => (
          <li key={t.id} className="kt-stapel kt-heel-strak">
            <div>
              <Status
                soort={t.afgehandeldOp === null ? 'waarschuwing' : 'gelukt'}
                icoon={t.afgehandeldOp === null ? TriangleAlert : CircleCheck}
              >
                {t.afgehandeldOp === null
                  ? `Gesprek uiterlijk ${dagKort(t.uiterlijk)}`
                  : `Gesproken ${dagKort(t.afgehandeldOp)}`}
              </Status>
            </div>
            <span>
              {t.toelichting} <span className="kt-klein kt-zacht">{`${t.door}, ${dagKort(t.op)}`}</span>
            </span>
            {t.uitkomst === null ? null : <span>{t.uitkomst}</span>}
            {t.mag.includes('terugval.afhandelen') ? (
              <div className="kt-rij">
                <Knop icoon={CircleCheck} opDruk={() => opVraag({ wat: 'afhandelen', terugvalId: t.id })}>
                  Schrijf op wat er is gedaan
                </Knop>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {kan ? (
        <div className="kt-rij">
          <Knop icoon={TriangleAlert} opDruk={() => opVraag({ wat: 'terugval' })}>
            Meld dat het slechter gaat
          </Knop>
        </div>
      ) : null}
    </Kaart>
  )
}

/** What surrounds a running plan: contact, agreements, and signs that it goes worse (PLAN-15, -16, -22, -25, -29). */
export function PlanUitvoering({ plan }: { readonly plan: Plan }): ReactNode {
  const { dossierId, id: planId } = plan
  const { data } = useQuery(uitvoeringVraag({ dossierId, planId }))
  const [vraag, zetVraag] = useState<UitvoeringVraag | null>(null)
  if (data === undefined) return null
  return (
    <>
      <Contact uitvoering={data} opVraag={zetVraag} />
      <Terugval uitvoering={data} opVraag={zetVraag} />
      <Afspraken uitvoering={data} opVraag={zetVraag} />
      <Suspense fallback={null}>
        {vraag === null ? null : (
          <UitvoeringDialoog
            plek={{ dossierId, planId }}
            soorten={data.soorten}
            vraag={vraag}
            opSluit={() => zetVraag(null)}
          />
        )}
      </Suspense>
    </>
  )
}
