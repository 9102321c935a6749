/**
 * What a document that was stored before a key existed has for it: off. An installation keeps its versions for
 * ever, because a case keeps the version it began with; the program asks new keys of old documents.
 */
import type { Beleid } from './beleid.rules.ts'
import { GEEN_UITVOERING } from './uitvoeringbeleid.rules.ts'
import { GEEN_INSTRUMENTEN } from './instrumentbeleid.rules.ts'
import { GEEN_SIGNALERING } from './signaalbeleid.rules.ts'

type Deels<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Deels<T[K]> }
    : T

const LATER = 'kwam na deze versie; staat uit (O-14)'
const UIT = { aan: false, bron: LATER }

/** Every key that came later, with the value that switches it off (O-14). Lists are taken whole. */
export const AANVULLING: Deels<Beleid> = {
  // What ran already goes on: a dossier could be opened everywhere before this key existed.
  capabilities: {
    casusregistratie: { aan: true, vanaf: null, bron: 'stond nog niet in dit beleid (ALG-06)' },
  },
  signalering: GEEN_SIGNALERING,
  instrumenten: GEEN_INSTRUMENTEN,
  triage: { beroepskrachtInKamer: UIT },
  gesprek: {
    netwerkmethoden: [],
    vragenlijst: null,
    bijstand: null,
    achterliggendeVraag: { aan: false, bron: 'nog niet in deze versie van het beleid (O-14)' },
  },
  uitvoering: GEEN_UITVOERING,
  plan: { maker: { enkelvoudig: ['regievoerder'], complex: ['regievoerder'], bron: LATER } },
  schakelen: {
    doelen: [],
    afschaalvraag: null,
    toeleiding: { ketens: [], bron: LATER },
    bron: LATER,
  },
  casusregie: {
    eerstAanbieden: UIT,
    zichtSocialeBasis: UIT,
    principes: [],
    bundelenBoven: null,
    jeugdAfspraak: null,
    uitvoeringsregie: [],
    bron: LATER,
  },
  teamwerk: {
    grootte: null,
    functies: [],
    basis: [],
    eerstePeriodeMaanden: null,
    uren: null,
    caseloadBoven: null,
    registratieNaMaanden: null,
    expertises: [],
    bron: LATER,
  },
  overdracht: { warm: UIT, lijnen: UIT, checklist: [], andereBegeleider: UIT, bron: LATER },
}

const isObject = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)

function samen(oud: unknown, nieuw: unknown): unknown {
  if (oud === undefined) return nieuw
  if (!isObject(oud) || !isObject(nieuw)) return oud
  const sleutels = new Set([...Object.keys(oud), ...Object.keys(nieuw)])
  return Object.fromEntries([...sleutels].map((sleutel) => [sleutel, samen(oud[sleutel], nieuw[sleutel])]))
}

/** The stored document with what it lacks, switched off; what it says itself is never changed. */
export const beleidAanvullen = (document: Beleid): Beleid => samen(document, AANVULLING) as Beleid
