import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Obj, Tijdstip } from './bouwstenen.ts'
import { DELEN, operatie } from './operatie.ts'
import { Inbreng } from './inbreng.ts'
import { IndicatieView } from './indicatie.ts'
import { PlanView } from './plan.ts'
import { ToegangRij } from './toegang.ts'
import { ToestemmingRij } from './toestemming.ts'
import { UitvoeringView } from './uitvoering.ts'
import { Verslag } from './verslag.ts'

const dossier = Obj({ dossierId: Id })
const groep = 'Mijn dossier'

export const MijnDossier = Obj({
  id: Id,
  kenmerk: Type.String(),
  naam: Type.String(),
  persoonId: Type.Integer({ minimum: 1, description: 'Wie u bent in dit huishouden' }),
  persoon: Type.String(),
  regievoerder: Leeg(Type.String()),
  isOpen: Type.Boolean(),
})

/** One reading: role and organisation, never the name of who looked (PRI-11). */
export const Lezing = Obj({
  sleutel: Type.Integer(),
  op: Tijdstip,
  eerst: Tijdstip,
  aantal: Type.Integer({ minimum: 1 }),
  rol: Type.String(),
  organisatie: Leeg(Type.String()),
  deel: Keuze(DELEN),
})
export type Lezing = Static<typeof Lezing>

export const MijnBrief = Obj({ id: Id, titel: Type.String(), op: Tijdstip })

export const mijnDossiers = operatie({
  id: 'mijn.dossiers',
  methode: 'GET',
  pad: '/mijn/dossiers',
  groep,
  recht: 'inwoner',
  samenvatting: 'Uw eigen dossiers',
  spoor: 'opende de eigen pagina',
  status: 200,
  antwoord: Obj({ dossiers: Type.Array(MijnDossier) }),
})

export const mijnLezingen = operatie({
  id: 'mijn.lezingen',
  methode: 'GET',
  pad: '/mijn/dossiers/{dossierId}/lezingen',
  groep,
  recht: 'inwoner',
  samenvatting: 'Wie er in uw dossier heeft gekeken, de laatste 20 keer',
  spoor: 'bekeek wie er heeft gekeken',
  params: dossier,
  status: 200,
  antwoord: Obj({ lezingen: Type.Array(Lezing, { maxItems: 20 }) }),
})

export const mijnBrieven = operatie({
  id: 'mijn.brieven',
  methode: 'GET',
  pad: '/mijn/dossiers/{dossierId}/brieven',
  groep,
  recht: 'inwoner',
  samenvatting: 'De brieven die u kreeg',
  spoor: 'bekeek de eigen brieven',
  params: dossier,
  status: 200,
  antwoord: Obj({ brieven: Type.Array(MijnBrief) }),
})

export const mijnExport = operatie({
  id: 'mijn.exporteren',
  methode: 'GET',
  pad: '/mijn/dossiers/{dossierId}/export',
  groep,
  recht: 'inwoner',
  samenvatting: 'Uw eigen dossier meenemen, als bestand dat een computer kan lezen',
  spoor: 'nam het eigen dossier mee',
  vers: true,
  params: dossier,
  koppen: { 'content-disposition': 'attachment; filename="mijn-dossier.json"' },
  status: 200,
  antwoord: Obj({
    gemaaktOp: Tijdstip,
    dossier: MijnDossier,
    plan: Leeg(PlanView),
    afspraken: {
      ...UitvoeringView.properties.afspraken,
      description: 'Wat naast de taken in uw plan is afgesproken',
    },
    indicatie: IndicatieView.properties.geldend,
    antwoorden: Type.Array(
      Obj({
        gesprekId: Id,
        persoonId: Id,
        leefgebied: Type.String(),
        situatie: Type.String(),
        eigenKracht: Type.String(),
        netwerk: Type.String(),
        wens: Type.String(),
        vragen: Type.Array(Obj({ vraag: Type.String(), antwoord: Type.String() })),
      }),
      { description: 'Wat er in gesprekken over u is opgeschreven, en over uw kind tot 16 jaar' },
    ),
    verslagen: Type.Array(Verslag, { description: 'De verslagen over u, met wat u eraan toevoegde' }),
    inbreng: Type.Array(Inbreng, { description: 'Wat u zelf voor uw plan schreef' }),
    toegang: Type.Array(ToegangRij),
    toestemmingen: Type.Array(ToestemmingRij),
    lezingen: Type.Array(Lezing),
    brieven: Type.Array(MijnBrief),
  }),
})

export const mijnPlanDruk = operatie({
  id: 'mijn.plan-drukken',
  methode: 'GET',
  pad: '/mijn/dossiers/{dossierId}/plandrukken',
  groep,
  recht: 'inwoner',
  samenvatting: 'Uw eigen plan meenemen, op papier',
  spoor: 'nam het eigen plan mee op papier',
  params: dossier,
  status: 200,
  mediaType: 'application/pdf',
  antwoord: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
})
