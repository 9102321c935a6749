/** Checks a beleid document or an inrichting that comes from outside: its form first, then its own references. */
import { Check } from 'typebox/value'
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import { isGroter } from '../gebied/index.ts'
import { bijstandFouten } from './bijstandbeleid.rules.ts'
import { BeleidSchema, type Beleid } from './beleid.rules.ts'
import { dubbeleNamen } from './product.rules.ts'
import { gespreksinstrumentFouten } from './gespreksinstrument.rules.ts'
import { InrichtingSchema, type Inrichting } from './inrichting.rules.ts'
import { vormFouten } from './vormfout.rules.ts'

const fout = (code: string, veld: string, tekst: string): Weigering => ({ code, tekst, veld })
const dubbel = (veld: string, lijst: readonly { readonly id: string }[]): Weigering[] =>
  lijst.flatMap(({ id }, i) =>
    lijst.findIndex((ander) => ander.id === id) < i
      ? [fout('beleid-id-dubbel', `${veld}/${i}/id`, 'Deze naam komt al voor in de lijst. Kies een andere.')]
      : [],
  )

function dubbeleIds(b: Beleid): Weigering[] {
  return [
    ...dubbel('leefgebieden', b.leefgebieden),
    ...dubbel('ladder/treden', b.ladder.treden),
    ...dubbel('indicatoren/lijst', b.indicatoren.lijst),
    ...dubbel('grondslagen', b.grondslagen),
    ...dubbel('pijlers', b.pijlers),
    ...dubbel('producten', b.producten),
    ...dubbel('aanmelding/kanalen', b.aanmelding.kanalen),
    ...dubbel('aanmelding/meldertypes', b.aanmelding.meldertypes),
    ...dubbel('aanmelding/routes', b.aanmelding.routes),
    ...dubbel('aanmelding/sluitredenen', b.aanmelding.sluitredenen),
    ...dubbel('opschaling/dominanteProblemen', b.opschaling.dominanteProblemen),
    ...dubbel('uitvoering/resultaten/lijst', b.uitvoering.resultaten.lijst),
  ]
}

function onbestaandeDagen(b: Beleid): Weigering[] {
  const dagen: (readonly [string, string | null])[] = [
    ['geldigVanaf', b.geldigVanaf],
    ...b.criteriatabellen.map((t, i) => [`criteriatabellen/${i}/geldigVanaf`, t.geldigVanaf] as const),
    ...b.aanbieders.flatMap((a, i) => [
      [`aanbieders/${i}/vanaf`, a.vanaf] as const,
      [`aanbieders/${i}/tot`, a.tot] as const,
    ]),
    ...Object.entries(b.capabilities).map(([id, c]) => [`capabilities/${id}/vanaf`, c.vanaf] as const),
  ]
  return dagen.flatMap(([veld, dag]) =>
    dag === null || parseDatum(dag).ok
      ? []
      : [fout('beleid-dag-bestaat-niet', veld, 'Deze dag bestaat niet. Schrijf jjjj-mm-dd.')],
  )
}

const onjuist = (veld: string, tekst: string) => fout('beleid-waarde-onjuist', veld, tekst)
const wijstNergens = (veld: string) =>
  fout('beleid-verwijzing-onbekend', veld, 'Dit verwijst naar iets dat niet in dit document staat.')

const losseSluitreden = ({ signalering: { collectief }, aanmelding }: Beleid): Weigering[] =>
  collectief === null || aanmelding.sluitredenen.some((r) => r.id === collectief.sluitreden)
    ? []
    : [wijstNergens('signalering/collectief/sluitreden')]

const losseDoelgroepen = ({ signalering: { doelgroepen: d }, aanmelding }: Beleid): Weigering[] =>
  d === null
    ? []
    : [
        ...(aanmelding.sluitredenen.some((r) => r.id === d.sluitreden)
          ? []
          : [wijstNergens('signalering/doelgroepen/sluitreden')]),
        ...d.kenmerken.flatMap((k, i) =>
          d.groepen.some((g) => g.id === k.groep)
            ? []
            : [wijstNergens(`signalering/doelgroepen/kenmerken/${i}/groep`)],
        ),
      ]

const losseScreenings = ({ signalering, aanmelding }: Beleid): Weigering[] =>
  signalering.screenings.flatMap((s, i) => [
    ...(aanmelding.kanalen.some((k) => k.id === s.kanaal)
      ? []
      : [wijstNergens(`signalering/screenings/${i}/kanaal`)]),
    ...(aanmelding.meldertypes.some((m) => m.id === s.meldertype)
      ? []
      : [wijstNergens(`signalering/screenings/${i}/meldertype`)]),
  ])

const losseOppakking = ({ signalering: { iedereOrganisatie: i }, aanmelding }: Beleid): Weigering[] =>
  i === null
    ? []
    : [
        ...(aanmelding.kanalen.some((k) => k.id === i.kanaal)
          ? []
          : [wijstNergens('signalering/iedereOrganisatie/kanaal')]),
        ...(aanmelding.meldertypes.some((m) => m.id === i.meldertype)
          ? []
          : [wijstNergens('signalering/iedereOrganisatie/meldertype')]),
        ...(aanmelding.routes.some((r) => r.id === i.route)
          ? []
          : [wijstNergens('signalering/iedereOrganisatie/route')]),
      ]

const losseSignalering = (b: Beleid): Weigering[] => [
  ...losseOppakking(b),
  ...losseSluitreden(b),
  ...losseDoelgroepen(b),
  ...losseScreenings(b),
]

function losseVerwijzingen(b: Beleid): Weigering[] {
  const tabellen = b.criteriatabellen.map((t) => t.id)
  const producten = b.producten.map((p) => p.id)
  const pijlers: readonly string[] = b.pijlers.map((p) => p.id)
  return [
    ...b.producten.flatMap((p, i) => [
      ...(p.criteriatabel === null || tabellen.includes(p.criteriatabel)
        ? []
        : [wijstNergens(`producten/${i}/criteriatabel`)]),
      ...(pijlers.includes(p.pijler) ? [] : [wijstNergens(`producten/${i}/pijler`)]),
    ]),
    ...b.ladder.treden.flatMap((t, i) =>
      t.pijler === null || pijlers.includes(t.pijler) ? [] : [wijstNergens(`ladder/treden/${i}/pijler`)],
    ),
    ...b.aanbieders.flatMap((a, i) =>
      a.producten.flatMap((p, j) =>
        producten.includes(p) ? [] : [wijstNergens(`aanbieders/${i}/producten/${j}`)],
      ),
    ),
    ...losseSignalering(b),
    ...b.lezingen.flatMap((l, i) =>
      l.gekozen === null || l.gekozen < l.lezingen.length ? [] : [wijstNergens(`lezingen/${i}/gekozen`)],
    ),
  ]
}

// ALG-09: a local name maps to one product.
const dubbeleProductnamen = (b: Beleid): Weigering[] =>
  dubbeleNamen(b.producten).map((naam) =>
    fout(
      'beleid-productnaam-dubbel',
      'producten',
      `Twee producten heten hier “${naam}”. Geef een van de twee een andere naam.`,
    ),
  )

function opschalingFouten({ opschaling, leefgebieden }: Beleid): Weigering[] {
  const { drempelLeefgebieden: drempel, doel } = opschaling
  const half = 'Vul het aantal leefgebieden en het doel allebei in, of geen van beide.'
  const teHoog = `Dit is te hoog: er zijn ${leefgebieden.length} leefgebieden.`
  return [
    ...((drempel === null) === (doel === null) ? [] : [onjuist('opschaling/doel', half)]),
    ...((drempel ?? 0) > leefgebieden.length ? [onjuist('opschaling/drempelLeefgebieden', teHoog)] : []),
  ]
}

// SIG-04: the duty to find the right aanpak lies with the team.
const verkeerdLoket = ({ aanmelding: { sluitredenen } }: Beleid): Weigering[] =>
  sluitredenen.flatMap((r, i) =>
    /verkeerd.?loket/i.test(`${r.id} ${r.naam}`)
      ? [
          fout(
            'beleid-verkeerd-loket',
            `aanmelding/sluitredenen/${i}`,
            'Een signaal kan niet worden gesloten als “verkeerd loket”. Het team zoekt de juiste aanpak.',
          ),
        ]
      : [],
  )

const AANTAL_INDICATOREN = 7
// TRI-03: a list that is on holds all seven.
const indicatorFouten = ({ indicatoren: { aan, lijst } }: Beleid): Weigering[] =>
  aan && lijst.length !== AANTAL_INDICATOREN
    ? [
        onjuist(
          'indicatoren/lijst',
          `Er horen ${AANTAL_INDICATOREN} indicatoren te zijn. Vul de lijst aan, of zet de indicatoren uit.`,
        ),
      ]
    : []

const inhoudelijk = (b: Beleid): Weigering[] => [
  ...verkeerdLoket(b),
  ...dubbeleProductnamen(b),
  ...opschalingFouten(b),
  ...indicatorFouten(b),
]

/**
 * A value from outside (a file, the API) as `Beleid`, or every reason why it is none, at once. Codes:
 * `beleid-veld-onbekend`, `beleid-veld-ontbreekt`, `beleid-waarde-onjuist`; with a right form also
 * `beleid-id-dubbel`, `beleid-dag-bestaat-niet`, `beleid-verwijzing-onbekend`, `beleid-verkeerd-loket` (SIG-04).
 */
export function valideerBeleid(waarde: unknown): Result<Beleid> {
  if (!Check(BeleidSchema, waarde)) return { ok: false, weigeringen: vormFouten(BeleidSchema, waarde) }
  const beleid = structuredClone(waarde)
  return alsGoed(
    [
      ...dubbeleIds(beleid),
      ...onbestaandeDagen(beleid),
      ...losseVerwijzingen(beleid),
      ...inhoudelijk(beleid),
      ...gespreksinstrumentFouten(beleid),
      ...bijstandFouten(beleid),
    ],
    beleid,
  )
}

// An address lies in one place of each size: places side by side share no postcode (ALG-04).
function postcodeFouten(wijken: Inrichting['wijken']): Weigering[] {
  const reeksen = wijken.flatMap(({ ouder, naam, postcodes }, i) =>
    postcodes.map(({ van, tot }, j) => ({
      ...{ ouder, naam, van: van.padEnd(6, 'A'), tot: tot.padEnd(6, 'Z') },
      veld: `wijken/${i}/postcodes/${j}`,
    })),
  )
  return reeksen.flatMap(({ ouder, van, tot, veld }, i) => {
    const ander = reeksen.slice(0, i).find((r) => r.ouder === ouder && r.van <= tot && van <= r.tot)
    const tekst = `Deze postcodes horen ook bij ${ander?.naam ?? ''}. Laat ze bij één van beide staan.`
    return ander === undefined ? [] : [{ code: 'beleid-postcode-dubbel', tekst, veld }]
  })
}

function inrichtingFouten({ organisaties, teams, wijken, medewerkers }: Inrichting): Weigering[] {
  const isOrganisatie = (id: string) => organisaties.some((o) => o.id === id)
  const isTeam = (id: string) => teams.some((t) => t.id === id)
  const isWijk = (code: string) => wijken.some((w) => w.code === code)
  return [
    ...dubbel('organisaties', organisaties),
    ...dubbel('teams', teams),
    ...dubbel('medewerkers', medewerkers),
    ...postcodeFouten(wijken),
    ...wijken.flatMap(({ ouder, soort = 'wijk' }, i) => {
      const boven = wijken.slice(0, i).find((w) => w.code === ouder)
      return ouder === undefined || (boven !== undefined && isGroter(boven.soort ?? 'wijk', soort))
        ? []
        : [wijstNergens(`wijken/${i}/ouder`)]
    }),
    ...teams.flatMap((t, i) => [
      ...(isOrganisatie(t.organisatie) ? [] : [wijstNergens(`teams/${i}/organisatie`)]),
      ...t.wijken.flatMap((w, j) => (isWijk(w) ? [] : [wijstNergens(`teams/${i}/wijken/${j}`)])),
    ]),
    ...medewerkers.flatMap((m, i) => [
      ...(isOrganisatie(m.organisatie) ? [] : [wijstNergens(`medewerkers/${i}/organisatie`)]),
      ...m.teams.flatMap((t, j) => (isTeam(t) ? [] : [wijstNergens(`medewerkers/${i}/teams/${j}`)])),
    ]),
  ]
}

/** A value from outside as `Inrichting`; codes as `valideerBeleid`, references of teams and medewerkers included. */
export function valideerInrichting(waarde: unknown): Result<Inrichting> {
  if (!Check(InrichtingSchema, waarde))
    return { ok: false, weigeringen: vormFouten(InrichtingSchema, waarde) }
  const inrichting = structuredClone(waarde)
  return alsGoed(inrichtingFouten(inrichting), inrichting)
}
