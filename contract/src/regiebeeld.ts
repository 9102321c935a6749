import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Mag, Obj, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const params = Obj({ dossierId: Id })
const Kandidaat = Obj({ id: Id, naam: Type.String(), organisatie: Type.String() })

export const Regiebeeld = Obj({
  hulpverleners: Type.Integer({ minimum: 0, description: 'Hoeveel beroepskrachten dit huishouden ziet' }),
  organisaties: Type.Integer({ minimum: 0 }),
  bundelen: Leeg(Obj({ boven: Type.Integer(), tekst: Type.String(), bron: Type.String() }), {
    description: 'Het zijn er meer dan deze gemeente goed vindt (REG-22)',
  }),
  regievoerder: Leeg(Obj({ id: Id, naam: Type.String() })),
  procesregie: Leeg(
    Obj({
      wie: Leeg(Obj({ ...Kandidaat.properties, vanaf: Tijdstip })),
      afspraak: Type.String({ description: 'Hoe de twee zich verhouden' }),
      bron: Type.String(),
    }),
    { description: 'Naast de regie over het huishouden, als de Jeugdwet meespeelt (REG-16)' },
  ),
  voorzieningen: Type.Array(
    Obj({ naam: Type.String(), niveau: Keuze(['regionaal', 'landelijk']), bron: Type.String() }),
    { description: 'Wat een ander uitvoert, terwijl de regie hier blijft (REG-17)' },
  ),
  kandidaten: Type.Array(Kandidaat, { description: 'Wie de procesregie kan krijgen' }),
  mag: Mag,
})
export type Regiebeeld = Static<typeof Regiebeeld>

export const regiebeeldTonen = operatie({
  id: 'regiebeeld.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/regiebeeld',
  samenvatting: 'Hoeveel gezichten dit huishouden ziet, wie de regie heeft en wie de procesregie voor jeugd',
  groep: 'Regie',
  recht: 'ingelogd',
  spoor: 'bekeek wie dit huishouden draagt',
  params,
  status: 200,
  antwoord: Regiebeeld,
})
export const procesregieAanwijzen = operatie({
  id: 'procesregie.aanwijzen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/procesregies',
  samenvatting: 'Opschrijven wie de procesregie heeft op hulp uit de Jeugdwet; de regievoerder blijft',
  groep: 'Regie',
  recht: ['sociaal_werker'],
  spoor: 'wees de procesregie voor jeugd aan',
  params,
  body: Obj({ houderId: Id }),
  status: 201,
  antwoord: Obj({ id: Id }),
})
