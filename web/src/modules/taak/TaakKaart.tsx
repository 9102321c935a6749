import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, HeartPulse, Phone, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit, ProbleemFout } from '../../api/probleem.ts'
import { datumVoluit } from '../../ui/datum.ts'
import { useFormulier } from '../../ui/formulier.ts'
import { Foutsamenvatting } from '../../ui/Foutsamenvatting.tsx'
import { Icoon } from '../../ui/Icoon.tsx'
import { Paren } from '../../ui/Kaart.tsx'
import { Keuzegroep } from '../../ui/Keuze.tsx'
import { Knop } from '../../ui/Knop.tsx'
import { Melding } from '../../ui/Melding.tsx'
import { telLink } from '../../ui/SchilPubliek.tsx'
import { Veld } from '../../ui/Veld.tsx'
import { Afspraken } from './TaakAfspraken.tsx'
import { NEE, takenVraag, type Taak, type TaakAntwoord } from './taak.ts'

const TaakZorgen = lazy(async () => ({ default: (await import('./TaakZorgen.tsx')).TaakZorgen }))

const uren = (n: number): string => `${n.toLocaleString('nl-NL')} uur per week`

function wanneer({ vanaf, tot }: Taak): string | null {
  if (vanaf !== null && tot !== null) return `Van ${datumVoluit(vanaf)} tot en met ${datumVoluit(tot)}`
  if (vanaf !== null) return `Vanaf ${datumVoluit(vanaf)}`
  return tot === null ? null : `Tot en met ${datumVoluit(tot)}`
}

function Stand({ taak }: { taak: Taak }) {
  if (taak.status === 'aanvaard')
    return (
      <Melding soort="gelukt" kop="U zei ja." live>
        Fijn. {taak.contact.naam} weet dat u helpt.
      </Melding>
    )
  if (taak.status === 'geweigerd')
    return (
      <Melding soort="info" kop="U zei nee." live>
        Dat is goed. {taak.contact.naam} zoekt iemand anders.
      </Melding>
    )
  return taak.status === 'gestart' ? (
    <Melding soort="info" kop="Deze taak is begonnen.">
      Wilt u iets veranderen? Bel {taak.contact.naam}.
    </Melding>
  ) : null
}

function NeeVraag({ bezig, opZeg, opTerug }: NeeProps) {
  const f = useFormulier<{ reden: (typeof NEE)[number]['waarde'] | ''; toelichting: string }>({
    reden: '',
    toelichting: '',
  })
  const { reden, toelichting } = f.waarden
  return (
    <form
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        if (reden === '')
          f.zetFout([
            { veld: 'reden', code: 'leeg', tekst: 'Kies er een. “Dat zeg ik liever niet” mag ook.' },
          ])
        else opZeg({ antwoord: 'geweigerd', reden, toelichting })
      }}
    >
      <Foutsamenvatting fouten={f.fouten} />
      <Keuzegroep label="Waarom lukt het niet?" onderElkaar opties={NEE} {...f.veld('reden')} />
      <Veld
        label="Wilt u er iets bij zeggen?"
        hint="Dat hoeft niet"
        soort="lang"
        maximaal={300}
        {...f.veld('toelichting')}
      />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={bezig}>
          Verstuur mijn nee
        </Knop>
        <Knop soort="stil" opDruk={opTerug}>
          Toch niet
        </Knop>
      </div>
    </form>
  )
}
type NeeProps = { bezig: boolean; opZeg: (a: TaakAntwoord) => void; opTerug: () => void }

const fouttekst = (fout: unknown): string | undefined =>
  fout instanceof ProbleemFout && fout.status === 401
    ? 'U was te lang weg. Vraag een nieuwe link aan wie u belde.'
    : foutenUit(fout)[0]?.tekst

function Antwoord({ taak }: { taak: Taak }) {
  const client = useQueryClient()
  const [nee, zetNee] = useState(false)
  const zeg = useMutation({
    mutationFn: (body: TaakAntwoord) =>
      roepAan('POST /mijn/taken/{inzetId}/antwoorden', {
        params: { inzetId: taak.inzetId },
        body,
        ifMatch: taak.version,
        idempotentie: nieuweSleutel(),
      }),
    onSuccess: () => zetNee(false),
    // After a refusal too: the words may have changed meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: takenVraag.queryKey }),
  })
  if (!taak.mag.includes('taak.beantwoorden')) return null
  const ander = taak.status === 'gevraagd' ? '' : 'Toch '
  return (
    <div className="kt-stapel">
      {zeg.isError ? (
        <Melding soort="fout" live>
          {fouttekst(zeg.error)}
        </Melding>
      ) : null}
      {nee ? (
        <NeeVraag bezig={zeg.isPending} opZeg={(a) => zeg.mutate(a)} opTerug={() => zetNee(false)} />
      ) : (
        <div className="kt-rij">
          {taak.status === 'aanvaard' ? null : (
            <Knop
              soort="hoofd"
              icoon={Check}
              bezig={zeg.isPending}
              opDruk={() => zeg.mutate({ antwoord: 'aanvaard' })}
            >
              {ander === '' ? 'Ja, dat doe ik' : 'Toch ja, dat doe ik'}
            </Knop>
          )}
          {taak.status === 'geweigerd' ? null : (
            <Knop icoon={X} opDruk={() => zetNee(true)}>
              {ander === '' ? 'Nee, dat lukt niet' : 'Toch nee'}
            </Knop>
          )}
        </div>
      )}
    </div>
  )
}

const ZORGEN = {
  wacht: 'U liet weten dat u zich zorgen maakt. Het wijkteam kijkt ernaar.',
  overgenomen: 'Het wijkteam kijkt nu mee en neemt de regie. U houdt zicht op hoe het gaat.',
  blijft: 'Het wijkteam heeft uw zorgen bekeken.',
}

/** The helper worries: the way to say so, and what came of it (REG-03). */
function Zorgen({ taak }: { taak: Taak }) {
  const [open, zetOpen] = useState(false)
  const { zorgen, mag } = taak
  return (
    <>
      {zorgen === null ? null : (
        <Melding soort="info" kop={ZORGEN[zorgen.besluit ?? 'wacht']} live>
          {zorgen.woord ?? `Is er haast? Bel ${taak.contact.telefoon}.`}
        </Melding>
      )}
      {mag.includes('zorgen.melden') ? (
        <div>
          <Knop icoon={HeartPulse} opDruk={() => zetOpen(true)}>
            Ik maak me zorgen
          </Knop>
        </div>
      ) : null}
      {open ? (
        <Suspense fallback={null}>
          <TaakZorgen taak={taak} opSluit={() => zetOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** One task: what is asked, for whom, whom to call, and yes or no. Nothing else of the plan is known here. */
export function TaakKaart({ taak }: { readonly taak: Taak }) {
  const { contact } = taak
  const dagen = wanneer(taak)
  return (
    <section className="kt-kaart kt-stapel" aria-labelledby={`taak-${taak.inzetId}`}>
      <h2 id={`taak-${taak.inzetId}`}>{taak.omschrijving}</h2>
      <Paren
        paren={[
          ['Voor wie', taak.voorWie],
          ['Aan wie wij dit vragen', taak.uitvoerderNaam],
          ...(taak.urenPerWeek === null ? [] : [['Hoe vaak', uren(taak.urenPerWeek)] as const]),
          ...(dagen === null ? [] : [['Wanneer', dagen] as const]),
          ['Wie u dit vraagt', `${contact.naam}, ${contact.functie}`],
        ]}
      />
      <Stand taak={taak} />
      <Antwoord taak={taak} />
      <Afspraken taak={taak} />
      <Zorgen taak={taak} />
      <p>
        <a className="kt-knop kt-knop--stil" href={telLink(contact.telefoon)}>
          <Icoon van={Phone} maat="klein" /> Een vraag? Bel {contact.telefoon}
        </a>
      </p>
    </section>
  )
}
