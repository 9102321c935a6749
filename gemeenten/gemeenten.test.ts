import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, expect, describe } from 'vitest'
import { valideerBeleid, valideerInrichting, type Beleid } from '../server/src/modules/beleid/index.ts'
import { afwegingStand, ondersteuningStarten } from '../server/src/modules/afweging/afweging.rules.ts'
import { onderzoekControleren, verslagWaarschuwingen } from '../server/src/modules/gesprek/gesprek.rules.ts'
import { evaluatiedagenVoorstellen } from '../server/src/modules/plan/evaluatie.rules.ts'
import { ontbrekendeRedenen } from '../server/src/modules/plan/inzet.rules.ts'
import { regieRollen } from '../server/src/modules/triage/regie.rules.ts'
import { triageVoorstellen } from '../server/src/modules/triage/triage.rules.ts'
import { GEDEELD } from '../tests/support/bronnen.ts'
import deventer from './deventer/beleid.ts'
import drechtsteden from './drechtsteden/beleid.ts'
import enschede from './enschede/beleid.ts'
import leeuwarden from './leeuwarden/beleid.ts'
import nijmegen from './nijmegen/beleid.ts'
import inrichtingDeventer from './deventer/inrichting.ts'
import inrichtingDrechtsteden from './drechtsteden/inrichting.ts'
import inrichtingEnschede from './enschede/inrichting.ts'
import inrichtingLeeuwarden from './leeuwarden/inrichting.ts'
import inrichtingNijmegen from './nijmegen/inrichting.ts'

const GEMEENTEN = [
  ['enschede', enschede, inrichtingEnschede, '0153', '000'],
  ['deventer', deventer, inrichtingDeventer, '0150', '001'],
  ['drechtsteden', drechtsteden, inrichtingDrechtsteden, '0505', '002'],
  ['nijmegen', nijmegen, inrichtingNijmegen, '0268', '003'],
  ['leeuwarden', leeuwarden, inrichtingLeeuwarden, '0080', '004'],
] as const

const DAG = Temporal.PlainDate.from('2026-03-15')

/** Outcomes of every rule that reads beleid, on one set of facts that touches all of them. */
function uitkomsten(beleid: Beleid) {
  const leefgebieden = beleid.leefgebieden.map((l) => l.id)
  const hoogste = beleid.ladder.treden.at(-1)?.id ?? ''
  const persoon = { geboortedata: [Temporal.PlainDate.from('1948-03-15')], aangevinkt: [], palliatief: false }
  const triage = (dominanteProblemen: string[], aantal: number) =>
    triageVoorstellen(
      beleid,
      {
        ...persoon,
        leefgebiedenMetProbleem: leefgebieden.slice(0, aantal),
        dominanteProblemen,
        justitieBetrokken: false,
        factoren: ['verslaving', 'financien'],
        wetten: ['jeugdwet'],
      },
      DAG,
    )
  return {
    triage: [triage([], 2), triage([], 3), triage(['zwaar_psychiatrisch'], 1)],
    regie: (['wmo', 'jeugdwet', 'participatiewet'] as const).map((kader) =>
      regieRollen(beleid, kader, 'regievoerder'),
    ),
    gesprek: verslagWaarschuwingen(beleid, {
      gehoudenOp: DAG,
      leden: [1],
      deelnemers: [],
      mantelzorg: true,
      clientondersteuningGemeldOp: null,
      leefgebieden,
      antwoorden: [],
    }),
    onderzoek: onderzoekControleren(beleid, hoogste, {}),
    ladder: ontbrekendeRedenen(beleid, { trede: hoogste, redenen: {} }, []),
    evaluatie: evaluatiedagenVoorstellen(beleid, DAG, DAG.add({ months: 12 })),
    afweging: afwegingStand(beleid, {
      tabel: 'thuisondersteuning',
      antwoorden: { doel: 'aanvullend' },
      omstandigheden: { aardBeperking: 'x', taken: 'x', omvang: 'x' },
    }),
    toegang: (['sociale_basis', 'basisondersteuning', 'aanvullend'] as const).map((pijler) =>
      ondersteuningStarten(beleid, {
        pijler,
        product: 'huishoudelijke_hulp',
        grond: { soort: 'verwijsbrief' },
      }),
    ),
  }
}
const alsTekst = (beleid: Beleid) => JSON.stringify(uitkomsten(beleid))

/** Every text of a document with its path, to look at all the sources at once. */
function* teksten(waarde: unknown, pad = ''): Generator<readonly [string, string]> {
  if (typeof waarde === 'string') yield [pad, waarde]
  if (typeof waarde !== 'object' || waarde === null) return
  for (const [sleutel, onder] of Object.entries(waarde)) yield* teksten(onder, `${pad}/${sleutel}`)
}
const bronnen = (beleid: Beleid) => [...teksten(beleid)].filter(([pad]) => pad.endsWith('/bron'))

describe.each(GEMEENTEN)('%s', (...[naam, beleid, inrichting, gemeentecode, plan]) => {
  test('beleid and inrichting are valid', () => {
    expect(valideerBeleid(beleid)).toEqual({ ok: true, waarde: beleid })
    expect(valideerInrichting(inrichting)).toEqual({ ok: true, waarde: inrichting })
    expect([beleid.gemeente, inrichting.gemeente, inrichting.gemeentecode]).toEqual([
      naam,
      naam,
      gemeentecode,
    ])
  })

  test('every value says where it comes from: this plan, another as stand-in, the law, or that it is not in a plan', () => {
    const vorm = /^(00[0-4]\b|Wmo 2015|Awb |AVG |Jeugdwet|eisen |demo\b|niet uit het plan)/
    expect(bronnen(beleid).filter(([, bron]) => !vorm.test(bron))).toEqual([])
    expect(bronnen(beleid).filter(([, bron]) => bron.startsWith(plan)).length).toBeGreaterThan(20)
  })

  test('each wijk has one team, of its own or of what it lies in, and each team somebody who works there', () => {
    const wijkteams = inrichting.teams.filter((t) => (t.soort ?? 'wijkteam') === 'wijkteam')
    const bediend = wijkteams.flatMap((t) => t.wijken)
    const zonderEigen = (w: (typeof inrichting.wijken)[number]) =>
      w.ouder !== undefined && !bediend.includes(w.code)
    expect(bediend.toSorted()).toEqual(
      inrichting.wijken.flatMap((w) => (zonderEigen(w) ? [] : [w.code])).toSorted(),
    )
    const werkers = inrichting.medewerkers.filter((m) => m.rol === 'sociaal_werker').flatMap((m) => m.teams)
    expect(wijkteams.map((t) => t.id).filter((id) => !werkers.includes(id))).toEqual([])
  })

  test('the contracted aanbieders stand in the inrichting with the same AGB code', () => {
    const bekend = new Map(inrichting.organisaties.map((o) => [o.agb, o.naam]))
    expect(beleid.aanbieders.map((a) => bekend.get(a.agb))).toEqual(beleid.aanbieders.map((a) => a.naam))
  })

  test('a letter can name all four routes: klacht, bezwaar, ombudsman, cliëntondersteuning', () => {
    const soorten = inrichting.contact.map((c) => c.soort).toSorted()
    expect(soorten).toEqual(['bezwaar', 'clientondersteuning', 'klacht', 'ombudsman'])
  })

  test('the code of a product begins with its productcategorie (WMO020)', () => {
    expect(beleid.producten.filter((p) => !p.code.startsWith(p.categorie))).toEqual([])
  })

  test('a reason to deny the access of a person never lies with the inwoner for a wettelijke taak (C12)', () => {
    const wettelijk = beleid.grondslagen.filter((g) => g.avg === 'c')
    expect(wettelijk.length).toBeGreaterThan(0)
    expect(wettelijk.every((g) => !g.beeindigbaarDoorInwoner)).toBe(true)
    expect(
      beleid.grondslagen.filter((g) => g.soort === 'toestemming').every((g) => g.beeindigbaarDoorInwoner),
    ).toBe(true)
  })
})

describe('one code base, five gemeenten', () => {
  const alleen = new Map(GEMEENTEN.map(([naam, beleid]) => [naam, alsTekst(structuredClone<Beleid>(beleid))]))

  test('ALG-02 the five differ in outcome on the same facts', () => {
    expect(new Set(alleen.values()).size).toBe(5)
    const opschaling = GEMEENTEN.map(([naam, beleid]) => [
      naam,
      uitkomsten(beleid).triage[1]?.opschaling.voorstel.soort,
    ])
    expect(Object.fromEntries(opschaling)).toEqual({
      enschede: 'geen',
      deventer: 'geen',
      drechtsteden: 'geen',
      nijmegen: 'opschalen',
      leeuwarden: 'geen',
    })
  })

  test('ALG-02 changing one gemeente changes no outcome of another (invariant 10)', () => {
    for (const [gewijzigd] of GEMEENTEN) {
      const geladen = GEMEENTEN.map(([naam, beleid]) => [naam, structuredClone<Beleid>(beleid)] as const)
      for (const [naam, beleid] of geladen) {
        if (naam !== gewijzigd) continue
        Object.assign(beleid.opschaling, { drempelLeefgebieden: 1, doel: 'jet' })
        Object.assign(beleid.indicatoren, { hogeLeeftijdVanaf: 18 })
        beleid.ladder.redenVereist = !beleid.ladder.redenVereist
        beleid.ladder.treden.reverse()
      }
      const anders = geladen
        .filter(([naam, beleid]) => alsTekst(beleid) !== alleen.get(naam))
        .map(([naam]) => naam)
      expect(anders).toEqual([gewijzigd])
    }
  })

  test('ALG-02 outcomes computed with all five loaded equal those computed alone, and rules change no beleid', () => {
    const voor = JSON.stringify(GEMEENTEN.map(([, beleid]) => beleid))
    const samen = GEMEENTEN.map(([naam, beleid]) => [naam, alsTekst(beleid)] as const)
    expect(new Map(samen)).toEqual(alleen)
    expect(JSON.stringify(GEMEENTEN.map(([, beleid]) => beleid))).toBe(voor)
  })
})

describe('what the plans say differently', () => {
  test('GT-L43 GT-N29 GT-N30 every contradiction is shown with all readings, and the chosen one', () => {
    for (const [beleid, id, aantal, gekozen] of [
      [leeuwarden, 'GT-L43', 2, 0],
      [leeuwarden, 'GT-L44', 2, 1],
      [nijmegen, 'GT-N28', 2, 0],
      [nijmegen, 'GT-N29', 1, 0],
      [nijmegen, 'GT-N30', 2, 1],
      [deventer, 'GT-D11', 3, 2],
      [deventer, 'GT-D12', 2, 1],
    ] as const) {
      const lezing = beleid.lezingen.find((l) => l.id === id)
      expect([id, lezing?.lezingen.length, lezing?.gekozen]).toEqual([id, aantal, gekozen])
    }
    expect(nijmegen.opschaling.niveau).toBe('stadsdeel')
  })

  test('GT-R11 the piramide of 002 is not in the file: its steps come from the text, as is said, with the professional last', () => {
    const { ladder, lezingen } = drechtsteden
    expect(lezingen.find(({ id }) => id === 'O-03')?.onderwerp).toContain('staat niet in het bestand')
    expect(ladder.treden[0]?.uitvoerders).toEqual(['zelf'])
    expect(ladder.treden.filter((trede) => trede.maatwerk)).toEqual([ladder.treden.at(-1)])
    expect(ladder.treden.at(-1)?.uitvoerders).toEqual(['professioneel'])
    expect(ladder.treden.every(({ bron }) => bron.startsWith('002 '))).toBe(true)
  })

  test('GT-D12 in Deventer a specialist can be regisseur, and so make the plan with the burger', () => {
    expect(regieRollen(deventer, 'wmo', 'regievoerder').voorstel).toContain('betrokken_hulpverlener')
    expect(regieRollen(deventer, 'wmo', 'regievoerder').voorstel).toContain('sociaal_werker')
  })

  test('C10, C47 each gemeente calls the inwoner and the plan by its own word', () => {
    expect(GEMEENTEN.map(([, b]) => [b.woorden.inwoner.enkelvoud, b.woorden.plan.enkelvoud])).toEqual([
      ['klant', 'integraal ondersteuningspakket'],
      ['burger', 'ondersteuningsplan'],
      ['cliënt', 'arrangement'],
      ['bewoner', 'zorg-welzijnsplan'],
      ['inwoner', 'ondersteuningsplan'],
    ])
  })

  test('docs/begrippen.md tells the words that the beleid of each gemeente holds', () => {
    const uitleg = readFileSync(join(import.meta.dirname, '../docs/begrippen.md'), 'utf8')
    const rij = (naam: string, sleutel: Exclude<keyof Beleid['woorden'], 'bron'>) =>
      `| ${[naam, ...GEMEENTEN.map(([, b]) => b.woorden[sleutel].enkelvoud)].join(' | ')} |`
    for (const verwacht of [
      rij('inwoner', 'inwoner'),
      rij('plan', 'plan'),
      rij('huishouden (unit of the plan)', 'eenheid'),
      rij('regievoerder', 'regievoerder'),
      rij('team', 'team'),
      rij('keukentafelgesprek', 'gesprek'),
    ]) {
      expect(uitleg).toContain(verwacht)
    }
  })

  test('C12 sharing rests on toestemming in Nijmegen, on the wettelijke taak in Leeuwarden', () => {
    const team = (beleid: Beleid) => beleid.grondslagen.find((g) => g.soort === 'teamlid')
    expect(team(nijmegen)).toMatchObject({ beeindigbaarDoorInwoner: true, avg: 'a' })
    expect(team(leeuwarden)).toMatchObject({ beeindigbaarDoorInwoner: false, avg: 'c' })
  })

  test('BAS-10 persoonlijke verzorging lies in basis; kortdurend verblijf and huishoudelijke hulp in aanvullend', () => {
    const pijler = (id: string) => leeuwarden.producten.find((p) => p.id === id)?.pijler
    expect(['persoonlijke_verzorging', 'kortdurend_verblijf', 'huishoudelijke_hulp'].map(pijler)).toEqual([
      'basisondersteuning',
      'aanvullend',
      'aanvullend',
    ])
  })
})

const wijken = join(GEDEELD, 'standaarden/geo/wijken_2014.geojson')
test.skipIf(!existsSync(wijken))(
  'every code of a wijk or buurt is one of CBS 2014 in that gemeente (needs the sources beside the repository)',
  () => {
    type Cbs = { features: { properties: { statcode: string; gemeentecode: string } }[] }
    const lees = (pad: string) => (JSON.parse(readFileSync(pad, 'utf8')) as Cbs).features
    const cbs = [...lees(wijken), ...lees(wijken.replace('wijken_', 'buurten_'))]
    const vanCbs = new Map(cbs.map((f) => [f.properties.statcode, f.properties.gemeentecode]))
    for (const [, , inrichting, code] of GEMEENTEN) {
      expect(inrichting.wijken.filter((w) => vanCbs.get(w.code) !== `GM${code}`)).toEqual([])
    }
  },
)
