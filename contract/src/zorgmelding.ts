import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Regie'
const signaal = Obj({ signaalId: Id })

/** What the basisondersteuning did with the worry of a helper (REG-03). */
export const ZORGBESLUITEN = ['overgenomen', 'blijft'] as const
export type Zorgbesluit = (typeof ZORGBESLUITEN)[number]

/** What the helper reads of the own worry, behind the link of the task. */
export const TaakZorgen = Obj({
  op: Tijdstip,
  besluit: Leeg(Keuze(ZORGBESLUITEN)),
  woord: Leeg(Type.String()),
})
export type TaakZorgen = Static<typeof TaakZorgen>

export const Zorgmelding = Obj({
  id: Id,
  signaalId: Id,
  door: Type.String({ description: 'De helper van de sociale basis' }),
  op: Tijdstip,
  tekst: Type.String(),
  besluit: Leeg(Keuze(ZORGBESLUITEN)),
  besluitOp: Leeg(Tijdstip),
  besluitDoor: Leeg(Type.String()),
  woord: Leeg(Type.String({ description: 'Wat de helper ervan terugleest' })),
  bron: Type.String(),
  mag: Mag,
})
export type Zorgmelding = Static<typeof Zorgmelding>

export const zorgenMelden = operatie({
  id: 'zorgen.melden',
  methode: 'POST',
  pad: '/mijn/taken/{inzetId}/zorgen',
  groep,
  recht: 'helper',
  samenvatting: 'Laten weten dat u zich zorgen maakt over wie u helpt',
  spoor: 'liet weten zich zorgen te maken',
  params: Obj({ inzetId: Id }),
  body: Obj({ tekst: Tekst(1000) }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const zorgmeldingenTonen = operatie({
  id: 'zorgmeldingen.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/zorgmeldingen',
  groep,
  recht: ['sociaal_werker'],
  samenvatting: 'Welke zorgen de sociale basis liet weten, en wie zicht houdt',
  spoor: 'las welke zorgen de sociale basis liet weten',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(Zorgmelding),
    zicht: Leeg(Obj({ naam: Type.String(), vanaf: Tijdstip }), {
      description: 'Wie van de sociale basis zicht houdt op hoe het gaat',
    }),
  }),
})

export const zorgmeldingTonen = operatie({
  id: 'zorgmelding.tonen',
  methode: 'GET',
  pad: '/signalen/{signaalId}/zorgmelding',
  groep,
  recht: ['sociaal_werker'],
  samenvatting: 'De zorg van een helper waar dit signaal van kwam',
  spoor: 'las de zorg van een helper',
  params: signaal,
  status: 200,
  antwoord: Zorgmelding,
})

export const zorgmeldingBesluiten = operatie({
  id: 'zorgmelding.besluiten',
  methode: 'POST',
  pad: '/signalen/{signaalId}/zorgbesluiten',
  groep,
  recht: ['sociaal_werker'],
  samenvatting: 'De regie overnemen van een huishouden waar de sociale basis zich zorgen over maakt, of niet',
  spoor: 'besliste over de zorg van een helper',
  params: signaal,
  body: Obj({
    besluit: Keuze(ZORGBESLUITEN),
    woord: Tekst(500),
  }),
  status: 201,
  antwoord: Obj({ dossierId: Id, regievoerder: Type.String(), zichtbaar: Type.Boolean() }),
})
