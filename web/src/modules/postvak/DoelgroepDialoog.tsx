import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import { Keuzegroep, Melding, useFormulier, Veld, Vinkjes } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { POSTVAK } from './postvak.ts'

type Pagina = AntwoordBij<'GET /signalen/{signaalId}/doelgroepen'>
type Keuzes = NonNullable<Pagina['keuzes']>
type Body = BodyBij<'POST /signalen/{signaalId}/doelgroepen'>
type Groep = Body['groepen'][number]
type Voorstel = AntwoordBij<'POST /doelgroepvoorstellen'>

const opties = (lijst: readonly { readonly id: string; readonly naam: string }[]) =>
  lijst.map(({ id, naam }) => ({ waarde: id, label: naam }))
const KOP: Readonly<Record<string, string>> = {
  beperking: 'Lichte of matige beperking',
  sociaal_kwetsbaar: 'Verslaving of psychiatrie',
  risico: 'Risicofactoren',
}
const getal = (tekst: string): number | null => (/^\d{1,3}$/.test(tekst.trim()) ? Number(tekst) : null)

/** What the rules make of it; null until it is known whether there is a vraag. */
function useVoorstel(
  leeftijd: number | null,
  kenmerken: readonly string[],
  vraag: 'ja' | 'nee' | '',
): Voorstel | null {
  const body = { leeftijd, kenmerken: [...kenmerken], heeftVraag: vraag === 'ja' }
  const { data } = useQuery({
    queryKey: ['doelgroepvoorstel', body],
    queryFn: () => roepAan('POST /doelgroepvoorstellen', { body }),
    enabled: vraag !== '',
    placeholderData: (vorige: Voorstel | undefined) => vorige,
  })
  return vraag === '' ? null : (data ?? null)
}

function Voorgesteld({ voorstel }: { readonly voorstel: Voorstel }) {
  const { groepen, vervolg } = voorstel
  return (
    <Melding soort="info" kop="Voorstel:" live>
      {groepen.length === 0
        ? 'Dit huishouden valt in geen doelgroep.'
        : groepen.map((g) => (
            <span key={g.id}>
              <b>{g.naam}</b> ({g.waarom}).{' '}
            </span>
          ))}
      {vervolg === 'preventie' ? ' Bied preventie aan. Er komt geen dossier.' : ' Ga verder met dit signaal.'}
      {groepen[0] === undefined ? null : (
        <>
          <br />
          <span className="kt-klein kt-zacht">Bron: {groepen[0].bron}</span>
        </>
      )}
    </Melding>
  )
}

type Velden = {
  leeftijd: string
  kenmerken: readonly string[]
  heeftVraag: 'ja' | 'nee' | ''
  overnemen: 'ja' | 'nee' | ''
  groepen: readonly Groep[]
  vervolg: Body['vervolg'] | ''
  reden: string
  voorzieningIds: readonly string[]
}
const LEEG: Velden = {
  leeftijd: '',
  kenmerken: [],
  heeftVraag: '',
  overnemen: '',
  groepen: [],
  vervolg: '',
  reden: '',
  voorzieningIds: [],
}
const leeg = (veld: string, tekst: string) => ({ veld, code: 'leeg', tekst })
const kies = (moet: boolean, veld: string, tekst: string) => (moet ? [leeg(veld, tekst)] : [])
/** What is still to be chosen before it can be sent. */
const leegte = (w: Velden) => [
  ...kies(
    w.leeftijd.trim() !== '' && getal(w.leeftijd) === null,
    'leeftijd',
    'Vul een leeftijd in jaren in.',
  ),
  ...kies(w.heeftVraag === '', 'heeftVraag', 'Kies of er een vraag om hulp is.'),
  ...kies(w.heeftVraag !== '' && w.overnemen === '', 'overnemen', 'Kies of u het voorstel overneemt.'),
  ...kies(w.overnemen === 'nee' && w.vervolg === '', 'vervolg', 'Kies wat er gebeurt.'),
]
const VERVOLG = {
  '': () => '' as const,
  ja: (_: Velden, voorstel: Voorstel | null) => voorstel?.vervolg ?? ('' as const),
  nee: (w: Velden) => w.vervolg,
}
const vervolgVan = (w: Velden, voorstel: Voorstel | null): Body['vervolg'] | '' =>
  VERVOLG[w.overnemen](w, voorstel)
const toBody = (w: Velden, voorstel: Voorstel, vervolg: Body['vervolg']): Body => ({
  leeftijd: getal(w.leeftijd),
  kenmerken: [...w.kenmerken],
  heeftVraag: w.heeftVraag === 'ja',
  groepen: w.overnemen === 'nee' ? [...w.groepen] : voorstel.groepen.map((g) => g.id),
  vervolg,
  ...(w.overnemen === 'nee' ? { reden: w.reden } : {}),
  voorzieningIds: vervolg === 'preventie' ? w.voorzieningIds.map(Number) : [],
})

type Props = { readonly signaalId: number; readonly pagina: Pagina; readonly opSluit: () => void }
type F = ReturnType<typeof useFormulier<Velden>>

function Kenmerken({ f, keuzes }: { readonly f: F; readonly keuzes: Keuzes }) {
  const { kenmerken } = f.waarden
  const soorten = keuzes.groepen.filter((g) => keuzes.kenmerken.some((k) => k.groep === g.id))
  return soorten.map(({ id, naam }) => {
    const hier = keuzes.kenmerken.filter((k) => k.groep === id)
    return (
      <Vinkjes
        key={id}
        naam={`kenmerken-${id}`}
        label={KOP[id] ?? naam}
        opties={opties(hier)}
        waarde={kenmerken.filter((k) => hier.some((h) => h.id === k))}
        opWijzig={(nu) =>
          f.zet('kenmerken', [...kenmerken.filter((k) => !hier.some((h) => h.id === k)), ...nu])
        }
      />
    )
  })
}

function Anders({ f, keuzes }: { readonly f: F; readonly keuzes: Keuzes }) {
  return (
    <>
      <Vinkjes
        label="Welke groepen wel?"
        opties={opties(keuzes.groepen) as { waarde: Groep; label: string }[]}
        {...f.veld('groepen')}
      />
      <Keuzegroep
        label="Wat gebeurt er?"
        onderElkaar
        opties={[
          { waarde: 'preventie', label: 'Preventie aanbieden. Er komt geen dossier.' },
          { waarde: 'verder', label: 'Verder met dit signaal' },
        ]}
        {...f.veld('vervolg')}
      />
      <Veld label="Waarom wijkt u af?" soort="lang" regels={2} maximaal={500} {...f.veld('reden')} />
    </>
  )
}

function Aanbod({ f, keuzes }: { readonly f: F; readonly keuzes: Keuzes }) {
  if (keuzes.aanbod.length === 0)
    return (
      <Melding soort="waarschuwing">
        Er staat nog niets in de lijst met voorzieningen voor deze wijk. Vraag de functioneel beheerder om het
        aanbod op te schrijven.
      </Melding>
    )
  return (
    <Vinkjes
      label="Wat hebt u aangeboden?"
      hint="Het dichtste bij staat boven."
      opties={keuzes.aanbod.map((v) => ({
        waarde: String(v.id),
        label: `${v.naam} (${v.plaats})`,
        uitleg: v.omschrijving,
      }))}
      {...f.veld('voorzieningIds')}
    />
  )
}

/** In which doelgroep a huishouden falls: the rule proposes, the worker confirms or sets it aside (TRI-21). */
export function DoelgroepDialoog({ signaalId, pagina, opSluit }: Props) {
  const client = useQueryClient()
  const keuzes = pagina.keuzes
  const begin = String(keuzes?.leeftijd ?? '')
  const f = useFormulier<Velden>({ ...LEEG, leeftijd: begin })
  const w = f.waarden
  const voorstel = useVoorstel(getal(w.leeftijd), w.kenmerken, w.heeftVraag)
  const doe = useMutation({
    mutationFn: (body: Body) =>
      roepAan('POST /signalen/{signaalId}/doelgroepen', {
        params: { signaalId },
        body,
        ifMatch: pagina.version,
      }),
    onError: f.zetFout,
    onSuccess: async () => {
      opSluit()
      await client.invalidateQueries({ queryKey: POSTVAK })
    },
  })
  if (keuzes === null) return null
  const anders = w.overnemen === 'nee'
  const vervolg = vervolgVan(w, voorstel)
  const stuur = () => {
    const fouten = leegte(w)
    f.zetFout(fouten)
    if (fouten.length === 0 && voorstel !== null && vervolg !== '') doe.mutate(toBody(w, voorstel, vervolg))
  }
  return (
    <Vorm
      titel="Doelgroep vastleggen"
      knop={vervolg === 'preventie' ? 'Leg vast en sluit dit signaal' : 'Leg de doelgroep vast'}
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={stuur}
    >
      <Veld
        label="Leeftijd van de oudste in het huishouden (mag leeg)"
        soort="getal"
        {...f.veld('leeftijd')}
      />
      <Kenmerken f={f} keuzes={keuzes} />
      <Keuzegroep
        label="Is er een vraag om hulp?"
        opties={[
          { waarde: 'ja', label: 'Ja' },
          { waarde: 'nee', label: 'Nee' },
        ]}
        {...f.veld('heeftVraag')}
      />
      {voorstel === null ? null : (
        <>
          <Voorgesteld voorstel={voorstel} />
          <Keuzegroep
            label="Neemt u dit voorstel over?"
            opties={[
              { waarde: 'ja', label: 'Ja' },
              { waarde: 'nee', label: 'Nee, ik wijk af' },
            ]}
            {...f.veld('overnemen')}
          />
          {anders ? <Anders f={f} keuzes={keuzes} /> : null}
          {vervolg === 'preventie' ? <Aanbod f={f} keuzes={keuzes} /> : null}
        </>
      )}
    </Vorm>
  )
}
