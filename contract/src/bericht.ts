import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Lijst, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const BERICHTROLLEN = ['consulent', 'berichtenverwerker', 'aanbieder'] as const
export const BERICHTSTATUSSEN = [
  'ontvangen',
  'klaar',
  'verzonden',
  'verwerkt',
  'afgekeurd',
  'niet_leesbaar',
  'bevestigd',
] as const

const Fout = Obj({
  niveau: Type.Integer({ minimum: 0, maximum: 4 }),
  code: Type.String({ description: 'Code van de standaard (retourcode of foutcode), of KT en een nummer' }),
  regel: Type.String(),
  pad: Type.String({ description: 'Waar in het bericht' }),
  tekst: Type.String({ description: 'Wat er mis is en wat de afzender kan doen' }),
})

const velden = {
  id: Id,
  richting: Type.Enum(['in', 'uit']),
  soort: Type.String({ description: 'WMO301 tot en met WMO308, of ONBEKEND' }),
  soortNaam: Type.String(),
  aanbieder: Leeg(Type.String()),
  dossierId: Leeg(Id),
  toewijzingNummer: Leeg(Type.Integer()),
  bestand: Leeg(Type.String()),
  status: Type.Enum(BERICHTSTATUSSEN),
  code: Leeg(Type.String({ description: 'De eerste foutcode' })),
  tekst: Type.String({ description: 'Wat er met dit bericht is gebeurd en wat u kunt doen' }),
  tijd: Tijdstip,
  verzondenOp: Leeg(Tijdstip),
  retourOp: Leeg(Id),
}
export const BerichtRij = Obj(velden)
export type BerichtRij = Static<typeof BerichtRij>
export const BerichtDetail = Obj({
  ...velden,
  identificatie: Leeg(Type.String()),
  grootte: Type.Integer({ minimum: 0, description: 'Bytes' }),
  sha256: Type.String(),
  fouten: Type.Array(Fout),
  retour: Leeg(Obj({ id: Id, soort: Type.String(), status: Type.Enum(BERICHTSTATUSSEN) })),
})
export type BerichtDetail = Static<typeof BerichtDetail>

const Uitkomst = Obj({
  id: Id,
  status: Type.Enum(BERICHTSTATUSSEN),
  tekst: Type.String(),
  fouten: Type.Array(Fout),
  alEerder: Type.Boolean({ description: 'Precies dit bestand was al ontvangen; er is niets dubbel gedaan' }),
})
export type BerichtUitkomst = Static<typeof Uitkomst>

const BerichtId = Obj({ berichtId: Id })

export const berichtenTonen = operatie({
  id: 'berichten.tonen',
  methode: 'GET',
  pad: '/berichten',
  samenvatting: 'De berichten tussen gemeente en aanbieders, de nieuwste eerst',
  groep: 'Berichten',
  recht: BERICHTROLLEN,
  spoor: 'bekeek berichten',
  query: Obj({
    status: Type.Optional(Type.Enum(BERICHTSTATUSSEN)),
    richting: Type.Optional(Type.Enum(['in', 'uit'])),
    voor: Type.Optional(
      Type.String({ pattern: '^[0-9]{1,15}$', description: 'Ouder dan dit bericht (bladeren)' }),
    ),
  }),
  status: 200,
  antwoord: Lijst(BerichtRij),
})

export const dossierBerichtenTonen = operatie({
  id: 'dossier.berichten-tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/berichten',
  samenvatting: 'De berichten van één dossier',
  groep: 'Berichten',
  recht: ['sociaal_werker', 'consulent', 'berichtenverwerker'],
  spoor: 'bekeek de berichten van dit dossier',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: Obj({ rijen: Type.Array(BerichtRij) }),
})

export const berichtTonen = operatie({
  id: 'bericht.tonen',
  methode: 'GET',
  pad: '/berichten/{berichtId}',
  samenvatting: 'Eén bericht met wat er mis mee is',
  groep: 'Berichten',
  recht: ['sociaal_werker', ...BERICHTROLLEN],
  spoor: 'bekeek een bericht',
  params: BerichtId,
  status: 200,
  antwoord: BerichtDetail,
})

export const berichtInhoud = operatie({
  id: 'bericht.downloaden',
  methode: 'GET',
  pad: '/berichten/{berichtId}/inhoud',
  samenvatting: 'Het bericht zoals het is ontvangen of verzonden',
  groep: 'Berichten',
  recht: BERICHTROLLEN,
  spoor: 'haalde een bericht op',
  params: BerichtId,
  status: 200,
  antwoord: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
  mediaType: 'application/xml',
  koppen: { 'content-disposition': 'attachment; filename="bericht.xml"' },
})

export const berichtAanleveren = operatie({
  id: 'bericht.aanleveren',
  methode: 'POST',
  pad: '/berichten/uploads',
  samenvatting: 'Een berichtbestand aanleveren; het wordt bewaard, gecontroleerd en beantwoord',
  groep: 'Berichten',
  recht: BERICHTROLLEN,
  spoor: 'leverde een bericht aan',
  body: Obj({
    bestand: Tekst(200, 1),
    inhoudBase64: Type.String({ minLength: 1, description: 'De bytes van het bestand, als base64' }),
  }),
  // A message of just over the 25 MB of the standard must arrive, to be refused by name (IB003): base64 is 4/3.
  bodyLimit: 34_000_000,
  status: 201,
  antwoord: Uitkomst,
})

const ToewijzingId = Obj({ toewijzingId: Id })

export const toewijzingStarten = operatie({
  id: 'toewijzing.starten',
  methode: 'POST',
  pad: '/toewijzingen/{toewijzingId}/starts',
  samenvatting: 'Melden dat de ondersteuning is begonnen; maakt een startbericht',
  groep: 'Berichten',
  recht: ['aanbieder'],
  spoor: 'meldde dat de ondersteuning is begonnen',
  params: ToewijzingId,
  body: Obj({ begindatum: Dag }),
  status: 201,
  antwoord: Uitkomst,
})

export const toewijzingStoppen = operatie({
  id: 'toewijzing.stoppen',
  methode: 'POST',
  pad: '/toewijzingen/{toewijzingId}/stops',
  samenvatting: 'Melden dat de ondersteuning is gestopt, met de reden; maakt een stopbericht',
  groep: 'Berichten',
  recht: ['aanbieder'],
  spoor: 'meldde dat de ondersteuning is gestopt',
  params: ToewijzingId,
  body: Obj({ einddatum: Dag, reden: Type.String({ pattern: '^[0-9]{2}$' }) }),
  status: 201,
  antwoord: Uitkomst,
})
