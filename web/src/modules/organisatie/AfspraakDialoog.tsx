import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { DatumVeld, Keuzelijst, useFormulier, vandaag, Veld } from '../../ui/index.ts'
import { alsKeuzes, gebiedenVraag } from '../gebied/gebied.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import {
  opties,
  organisatiesVraag,
  ROLLEN,
  VORMEN,
  type Contract,
  type Organisatie,
  type OrganisatieRol,
} from './organisatie.ts'

type Props = { readonly organisatie: Organisatie; readonly opSluit: () => void }
const EERSTE_DAG = 'Vul een dag in.'
const DAGEN = { vanaf: 'Eerste dag', tot: 'Laatste dag' }
const getal = (tekst: string): number | null => (tekst === '' ? null : Number(tekst))

function useBewaren(opSluit: () => void) {
  const client = useQueryClient()
  return {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: organisatiesVraag.queryKey })
      opSluit()
    },
  }
}

/** Gives a role: what, under whom, where, and from when (ALG-08). */
export function RolDialoog({ organisatie, opSluit }: Props) {
  const { gebieden } = useSuspenseQuery(gebiedenVraag).data
  const { rijen } = useSuspenseQuery(organisatiesVraag).data
  const f = useFormulier<{
    rol: OrganisatieRol['rol'] | ''
    als: string
    onderId: string
    gebiedId: string
    vanaf: string
    tot: string
  }>({ rol: '', als: '', onderId: '', gebiedId: '', vanaf: vandaag(), tot: '' })
  const { rol } = f.waarden
  const doe = useMutation({
    ...useBewaren(opSluit),
    mutationFn: (gekozen: OrganisatieRol['rol']) => {
      const { als, onderId, gebiedId, vanaf, tot } = f.waarden
      return roepAan('POST /organisaties/{organisatieId}/rollen', {
        params: { organisatieId: organisatie.id },
        body: {
          rol: gekozen,
          als,
          onderId: gekozen === 'onderaannemer' ? getal(onderId) : null,
          gebiedId: getal(gebiedId),
          vanaf,
          tot: tot === '' ? null : tot,
        },
        idempotentie: nieuweSleutel(),
      })
    },
    onError: f.zetFout,
  })
  const stuur = () => {
    const leeg = {
      rol: 'Kies een rol.',
      ...(rol === 'onderaannemer' ? { onderId: 'Kies onder welke hoofdaannemer.' } : {}),
      vanaf: EERSTE_DAG,
    }
    if (!f.mist(leeg, ['vanaf', 'tot']) && rol !== '') doe.mutate(rol)
  }
  return (
    <Vorm
      titel={`Rol van ${organisatie.naam}`}
      labels={DAGEN}
      knop="Bewaar"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={stuur}
    >
      <Keuzelijst label="Rol" verplicht opties={opties(ROLLEN)} {...f.veld('rol')} />
      {rol === 'onderaannemer' ? (
        <Keuzelijst
          label="Onder welke hoofdaannemer?"
          verplicht
          opties={rijen
            .filter((o) => o.id !== organisatie.id && o.rollen.some((r) => r.rol === 'hoofdaannemer'))
            .map((o) => ({ waarde: String(o.id), label: o.naam }))}
          {...f.veld('onderId')}
        />
      ) : null}
      <Veld
        label="Hoe noemt u het hier? (mag leeg)"
        hint="Bijvoorbeeld: pilotzorgleverancier."
        maximaal={80}
        {...f.veld('als')}
      />
      <Keuzelijst label="Waar?" leeg="Overal" opties={alsKeuzes(gebieden)} {...f.veld('gebiedId')} />
      <DatumVeld label="Eerste dag" verplicht hint="Bijvoorbeeld 1-3-2026" {...f.veld('vanaf')} />
      <DatumVeld label="Laatste dag (mag leeg)" hint="Bijvoorbeeld 31-12-2026" {...f.veld('tot')} />
    </Vorm>
  )
}

/** Writes a contract or subsidie down (ALG-08). */
export function ContractDialoog({ organisatie, opSluit }: Props) {
  const { gebieden } = useSuspenseQuery(gebiedenVraag).data
  const f = useFormulier<{
    vorm: Contract['vorm'] | ''
    naam: string
    gebiedId: string
    vanaf: string
    tot: string
  }>({
    vorm: '',
    naam: '',
    gebiedId: '',
    vanaf: vandaag(),
    tot: '',
  })
  const doe = useMutation({
    ...useBewaren(opSluit),
    mutationFn: (vorm: Contract['vorm']) => {
      const { naam, gebiedId, vanaf, tot } = f.waarden
      return roepAan('POST /organisaties/{organisatieId}/contracten', {
        params: { organisatieId: organisatie.id },
        body: { vorm, naam, gebiedId: getal(gebiedId), vanaf, tot: tot === '' ? null : tot },
        idempotentie: nieuweSleutel(),
      })
    },
    onError: f.zetFout,
  })
  const stuur = () => {
    const { vorm } = f.waarden
    const leeg = {
      vorm: 'Kies wat voor afspraak het is.',
      naam: 'Schrijf op waarover het gaat.',
      vanaf: EERSTE_DAG,
    }
    if (!f.mist(leeg, ['vanaf', 'tot']) && vorm !== '') doe.mutate(vorm)
  }
  return (
    <Vorm
      titel={`Contract van ${organisatie.naam}`}
      labels={DAGEN}
      knop="Bewaar"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={stuur}
    >
      <Keuzelijst label="Wat voor afspraak?" verplicht opties={opties(VORMEN)} {...f.veld('vorm')} />
      <Veld label="Waarover?" verplicht maximaal={120} {...f.veld('naam')} />
      <Keuzelijst label="Waar?" leeg="Overal" opties={alsKeuzes(gebieden)} {...f.veld('gebiedId')} />
      <DatumVeld label="Eerste dag" verplicht hint="Bijvoorbeeld 1-3-2026" {...f.veld('vanaf')} />
      <DatumVeld label="Laatste dag (mag leeg)" hint="Bijvoorbeeld 31-12-2026" {...f.veld('tot')} />
    </Vorm>
  )
}

export type Einde = { readonly soort: 'rol' | 'contract'; readonly id: number; readonly wat: string }
/** Sets the last day of a role or a contract. */
export function EindeDialoog({ organisatie, einde, opSluit }: Props & { readonly einde: Einde }) {
  const f = useFormulier({ tot: vandaag() })
  const doe = useMutation({
    ...useBewaren(opSluit),
    mutationFn: () => {
      const bij = { body: f.waarden, idempotentie: nieuweSleutel() }
      const organisatieId = organisatie.id
      return einde.soort === 'rol'
        ? roepAan('POST /organisaties/{organisatieId}/rollen/{rolId}/beeindigingen', {
            params: { organisatieId, rolId: einde.id },
            ...bij,
          })
        : roepAan('POST /organisaties/{organisatieId}/contracten/{contractId}/beeindigingen', {
            params: { organisatieId, contractId: einde.id },
            ...bij,
          })
    },
    onError: f.zetFout,
  })
  return (
    <Vorm
      titel={`${einde.wat}: laatste dag`}
      knop="Bewaar"
      bezig={doe.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() => doe.mutate()}
    >
      <DatumVeld label="Laatste dag" verplicht hint="Bijvoorbeeld 31-12-2026" {...f.veld('tot')} />
    </Vorm>
  )
}
