/**
 * What holds in this gemeente, for who works there: the rules of the beleid that decide over a case, in words, each with
 * its clause. The functioneel beheerder reads the whole document; this is what a worker meets.
 */
import type { Spelregel, SpelregelGroep } from '@keukentafel/contract'
import { planVan, type Beleid, type TermijnBeleid } from '../beleid/index.ts'
import { waardeWoord } from '../beleidsversie/index.ts'

const UIT = 'Staat uit'
const jaNee = (aan: boolean): string => (aan ? 'Ja' : 'Nee')
const rij = (woorden: readonly string[]): string => (woorden.length === 0 ? UIT : woorden.join(', '))

const EEN: Readonly<Record<string, string>> = {
  dagen: 'dag',
  weken: 'week',
  maanden: 'maand',
  werkdagen: 'werkdag',
}
/** `6 weken`, `1 maand`, `3 werkdagen` */
export function duurTekst(duur: TermijnBeleid['duur']): string {
  const [[eenheid, n] = ['dagen', 0]] = Object.entries<number>(duur)
  return `${n} ${n === 1 ? (EEN[eenheid] ?? eenheid) : eenheid}`
}
const termijn = (wat: string, { duur, bron }: TermijnBeleid): Spelregel => ({
  wat,
  hier: duurTekst(duur),
  bron,
})

const woorden = ({ woorden: { bron, ...alle } }: Beleid): SpelregelGroep => ({
  kop: 'Woorden',
  regels: (
    [
      ['Om wie het gaat', alle.inwoner],
      ['Wie de regie heeft', alle.regievoerder],
      ['Het plan', alle.plan],
      ['Het team', alle.team],
      ['Het gesprek', alle.gesprek],
    ] as const
  ).map(([wat, { enkelvoud }]) => ({ wat, hier: enkelvoud, bron })),
})

function complex({ complexiteit: c }: Beleid): Spelregel {
  const wat = 'Wanneer een vraag complex is'
  if (c.regel === 'geen') return { wat, hier: 'De professional weegt het', bron: c.bron }
  const namen = c.factoren.map((f) => f.naam).join(', ')
  return { wat, hier: `Vanaf ${c.drempel} tegelijk van: ${namen}`, bron: c.bron }
}

const opschalen = ({ drempelLeefgebieden: drempel, doel, bron }: Beleid['opschaling']): Spelregel => ({
  wat: 'Opschalen',
  hier:
    drempel === null || doel === null
      ? UIT
      : `Vanaf ${drempel} leefgebieden met een probleem, naar ${waardeWoord(doel)}`,
  bron,
})

const kamer = ({ beroepskrachtInKamer: k }: Beleid['triage']) => ({
  wat: 'Altijd een beroepskracht in of bij de kamer',
  hier: jaNee(k.aan),
  bron: k.bron,
})

/** Every organisation picks up every hulpvraag (SIG-15); nothing where only the wijkteam does. */
function oppakken({ signalering: { iedereOrganisatie: i } }: Beleid): readonly Spelregel[] {
  if (i === null) return []
  const hier = `Ja. De verdeling afspreken: binnen ${duurTekst(i.termijn.duur)}`
  return [{ wat: 'Iedere organisatie pakt iedere hulpvraag op', hier, bron: i.bron }]
}

function triage(beleid: Beleid): SpelregelGroep {
  const { opschaling: o, triage: t, termijnen, indicatoren } = beleid
  return {
    kop: 'Signaal en triage',
    regels: [
      termijn('Een signaal zonder bezoeker wordt rood na', termijnen.postvakRood),
      ...oppakken(beleid),
      {
        wat: 'Signalen van kwetsbaarheid',
        hier: indicatoren.aan ? rij(indicatoren.lijst.map((i) => i.naam)) : UIT,
        bron: indicatoren.bron,
      },
      complex(beleid),
      opschalen(o),
      ...o.dominanteProblemen.map((p) => ({
        wat: `Meteen opschalen bij: ${p.naam}`,
        hier: `Naar ${waardeWoord(p.doel)}`,
        bron: p.bron,
      })),
      { wat: 'Wie over de triage besluit', hier: waardeWoord(t.besluitDoor), bron: t.bron },
      kamer(t),
    ],
  }
}

const gesprek = ({ leefgebieden, gesprek: g }: Beleid): SpelregelGroep => ({
  kop: 'Gesprek',
  regels: [
    {
      wat: `Leefgebieden (${leefgebieden.length})`,
      hier: rij(leefgebieden.map((l) => l.naam)),
      bron: [...new Set(leefgebieden.map((l) => l.bron))].join('; '),
    },
    ...(
      [
        ['De mantelzorger uitnodigen', g.mantelzorgerUitnodigen],
        ['Vooraf wijzen op cliëntondersteuning', g.clientondersteuningMelden],
        ['De vraag achter de vraag opschrijven', g.achterliggendeVraag],
        ['Het verslag geldt als aanvraag', g.verslagIsAanvraag],
      ] as const
    ).map(([wat, { aan, bron }]) => ({ wat, hier: jaNee(aan), bron })),
  ],
})

const KADER: Readonly<Record<Beleid['regie'][number]['kader'], string>> = {
  wmo: 'Wmo',
  schuldhulpverlening: 'schuldhulpverlening',
  jeugdwet: 'jeugdhulp',
  participatiewet: 'werk en inkomen',
  alleen_sociale_basis: 'alleen hulp uit de sociale basis',
}
const regie = ({ regie: regels, woorden: w }: Beleid): SpelregelGroep => ({
  kop: `Wie ${w.regievoerder.enkelvoud} mag zijn`,
  regels: regels.map((r) => ({
    wat:
      r.soort === 'regievoerder' ? `Bij ${KADER[r.kader]}` : `${waardeWoord(r.soort)}, bij ${KADER[r.kader]}`,
    hier: r.rollen.map(waardeWoord).join(', '),
    bron: r.bron,
  })),
})

const VORM = { licht: 'kort, op één bladzijde', uitgebreid: 'uitgebreid' } as const
const plan = ({ plan: p, ladder, uitvoering }: Beleid): SpelregelGroep => ({
  kop: 'Plan',
  regels: [
    { wat: 'Voor wie het plan is', hier: waardeWoord(p.eenheid), bron: p.bron },
    { wat: 'Vormen', hier: p.vormen.map((v) => VORM[v]).join(', '), bron: p.bron },
    ...ladder.treden.map((t, i) => ({
      wat: `Trede ${i + 1} van ${ladder.treden.length}`,
      hier: t.naam,
      bron: t.bron,
    })),
    { wat: 'Een reden nodig bij een hogere trede', hier: jaNee(ladder.redenVereist), bron: ladder.bron },
    { wat: 'Hulp van een beroepskracht heeft een einddatum', hier: jaNee(p.eindigheid), bron: p.bron },
    termijn('Evaluatie elke', p.evaluatieElke),
    termijn('Herinnering voor een evaluatie', p.evaluatieHerinnering),
    {
      wat: 'Altijd een volgend contact',
      hier: jaNee(uitvoering.contact.vereist),
      bron: uitvoering.contact.bron,
    },
    uitvoering.terugval.gesprekBinnen === null
      ? { wat: 'Gesprek als het slechter gaat, binnen', hier: UIT, bron: uitvoering.terugval.bron }
      : termijn('Gesprek als het slechter gaat, binnen', uitvoering.terugval.gesprekBinnen),
  ],
})

const termijnen = ({ termijnen: t }: Beleid): SpelregelGroep => ({
  kop: 'Termijnen',
  regels: [
    termijn('Onderzoek', t.onderzoek),
    termijn('De inwoner kan een eigen plan geven, binnen', t.persoonlijkPlan),
    termijn('Beschikking', t.beschikking),
    termijn('Start van de hulp na de toewijzing', t.startNaToewijzing),
    termijn('Bezwaar', t.bezwaar),
  ],
})

/**
 * A default that was taken from the plan of another gemeente may not read as if it stood in the own plan.
 */
export function eigenBron(beleid: Pick<Beleid, 'woorden'>, bron: string): string {
  const eigen = planVan(beleid)
  return bron.replaceAll(/\b00\d\b/g, (nummer) =>
    nummer === eigen ? nummer : 'plan van een andere gemeente,',
  )
}

/** All that a worker of this gemeente is held to, in the order of the chain; every rule with its clause. */
export const spelregelsVan = (beleid: Beleid): readonly SpelregelGroep[] =>
  [woorden, triage, gesprek, regie, plan, termijnen].map((deel) => {
    const { kop, regels } = deel(beleid)
    return { kop, regels: regels.map((r) => ({ ...r, bron: eigenBron(beleid, r.bron) })) }
  })
