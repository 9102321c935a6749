import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Plan'
const PLAN = '/dossiers/{dossierId}/plannen/{planId}/werkafspraken'
const plan = Obj({ dossierId: Id, planId: Id })
const een = Obj({ ...plan.properties, afspraakId: Id })
const Gemaakt = Obj({ id: Id })

/** How an agreement of a helper stands on a day (REG-14). */
export const WERKAFSPRAAKSTANDEN = ['open', 'te_laat', 'gedaan', 'vervallen'] as const
export type WerkafspraakStand = (typeof WERKAFSPRAAKSTANDEN)[number]

export const WerkafspraakBericht = Obj({ id: Id, van: Type.String(), op: Tijdstip, tekst: Type.String() })
const kern = {
  id: Id,
  tekst: Type.String(),
  uiterlijk: Dag,
  stand: Keuze(WERKAFSPRAAKSTANDEN),
  berichten: Type.Array(WerkafspraakBericht),
  mag: Mag,
}
export const Werkafspraak = Obj({
  ...kern,
  uitvoerder: Type.String(),
  isVanMij: Type.Boolean(),
  inzetId: Leeg(Id, { description: 'De taak waar dit bij hoort; leeg bij een medewerker' }),
  klaarOp: Leeg(Dag),
})
export type Werkafspraak = Static<typeof Werkafspraak>
/** What a helper with a link sees of the own one. */
export const TaakAfspraak = Obj(kern)
export type TaakAfspraak = Static<typeof TaakAfspraak>

export const WerkafsprakenView = Obj({
  planId: Id,
  afspraken: Type.Array(Werkafspraak),
  uitvoerders: Type.Array(
    Obj({ soort: Keuze(['medewerker', 'taak']), id: Id, naam: Type.String(), taak: Leeg(Type.String()) }),
    { description: 'Met wie een afspraak gemaakt kan worden; leeg voor wie het plan niet schrijft' },
  ),
  mag: Mag,
})
export type WerkafsprakenView = Static<typeof WerkafsprakenView>

export const werkafsprakenTonen = operatie({
  id: 'werkafspraken.tonen',
  methode: 'GET',
  pad: PLAN,
  groep,
  recht: 'ingelogd',
  samenvatting: 'Wie wat doet voor welke dag, en wat anderen erover schreven',
  spoor: 'las wie wat doet voor welke dag',
  params: plan,
  status: 200,
  antwoord: WerkafsprakenView,
})
export const werkafspraakMaken = operatie({
  id: 'werkafspraak.maken',
  methode: 'POST',
  pad: PLAN,
  groep,
  recht: ['sociaal_werker', 'teamleider', 'consulent'],
  samenvatting: 'Met een helper afspreken wat voor welke dag gedaan is',
  spoor: 'sprak met een helper iets af',
  params: plan,
  body: Obj({
    tekst: Tekst(300, 1),
    uiterlijk: Dag,
    houderId: Leeg(Id, { description: 'Een medewerker die het plan leest' }),
    inzetId: Leeg(Id, { description: 'Of de taak van wie dit doet' }),
  }),
  status: 201,
  antwoord: Gemaakt,
})
export const werkafspraakAfronden = operatie({
  id: 'werkafspraak.afronden',
  methode: 'POST',
  pad: `${PLAN}/{afspraakId}/afrondingen`,
  groep,
  recht: 'ingelogd',
  samenvatting: 'Zeggen dat een afspraak is gedaan, of niet meer hoeft',
  spoor: 'rondde een afspraak van een helper af',
  params: een,
  body: Obj({ uitkomst: Keuze(['gedaan', 'vervallen']) }),
  status: 201,
  antwoord: Gemaakt,
})
export const werkafspraakAanspreken = operatie({
  id: 'werkafspraak.aanspreken',
  methode: 'POST',
  pad: `${PLAN}/{afspraakId}/berichten`,
  groep,
  recht: 'ingelogd',
  samenvatting: 'Iets schrijven aan wie de afspraak maakte; zonder mail',
  spoor: 'schreef iets bij een afspraak van een helper',
  params: een,
  body: Obj({ tekst: Tekst(300, 1) }),
  status: 201,
  antwoord: Gemaakt,
})

export const werkafsprakenEigen = operatie({
  id: 'werkafspraken.eigen',
  methode: 'GET',
  pad: '/werkafspraken',
  groep: 'Werklijst',
  recht: [
    'sociaal_werker',
    'deskundig',
    'teamleider',
    'consulent',
    'aanbieder',
    'vrijwilliger',
    'consulent_sociale_zaken',
  ],
  samenvatting: 'Wat u zelf afsprak te doen, in alle dossiers, de eerste dag eerst',
  spoor: 'bekeek de eigen afspraken',
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(
      Obj({
        id: Id,
        dossierId: Id,
        kenmerk: Type.String(),
        naam: Type.String({ description: 'Het huishouden' }),
        tekst: Type.String(),
        uiterlijk: Dag,
        stand: Keuze(WERKAFSPRAAKSTANDEN),
      }),
      { maxItems: 100 },
    ),
  }),
})

const taak = Obj({ afspraakId: Id })
export const taakAfspraakAfronden = operatie({
  id: 'taak.afspraak-afronden',
  methode: 'POST',
  pad: '/mijn/werkafspraken/{afspraakId}/afrondingen',
  groep: 'Taak van een helper',
  recht: 'helper',
  samenvatting: 'Zeggen dat de eigen afspraak is gedaan',
  spoor: 'deed wat was afgesproken',
  params: taak,
  status: 201,
  antwoord: Gemaakt,
})
export const taakAfspraakAanspreken = operatie({
  id: 'taak.afspraak-aanspreken',
  methode: 'POST',
  pad: '/mijn/werkafspraken/{afspraakId}/berichten',
  groep: 'Taak van een helper',
  recht: 'helper',
  samenvatting: 'Iets schrijven bij de eigen afspraak',
  spoor: 'schreef iets bij de eigen afspraak',
  params: taak,
  body: Obj({ tekst: Tekst(300, 1) }),
  status: 201,
  antwoord: Gemaakt,
})
