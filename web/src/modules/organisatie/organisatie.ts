import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { datumVoluit } from '../../ui/index.ts'

export type Organisaties = AntwoordBij<'GET /organisaties'>
export type Organisatie = Organisaties['rijen'][number]
export type OrganisatieRol = Organisatie['rollen'][number]
export type Contract = Organisatie['contracten'][number]

export const ORGANISATIES = '/organisaties'
export const organisatiesVraag = queryOptions({
  queryKey: ['organisaties'],
  queryFn: () => roepAan('GET /organisaties'),
})

export const PIJLERS = {
  sociale_basis: 'Sociale basis',
  basisondersteuning: 'Basisondersteuning',
  aanvullend: 'Aanvullende ondersteuning',
} as const satisfies Readonly<Record<Organisatie['pijlers'][number], string>>
export const ROLLEN = {
  hoofdaannemer: 'Hoofdaannemer',
  onderaannemer: 'Onderaannemer',
  subsidiepartij: 'Krijgt subsidie',
  signaleerder: 'Geeft signalen door',
  financier: 'Betaalt mee',
} as const satisfies Readonly<Record<OrganisatieRol['rol'], string>>
export const VORMEN = {
  subsidie: 'Subsidie',
  raamovereenkomst: 'Raamovereenkomst',
  deelovereenkomst: 'Deelovereenkomst',
  uitvoeringsovereenkomst: 'Uitvoeringsovereenkomst',
  opdracht: 'Opdracht',
} as const satisfies Readonly<Record<Contract['vorm'], string>>
export const LIJNEN = ['0e', '1e', '2e'] as const
export const SOORTEN = [
  'aanbieder',
  'vrijwilligersorganisatie',
  'sociaal_wijkteam',
  'gemeente',
  'woningcorporatie',
  'huisartsenpraktijk',
  'clientondersteuning',
  'jeugd_expert_team',
  'ziekenhuis',
  'school',
  'zorgverzekeraar',
  'overig',
] as const

export const opties = <K extends string>(woorden: Readonly<Record<K, string>>) =>
  (Object.keys(woorden) as K[]).map((waarde) => ({ waarde, label: woorden[waarde] }))
export const woord = (id: string): string => {
  const tekst = id.replaceAll('_', ' ')
  return tekst.charAt(0).toUpperCase() + tekst.slice(1)
}

/** `Pilotzorgleverancier, onder Asito, in Pathmos` */
export const rolZin = ({ rol, als, onder, gebied }: OrganisatieRol): string =>
  [
    als ?? ROLLEN[rol],
    ...(onder === null ? [] : [`onder ${onder.naam}`]),
    ...(gebied === null ? [] : [`in ${gebied.naam}`]),
  ].join(', ')

/** `vanaf 1 maart 2012`, `1 januari 2019 tot en met 31 december 2019` */
export const periodeZin = ({ vanaf, tot }: { vanaf: string; tot: string | null }): string =>
  tot === null ? `vanaf ${datumVoluit(vanaf)}` : `${datumVoluit(vanaf)} tot en met ${datumVoluit(tot)}`
