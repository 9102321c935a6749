import { Type, type Static } from 'typebox'
import { Dag, Leeg, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** How one part of a beleid document is built, in words: what a screen needs to show it, change it and name it. */
export type BeleidVorm =
  | { readonly soort: 'groep'; readonly velden: readonly BeleidVeld[] }
  | { readonly soort: 'lijst'; readonly item: BeleidVorm; readonly minstens: number }
  | { readonly soort: 'tekst'; readonly lang: boolean; readonly patroon: string | null }
  | { readonly soort: 'getal'; readonly van: number | null; readonly tot: number | null }
  | { readonly soort: 'janee' }
  | { readonly soort: 'dag' }
  | { readonly soort: 'keuze'; readonly opties: readonly { waarde: string | number; woord: string }[] }
  /** may be off: null */
  | { readonly soort: 'uit'; readonly vorm: BeleidVorm }
  | { readonly soort: 'een_van'; readonly varianten: readonly BeleidVariant[] }
export type BeleidVeld = { readonly sleutel: string; readonly woord: string; readonly vorm: BeleidVorm }
export type BeleidVariant = {
  readonly woord: string
  /** the fields whose value makes it this variant */
  readonly vast: Readonly<Record<string, string>>
  readonly vorm: Extract<BeleidVorm, { soort: 'groep' }>
}

// The document has a form of its own, which `valideerBeleid` judges; here it is whatever was sent.
const Document = Type.Unsafe<Record<string, unknown>>(
  Type.Object({}, { additionalProperties: true, description: 'Een beleidsdocument' }),
)
const Vorm = Type.Unsafe<BeleidVorm>(
  Type.Object({}, { additionalProperties: true, description: 'Hoe een beleidsdocument is opgebouwd' }),
)
const Versie = Type.Integer({ minimum: 1 })

export const BeleidVersie = Obj({
  versie: Versie,
  geldigVanaf: Dag,
  titel: Type.String(),
  reden: Type.String(),
  door: Leeg(Type.String()),
  op: Tijdstip,
  isVanKracht: Type.Boolean({ description: 'Deze versie geldt vandaag voor nieuwe zaken' }),
  lopend: Type.Integer({ minimum: 0, description: 'Hoeveel lopende dossiers met deze versie werken' }),
})
export type BeleidVersie = Static<typeof BeleidVersie>

/** One thing that is different, in words: where, what it was, what it becomes. */
export const BeleidVerschil = Obj({
  waar: Type.Array(Type.String(), { description: 'Van groot naar klein: Opschaling, Drempel leefgebieden' }),
  soort: Type.Enum(['gewijzigd', 'erbij', 'weg', 'volgorde']),
  was: Leeg(Type.String()),
  wordt: Leeg(Type.String()),
})
export type BeleidVerschil = Static<typeof BeleidVerschil>

/** A running case that would hold something which the new version does not have. */
export const Wees = Obj({
  kenmerk: Type.String(),
  soort: Type.Enum(['leefgebied', 'trede', 'product', 'regierol']),
  waarde: Type.String({ description: 'Wat de nieuwe versie niet meer heeft' }),
})
export type Wees = Static<typeof Wees>

export const beleidVersiesTonen = operatie({
  id: 'beleid.versies-tonen',
  methode: 'GET',
  pad: '/beleidsversies',
  samenvatting: 'Alle versies van het beleid, de nieuwste eerst',
  groep: 'Beleid',
  recht: ['functioneel_beheerder'],
  spoor: { geen: 'in het beleid staat niets over mensen' },
  status: 200,
  antwoord: Obj({ rijen: Type.Array(BeleidVersie) }),
})

export const beleidTonen = operatie({
  id: 'beleid.tonen',
  methode: 'GET',
  pad: '/beleidsversies/{versie}',
  samenvatting: 'Eén versie van het beleid, met hoe het is opgebouwd',
  groep: 'Beleid',
  recht: ['functioneel_beheerder'],
  spoor: { geen: 'in het beleid staat niets over mensen' },
  params: Obj({ versie: Versie }),
  status: 200,
  antwoord: Obj({
    versie: BeleidVersie,
    document: Document,
    vorm: Vorm,
    verschillen: Type.Array(BeleidVerschil, { description: 'Met de versie ervoor' }),
    mag: Type.Array(Type.String()),
  }),
})

const Voorstel = { document: Document, ookLopend: Type.Boolean({ description: 'Ook voor wat al loopt' }) }

export const beleidVergelijken = operatie({
  id: 'beleid.vergelijken',
  methode: 'POST',
  pad: '/beleidsversies/{versie}/vergelijkingen',
  samenvatting: 'Wat er verandert als dit het nieuwe beleid wordt, in woorden, en welke dossiers klem komen',
  groep: 'Beleid',
  recht: ['functioneel_beheerder'],
  spoor: { geen: 'in het beleid staat niets over mensen' },
  params: Obj({ versie: Versie }),
  body: Obj(Voorstel),
  status: 200,
  antwoord: Obj({
    verschillen: Type.Array(BeleidVerschil),
    lopend: Type.Integer({ minimum: 0 }),
    wezen: Type.Array(Wees, { maxItems: 200 }),
  }),
})

export const beleidVaststellen = operatie({
  id: 'beleid.vaststellen',
  methode: 'POST',
  pad: '/beleidsversies',
  samenvatting: 'Een nieuwe versie van het beleid vaststellen, met een reden',
  groep: 'Beleid',
  recht: ['functioneel_beheerder'],
  spoor: 'stelde een nieuwe versie van het beleid vast',
  vers: true,
  body: Obj({ ...Voorstel, reden: Tekst(500) }),
  status: 201,
  antwoord: BeleidVersie,
})
