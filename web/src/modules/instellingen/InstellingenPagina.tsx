import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { uitloggen, useSessie } from '../../api/sessie.ts'
import { menuVoor } from '../../kader/menu.ts'
import { DOSSIERWERK } from '../../paden.ts'
import {
  Kaart,
  Keuzegroep,
  Knop,
  LeegBericht,
  Melding,
  momentVoluit,
  Paginakop,
  Paren,
  Vinkje,
} from '../../ui/index.ts'
import { useVoorkeur, zetVoorkeur, type Voorkeur } from '../../ui/voorkeur.ts'

const DICHTHEDEN = [
  { waarde: 'compact', label: 'Compact' },
  { waarde: 'rustig', label: 'Ruim, met grotere letters' },
] as const satisfies readonly { waarde: Voorkeur['dichtheid']; label: string }[]
const THEMAS = [
  { waarde: 'licht', label: 'Licht' },
  { waarde: 'donker', label: 'Donker' },
] as const satisfies readonly { waarde: Voorkeur['thema']; label: string }[]

function Uitloggen() {
  const vertrek = useMutation({ mutationFn: (overal: boolean) => uitloggen(overal) })
  return (
    <>
      {vertrek.isError ? (
        <Melding soort="fout" live>
          {foutenUit(vertrek.error)[0]?.tekst}
        </Melding>
      ) : null}
      <div className="kt-rij">
        <Knop icoon={LogOut} bezig={vertrek.isPending} opDruk={() => vertrek.mutate(false)}>
          Uitloggen
        </Knop>
        <Knop soort="stil" opDruk={() => vertrek.mutate(true)}>
          Log uit op al uw apparaten
        </Knop>
      </div>
    </>
  )
}

/** For who has no list of work: the gesprekken to which somebody invited this person (KTG-15). */
function Meelezen() {
  const { rijen } = useSuspenseQuery({
    queryKey: ['meelezen'],
    queryFn: () => roepAan('GET /gesprekken'),
  }).data
  return (
    <Kaart titel="Gesprekken om mee te lezen">
      {rijen.length === 0 ? (
        <LeegBericht titel="U bent nu bij geen gesprek uitgenodigd" niveau={3}>
          Vraagt iemand u om mee te lezen? Dan staat het gesprek hier.
        </LeegBericht>
      ) : (
        <ul className="kt-lijst">
          {rijen.map((rij) => (
            <li key={rij.id}>
              <a href={`/dossiers/${rij.dossierId}/gesprekken/${rij.id}`}>
                {rij.geplandOp === null
                  ? 'Gesprek zonder datum'
                  : `Gesprek op ${momentVoluit(rij.geplandOp)}`}
              </a>{' '}
              {rij.isKlaar ? <span className="kt-klein kt-zacht">afgerond</span> : null}
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  )
}

type Mailkeuze = AntwoordBij<'GET /attenderingen/mailinstelling'>['keuze']
const MAIL = [
  { waarde: 'geen', label: 'Geen e-mail' },
  { waarde: 'dagelijks', label: 'Elke dag, als er iets nieuws is' },
] as const satisfies readonly { waarde: Mailkeuze; label: string }[]
const mailVraag = queryOptions({
  queryKey: ['mailinstelling'],
  queryFn: () => roepAan('GET /attenderingen/mailinstelling'),
})

/** Hearing by mail that something is new; only how many, never what. */
function Meldingmail() {
  const client = useQueryClient()
  const { keuze, adres, mag } = useSuspenseQuery(mailVraag).data
  const kies = useMutation({
    mutationFn: (nieuw: Mailkeuze) =>
      roepAan('PUT /attenderingen/mailinstelling', { body: { keuze: nieuw } }),
    onSuccess: (uit) => client.setQueryData(mailVraag.queryKey, uit),
  })
  return (
    <Kaart
      titel="E-mail over wat nieuw is"
      intro="In de e-mail staat alleen hoeveel er nieuw is. Over wie het gaat, leest u na het inloggen."
    >
      {mag.includes('meldingmail.kiezen') ? (
        <Keuzegroep
          naam="meldingmail"
          label={adres === null ? 'Wanneer?' : `Wanneer, naar ${adres}?`}
          opties={MAIL}
          waarde={kies.isPending ? kies.variables : keuze}
          opWijzig={(nieuw) => kies.mutate(nieuw)}
        />
      ) : (
        <p>
          {adres === null
            ? 'Wij kennen uw e-mailadres niet. Vraag uw beheerder om het op te geven.'
            : 'Keukentafel verstuurt hier geen e-mail.'}
        </p>
      )}
      {kies.isError ? (
        <Melding soort="fout" live>
          {foutenUit(kies.error)[0]?.tekst}
        </Melding>
      ) : null}
      {kies.isSuccess ? (
        <Melding soort="gelukt" live>
          Uw keuze is bewaard.
        </Melding>
      ) : null}
    </Kaart>
  )
}

/** Who I am, how the screen looks for me, and logging out. */
export function InstellingenPagina() {
  const { wie } = useSessie()
  const voorkeur = useVoorkeur()
  return (
    <>
      <Paginakop titel="Uw gegevens en instellingen" />
      {menuVoor(wie?.rollen ?? []).length > 0 ? null : <Meelezen />}
      <div className="kt-twee kt-twee--half">
        <Kaart titel="Wie u bent">
          <Paren
            paren={[
              ['Naam', wie?.naam],
              ['Rollen', wie?.rollen.map((rol) => rol.replaceAll('_', ' ')).join(', ')],
              ...(wie?.organisatie == null ? [] : [['Organisatie', wie.organisatie] as const]),
            ]}
          />
          <Uitloggen />
        </Kaart>
        <Kaart titel="Hoe het scherm eruitziet">
          <Keuzegroep
            naam="dichtheid"
            label="Hoe dicht op elkaar"
            opties={DICHTHEDEN}
            waarde={voorkeur.dichtheid}
            opWijzig={(dichtheid) => zetVoorkeur({ dichtheid })}
          />
          <Keuzegroep
            naam="thema"
            label="Kleur"
            opties={THEMAS}
            waarde={voorkeur.thema}
            opWijzig={(thema) => zetVoorkeur({ thema })}
          />
          <Vinkje
            naam="toetsen"
            label="Losse sneltoetsen gebruiken"
            waarde={voorkeur.toetsen}
            opWijzig={(toetsen) => zetVoorkeur({ toetsen })}
          />
        </Kaart>
        {DOSSIERWERK.some((rol) => wie?.rollen.includes(rol)) ? <Meldingmail /> : null}
      </div>
    </>
  )
}
