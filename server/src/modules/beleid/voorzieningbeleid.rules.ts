/** Beleid for step 5: pijlers, criteria, besluit, producten, aanbieders, termijnen. */
import { Type, type Static } from 'typebox'
import {
  BronSchema,
  DagSchema,
  TermijnBeleidSchema,
  gesloten,
  IdSchema,
  PijlerSchema,
  TekstSchema,
} from './bouwstenen.rules.ts'

/**
 * How one gets in: `open` (walk in), `zonder_beschikking` (algemene voorziening), on a `verwijsbrief` or
 * `beschikking`, on an `indicatie_in_plan` (Deventer) or on a `bestaande_indicatie` (Enschede).
 */
export const ToegangsvormSchema = Type.Enum([
  'open',
  'zonder_beschikking',
  'verwijsbrief',
  'beschikking',
  'indicatie_in_plan',
  'bestaande_indicatie',
])
export type Toegangsvorm = Static<typeof ToegangsvormSchema>

/** BAS-01: access and financing per pillar */
export const PijlerBeleidSchema = gesloten({
  id: PijlerSchema,
  naam: TekstSchema,
  toegang: Type.Array(ToegangsvormSchema, { minItems: 1 }),
  financiering: Type.Enum(['subsidie', 'lumpsum', 'lumpsum_per_perceel', 'per_uur', 'resultaat', 'onbekend']),
  bron: BronSchema,
})
export type PijlerBeleid = Static<typeof PijlerBeleidSchema>

export const CriteriumSchema = gesloten({
  id: IdSchema,
  naam: TekstSchema,
  /** Literal text of the table, one cell per pillar (GT-L30, GT-L31) */
  basisondersteuning: TekstSchema,
  aanvullend: TekstSchema,
})

/** BAS-03, BAS-04, BAS-13: a weighing table with its own version */
export const CriteriatabelSchema = gesloten({
  id: IdSchema,
  naam: TekstSchema,
  versie: TekstSchema,
  geldigVanaf: DagSchema,
  criteria: Type.Array(CriteriumSchema, { minItems: 1 }),
  bron: BronSchema,
})
export type Criteriatabel = Static<typeof CriteriatabelSchema>

/** How a decision on maatwerk comes about (C15, C16; BES-01, -02, -13, -14) */
export const BesluitSchema = gesloten({
  /**
   * `toets_gemeente`: advies by the team, the gemeente tests and decides · `mandaat_sociaal_werker`: variant a of
   * BES-14 · `verslag_is_aanvraag`: variant b · `in_plan`: indicatie is part of the plan (Deventer) ·
   * `bestaande_indicatie`: nothing is decided here (Enschede) · `niet_bepaald`: the source does not say
   */
  variant: Type.Enum([
    'toets_gemeente',
    'mandaat_sociaal_werker',
    'verslag_is_aanvraag',
    'in_plan',
    'bestaande_indicatie',
    'niet_bepaald',
  ]),
  /** BES-01: only a deskundige medewerker issues a verwijzing */
  deskundigVereist: Type.Boolean(),
  /** BES-02: the inwoner may ask for a beschikking instead of the letter */
  beschikkingOpWens: Type.Boolean(),
  /** BES-04 */
  pgbMogelijk: Type.Boolean(),
  bron: BronSchema,
})

/** A product that can be assigned. Codes: iWmo 3.2 WMO020 (categorie), WJ756 (eenheid), WMO757 (frequentie). */
/**
 * The one internal list of what support is, over all gemeenten: the plans use the same word for different services
 * (ALG-09, C17, GT-R10), so a report or a message counts by these and a screen speaks the local word.
 */
export const InternProductSchema = Type.Enum([
  'huishoudelijke_hulp',
  'begeleiding',
  'dagbesteding',
  'persoonlijke_verzorging',
  'kortdurend_verblijf',
  'vervoer',
])
export type InternProduct = Static<typeof InternProductSchema>

export const ProductSchema = gesloten({
  id: IdSchema,
  naam: TekstSchema,
  /** ALG-09: what it consists of; absent in a document of before = not mapped */
  bestaatUit: Type.Optional(Type.Array(InternProductSchema, { minItems: 1 })),
  /** ALG-09: other names by which people here know it; each belongs to one product */
  ookGenoemd: Type.Optional(Type.Array(TekstSchema)),
  pijler: PijlerSchema,
  categorie: Type.String({ pattern: '^(0[1-9]|1[0-8])$' }),
  /** local product code, at most 5 characters; the seeds hold none, so demo */
  code: Type.String({ pattern: '^[0-9A-Z]{1,5}$' }),
  eenheid: Type.Enum(['01', '04', '14', '16', '82', '83', '84']),
  frequentie: Type.Enum(['1', '2', '4', '6']),
  /** weighing table that belongs to it, by id */
  criteriatabel: Type.Union([IdSchema, Type.Null()]),
  /** HH-02: the inwoner goes directly to the contracted aanbieder, without verwijzing */
  rechtstreeks: Type.Boolean(),
  bron: BronSchema,
})
export type Product = Static<typeof ProductSchema>

export const AanbiederSchema = gesloten({
  /** AGB code, 8 digits; in the demo invented */
  agb: Type.String({ pattern: '^[0-9]{8}$' }),
  naam: TekstSchema,
  producten: Type.Array(IdSchema),
  vanaf: DagSchema,
  tot: Type.Union([DagSchema, Type.Null()]),
  bron: BronSchema,
})
export type Aanbieder = Static<typeof AanbiederSchema>

export const TermijnenSchema = gesloten({
  /** Wmo 2.3.2 lid 1: onderzoek after the melding */
  onderzoek: TermijnBeleidSchema,
  /** Wmo 2.3.2 lid 2: the inwoner may hand in an own plan */
  persoonlijkPlan: TermijnBeleidSchema,
  /** Wmo 2.3.5 lid 2: beschikking after the aanvraag */
  beschikking: TermijnBeleidSchema,
  /** SIG-18: an item without visitor turns red for the teamleider */
  postvakRood: TermijnBeleidSchema,
  /** BER-03: a toewijzing without start is listed as not started */
  startNaToewijzing: TermijnBeleidSchema,
  /** Awb 6:7 */
  bezwaar: TermijnBeleidSchema,
})
