import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SubmitEvent } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { useSessie } from '../../api/sessie.ts'
import {
  dagVoluit,
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  knopKlasse,
  Melding,
  Paginakop,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { adresFouten, MELDING_LABELS } from '../aanmelden/aanmelden.ts'
import { AdresVelden, MelderVelden, PersoonVelden, type MeldingVeld } from '../aanmelden/MeldingVelden.tsx'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { KamerHier } from '../kamer/KamerHier.tsx'
import { ContactKnop, ContactUitkomst } from './ContactCheck.tsx'
import { LEGE_OPNAME, opnameFouten, toOpname, type Opname, type OpnameWaarden } from './nieuw.ts'
import { Netwerk, VraagtZelfNiet, type Formulier } from './OpnameExtra.tsx'
import { POSTVAK, usePostvakken } from './postvak.ts'

const LABELS = {
  ...MELDING_LABELS,
  voorWie: 'Wie meldt het',
  melderType: 'De melder',
  kanaal: 'Hoe kwam het binnen',
  route: 'Bij wie kwam het binnen',
  vindplaats: 'Waar zag u dit',
}
const VOOR_WIE = [
  { waarde: 'zelf', label: 'De persoon zelf vraagt hulp' },
  { waarde: 'ander', label: 'Iemand anders meldt het' },
] as const

// Who works the postvak; the server decides.
const isWijkteam = (rollen: readonly string[] = []): boolean =>
  rollen.includes('sociaal_werker') || rollen.includes('teamleider')

// The form holds the fields of a melding and some more; TypeScript does not see that through the type parameter.
const meldingVeld = (f: Formulier): MeldingVeld => f.veld as unknown as MeldingVeld

/** Of another kind of melder another place and other people are known: what was chosen before goes (SIG-03). */
const melderVeld = (f: Formulier): MeldingVeld => {
  const veld = meldingVeld(f)
  return (naam) => ({
    ...veld(naam),
    opWijzig: (waarde) => {
      veld(naam).opWijzig(waarde)
      if (naam !== 'melderType') return
      f.zet('plek', '')
      f.zet('signaleerderId', '')
    },
  })
}

function HoeEnWat({ f }: { readonly f: Formulier }) {
  const { kanalen } = useSessie().gemeente
  const { routes } = usePostvakken()
  const { route } = f.waarden
  return (
    <Kaart titel="Hoe kwam het binnen?">
      <div className="kt-stapel kt-strak s-smal">
        <Keuzelijst
          label="Kanaal"
          verplicht
          opties={kanalen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
          {...f.veld('kanaal')}
        />
        <Keuzegroep
          label="Bij wie kwam het binnen?"
          verplicht
          onderElkaar
          opties={routes.map(({ id, naam }) => ({ waarde: id as 'a' | 'b' | 'c', label: naam }))}
          {...f.veld('route')}
        />
        {route === 'c' ? (
          <Veld label="Waar zag of hoorde u dit?" verplicht maximaal={120} {...f.veld('vindplaats')} />
        ) : (
          <Keuzegroep label="Wie meldt het?" verplicht opties={VOOR_WIE} {...f.veld('voorWie')} />
        )}
        <Veld
          label="Wat speelt er?"
          hint="In de woorden van wie het vertelt."
          soort="lang"
          regels={4}
          verplicht
          maximaal={4000}
          {...f.veld('vraag')}
        />
      </div>
    </Kaart>
  )
}

function Adres({ f }: { readonly f: Formulier }) {
  const kijk = useMutation({
    mutationFn: () =>
      roepAan('POST /contactcontroles', {
        body: { postcode: f.waarden.postcode.trim(), huisnummer: Number(f.waarden.huisnummer) },
      }),
  })
  const { wie } = useSessie()
  const nogNiet =
    adresFouten(f.waarden).length > 0 ? 'Vul eerst de postcode en het huisnummer in.' : undefined
  return (
    <Kaart>
      <div className="kt-stapel kt-strak s-smal">
        <AdresVelden veld={meldingVeld(f)} zelf={false} />
        {isWijkteam(wie?.rollen) ? (
          <ContactKnop bezig={kijk.isPending} opDruk={() => kijk.mutate()} reden={nogNiet} />
        ) : null}
        {kijk.data === undefined ? null : <ContactUitkomst contact={kijk.data} />}
        {kijk.isError ? (
          <Melding soort="fout" live>
            {foutenUit(kijk.error)[0]?.tekst}
          </Melding>
        ) : null}
      </div>
    </Kaart>
  )
}

function Klaar({ ontvangst, opNog }: { ontvangst: AntwoordBij<'POST /signaalopnames'>; opNog: () => void }) {
  const { wie } = useSessie()
  return (
    <Melding
      soort="gelukt"
      kop="Het signaal is opgeschreven."
      live
      acties={
        <>
          {isWijkteam(wie?.rollen) ? (
            <Link className={knopKlasse('hoofd')} to="/postvak">
              Naar het postvak
            </Link>
          ) : null}
          <Knop opDruk={opNog}>Nog een signaal opschrijven</Knop>
        </>
      }
    >
      Nummer <b className="kt-code">{ontvangst.kenmerk}</b>, in het postvak van {ontvangst.wijk}. Kies
      uiterlijk {dagVoluit(ontvangst.reactieVoor)} wie er gaat.
    </Melding>
  )
}

function useOpname(f: Formulier) {
  const client = useQueryClient()
  const { melderTypes } = useSessie().gemeente
  const sleutelBij = useSleutelBij()
  const neemOp = useMutation({
    mutationFn: (body: Opname) => roepAan('POST /signaalopnames', { body, idempotentie: sleutelBij(body) }),
    onError: f.zetFout,
    onSuccess: () => client.invalidateQueries({ queryKey: POSTVAK }),
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    if (neemOp.isPending) return
    const fouten = opnameFouten(f.waarden)
    f.zetFout(fouten)
    if (fouten.length === 0) neemOp.mutate(toOpname(f.waarden, f.waarden.kanaal, melderTypes[0]?.id ?? ''))
  }
  const nog = () => {
    f.zetWaarden({ ...LEGE_OPNAME, kanaal: f.waarden.kanaal })
    neemOp.reset()
  }
  return { neemOp, stuur, nog }
}

/** Writing a signaal down during a call, at the counter, or after something was seen in the wijk (SIG-01, SIG-02). */
export function NieuwPagina() {
  const f = useFormulier<OpnameWaarden>(LEGE_OPNAME)
  const { neemOp, stuur, nog } = useOpname(f)
  const { gemeente, wie } = useSessie()
  const { melderTypes } = gemeente
  const zelf = f.waarden.voorWie === 'zelf' && f.waarden.route !== 'c'
  const kop = (
    <Paginakop
      titel="Signaal opschrijven"
      kruimels={
        isWijkteam(wie?.rollen) ? <Link to="/postvak">Postvak</Link> : <Link to="/werklijst">Werklijst</Link>
      }
      intro="Elke vraag is welkom. Weet u iets niet, laat het leeg."
    />
  )
  if (neemOp.data !== undefined)
    return (
      <>
        {kop}
        <Klaar ontvangst={neemOp.data} opNog={nog} />
      </>
    )
  return (
    <>
      {kop}
      <KamerHier />
      <form className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
        <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
        <HoeEnWat f={f} />
        <Adres f={f} />
        <Kaart>
          <div className="s-smal">
            <PersoonVelden veld={meldingVeld(f)} zelf={false} />
          </div>
        </Kaart>
        {zelf || f.waarden.route === 'c' || f.waarden.voorWie === '' ? null : (
          <Kaart>
            <div className="kt-stapel kt-strak s-smal">
              <MelderVelden veld={melderVeld(f)} types={melderTypes.slice(1)} opname />
              <Netwerk key={f.waarden.melderType} f={f} />
              <Veld
                label="Namens wie?"
                hint="Als de melder voor een ander belt. Bijvoorbeeld: namens de dochter."
                maximaal={120}
                {...f.veld('namens')}
              />
            </div>
          </Kaart>
        )}
        <VraagtZelfNiet f={f} />
        <div>
          <Knop soort="hoofd" type="submit" bezig={neemOp.isPending}>
            Leg het signaal in het postvak
          </Knop>
        </div>
      </form>
    </>
  )
}
