import type { Page } from 'playwright-core'
import * as stap from './stappen.ts'
import type { Plekken, Wie } from './wereld.ts'

/** One picture of the handbook: who looks, where, at which size, and what must be there to see. */
export type Beeld = {
  /** of the file in docs/handboek/beeld/, without .jpg */
  readonly naam: string
  /** default: Leeuwarden */
  readonly gemeente?: 'nijmegen'
  /** null: without login */
  readonly wie: Wie | null
  readonly pad: (p: Plekken) => string
  /** the window in px; what is higher than the page is left out */
  readonly breed: number
  readonly hoog: number
  /** the real time: this screen compares it with the server's; elsewhere it is always half past ten */
  readonly echteTijd?: true
  /** small steps between opening and the picture */
  readonly doe?: (page: Page, p: Plekken) => Promise<void>
  /** a heading that must be on the screen */
  readonly kop: string | RegExp
  /** selector of what comes at the top of the picture; default the top of the page */
  readonly vanaf?: string
}

const TELEFOON = { breed: 360, hoog: 740 } as const
const TABLET = { breed: 1024, hoog: 920 } as const
const BUREAU = { breed: 1200, hoog: 820 } as const
/** In a dossier: from the tabs on, for who lives there stands above every one of them. */
const TABBLAD = { ...BUREAU, vanaf: 'nav[aria-label="Delen van het dossier"]' } as const

const dossier =
  (plek: 'ver' | 'nieuw' | 'voorstel', tab = '') =>
  (p: Plekken) =>
    `/dossiers/${p[plek].id}${tab}`
const vast = (pad: string) => () => pad

/** In this order: what the one does, the next one sees (noodtoegang, who looked). */
export const BEELDEN: readonly Beeld[] = [
  { naam: 'inloggen', wie: null, pad: vast('/inloggen'), kop: 'Inloggen', ...BUREAU, hoog: 640 },
  {
    naam: 'start',
    wie: null,
    pad: vast('/'),
    kop: 'Waar kunnen wij u mee helpen?',
    ...TELEFOON,
    vanaf: '#h-contact',
    hoog: 1100,
  },
  {
    naam: 'zorg-melden',
    wie: null,
    pad: vast('/aanmelden?voor=ander'),
    kop: 'Meld uw zorg om een ander',
    ...TELEFOON,
    hoog: 900,
  },
  { naam: 'werklijst', wie: 'regievoerder', pad: vast('/werklijst'), kop: 'Werklijst', ...BUREAU },
  { naam: 'postvak', wie: 'werker', pad: vast('/postvak'), kop: /^Postvak/, ...BUREAU },
  {
    naam: 'signaal',
    wie: 'werker',
    pad: (p: Plekken) => `/postvak/${p.signaal.id}`,
    kop: 'Naar een dossier',
    ...BUREAU,
    hoog: 1000,
  },
  {
    naam: 'dossier',
    wie: 'regievoerder',
    pad: dossier('ver'),
    kop: 'Wie zit er aan tafel',
    ...BUREAU,
    hoog: 900,
  },
  {
    naam: 'triage',
    wie: 'regievoerder nieuw',
    pad: dossier('nieuw', '/triage'),
    doe: stap.kiezen('Wonen', 'Financiën'),
    kop: 'Uw besluit',
    ...TABBLAD,
    hoog: 900,
  },
  {
    naam: 'triage-nijmegen',
    gemeente: 'nijmegen',
    wie: 'regievoerder nieuw',
    pad: dossier('nieuw', '/triage'),
    doe: stap.kiezen('Wonen', 'Financiën', 'Vervoer'),
    kop: 'Kenmerken van kwetsbaarheid',
    ...TABBLAD,
    hoog: 900,
  },
  {
    naam: 'gesprek',
    wie: 'regievoerder gepland',
    pad: ({ gepland }: Plekken) => `/dossiers/${gepland.id}/gesprekken/${gepland.gesprek}`,
    doe: stap.gesprekVoeren,
    kop: 'Financiën',
    ...TABLET,
  },
  {
    naam: 'plan',
    wie: 'regievoerder voorstel',
    pad: dossier('voorstel', '/plan'),
    kop: 'Wie doet wat, en waarom',
    ...TABBLAD,
    hoog: 900,
  },
  {
    naam: 'afweging',
    wie: 'regievoerder',
    pad: dossier('ver', '/besluit'),
    doe: stap.wegen,
    kop: 'Uw conclusie',
    ...BUREAU,
    vanaf: '.s-criteria',
    hoog: 1000,
  },
  {
    naam: 'verwijzing',
    wie: 'regievoerder',
    pad: dossier('ver', '/besluit'),
    kop: 'Verwijzing',
    ...BUREAU,
    vanaf: '#besluit-verwijzen',
  },
  {
    naam: 'dossier-berichten',
    wie: 'regievoerder',
    pad: dossier('ver', '/berichten'),
    kop: 'Berichten met aanbieders',
    ...TABBLAD,
  },
  {
    naam: 'toegang',
    wie: 'regievoerder',
    pad: dossier('ver', '/toegang'),
    kop: 'Wie mag meekijken',
    ...TABBLAD,
    hoog: 900,
  },
  { naam: 'tijdlijn', wie: 'regievoerder', pad: dossier('ver', '/tijdlijn'), kop: 'Tijdlijn', ...TABBLAD },
  {
    naam: 'noodtoegang-vragen',
    wie: 'vreemde werker',
    pad: vast('/noodtoegang'),
    echteTijd: true,
    doe: stap.noodtoegangVragen,
    kop: 'Noodtoegang vragen',
    ...BUREAU,
  },
  {
    naam: 'noodtoegang-dossier',
    wie: 'vreemde werker',
    pad: vast('/noodtoegang'),
    echteTijd: true,
    doe: stap.noodtoegangNemen,
    kop: 'Wie zit er aan tafel',
    ...BUREAU,
    hoog: 640,
  },
  { naam: 'noodtoegangen', wie: 'beheerder', pad: vast('/noodtoegangen'), kop: 'Noodtoegang', ...BUREAU },
  { naam: 'zoeken', wie: 'regievoerder', pad: dossier('ver'), doe: stap.zoeken, kop: 'Zoeken', ...BUREAU },
  {
    naam: 'nieuw',
    wie: 'regievoerder',
    pad: vast('/nieuw'),
    doe: stap.ietsNieuws,
    kop: 'Nieuw voor u',
    ...BUREAU,
  },
  { naam: 'spelregels', wie: 'regievoerder', pad: vast('/spelregels'), kop: /^Wat geldt in/, ...BUREAU },
  {
    naam: 'netwerk',
    wie: 'regievoerder',
    pad: dossier('ver', '/netwerk'),
    doe: stap.netwerkTekenen,
    kop: /etwerk/,
    ...TABBLAD,
    hoog: 900,
  },
  {
    naam: 'driegesprek',
    wie: 'regievoerder',
    pad: dossier('ver', '/gesprek'),
    doe: stap.driegesprek,
    kop: 'De conclusie van ons drieën',
    ...TABLET,
  },
  {
    naam: 'bezoeken',
    wie: 'regievoerder gepland',
    pad: vast('/bezoeken'),
    doe: stap.vandaagGepland,
    kop: 'Bezoeken van vandaag',
    ...BUREAU,
  },
  {
    naam: 'uren',
    wie: 'regievoerder',
    pad: dossier('ver', '/plan'),
    kop: 'Uren: afgesproken en echt',
    ...BUREAU,
    vanaf: '.s-afbouw',
  },
  {
    naam: 'hulplink',
    wie: 'regievoerder nieuw',
    pad: dossier('nieuw'),
    doe: stap.linkMaken,
    kop: /vragen met een link$/,
    ...BUREAU,
  },
  {
    naam: 'taak',
    wie: 'regievoerder nieuw',
    pad: dossier('nieuw'),
    doe: stap.alsHelper,
    kop: 'Kunt u hierbij helpen?',
    ...TELEFOON,
    hoog: 900,
  },
  {
    naam: 'opschaling',
    gemeente: 'nijmegen',
    wie: 'regievoerder',
    pad: dossier('ver', '/regie'),
    doe: stap.openen('Vraag een opschaling aan'),
    kop: 'Een opschaling aanvragen',
    ...BUREAU,
    vanaf: '#opschaling',
  },
  {
    naam: 'overdracht',
    gemeente: 'nijmegen',
    wie: 'regievoerder',
    pad: dossier('ver', '/regie'),
    doe: stap.openen('Bied een overdracht aan'),
    kop: 'Een overdracht aanbieden',
    ...BUREAU,
    vanaf: '#overdracht',
  },
  {
    naam: 'team',
    gemeente: 'nijmegen',
    wie: 'teamleider',
    pad: vast('/team'),
    kop: 'Wie werkt er',
    ...BUREAU,
    vanaf: '#samenstelling',
  },
  {
    naam: 'caseload',
    wie: 'teamleider',
    pad: vast('/team'),
    kop: 'Regie op regie',
    ...BUREAU,
    vanaf: '#regie-op-regie',
  },
  {
    naam: 'cijfers',
    wie: 'teamleider',
    pad: vast('/postvak/cijfers'),
    kop: 'Hoe lang duurt het?',
    ...BUREAU,
  },
  { naam: 'beleid', wie: 'beheerder', pad: vast('/beleid'), kop: 'Beleid', ...BUREAU, hoog: 640 },
  {
    naam: 'beleid-verschil',
    wie: 'beheerder',
    pad: vast('/beleid/nieuw'),
    echteTijd: true,
    doe: stap.beleidWijzigen,
    kop: 'Dit verandert er',
    ...BUREAU,
    vanaf: 'main .kt-kaart:has(.s-smal)',
  },
  { naam: 'team-postvak', wie: 'teamleider', pad: vast('/postvak'), kop: /^Postvak/, ...BUREAU },
  {
    naam: 'team-werklijst',
    wie: 'teamleider',
    pad: vast('/werklijst?weergave=team'),
    kop: 'Werklijst',
    ...BUREAU,
  },
  {
    naam: 'team-toegang',
    wie: 'teamleider',
    pad: dossier('ver', '/toegang'),
    kop: 'Wie mag meekijken',
    ...TABBLAD,
  },
  {
    naam: 'gemeente-toewijzingen',
    wie: 'berichtenverwerker',
    pad: vast('/berichten'),
    kop: /^Berichten/,
    ...BUREAU,
  },
  {
    naam: 'gemeente-berichten',
    wie: 'berichtenverwerker',
    pad: vast('/berichten?per=bericht'),
    kop: /^Berichten/,
    ...BUREAU,
  },
  {
    naam: 'aanbieder-toewijzingen',
    wie: 'aanbieder',
    pad: vast('/berichten'),
    kop: 'Berichten met de gemeente',
    ...BUREAU,
  },
  {
    naam: 'melding-opschrijven',
    wie: 'vrijwilliger',
    pad: vast('/postvak/nieuw'),
    kop: 'Signaal opschrijven',
    ...TELEFOON,
    hoog: 900,
  },
  {
    naam: 'mijn-plan',
    wie: 'inwoner voorstel',
    pad: vast('/mijn'),
    kop: /klopt uw plan zo\?/,
    ...TELEFOON,
    hoog: 1100,
  },
  {
    naam: 'mijn-inzage',
    wie: 'inwoner',
    pad: vast('/mijn/inzage'),
    kop: 'Wie mag meelezen?',
    ...TELEFOON,
    hoog: 900,
  },
  {
    naam: 'mijn-gekeken',
    wie: 'inwoner',
    pad: vast('/mijn/gekeken'),
    kop: 'Wie heeft gekeken?',
    ...TELEFOON,
    hoog: 900,
  },
  {
    naam: 'mijn-gesprekken',
    wie: 'inwoner',
    pad: vast('/mijn/gesprekken'),
    kop: 'Mijn gesprekken',
    ...TELEFOON,
    hoog: 900,
  },
  {
    naam: 'mijn-schrijven',
    wie: 'inwoner',
    pad: vast('/mijn/schrijven'),
    kop: 'Zelf schrijven aan mijn plan',
    ...TELEFOON,
    hoog: 800,
  },
  { naam: 'mijn-brieven', wie: 'inwoner', pad: vast('/mijn/brieven'), kop: 'Mijn brieven', ...TELEFOON },
]
