/** What a message is, what became of it, and what its reader can do about it (BER-01, BER-09). */

/** One thing that is wrong; the codes are those of the standard, or `KT` and a number where it has none. */
export type Berichtfout = {
  readonly niveau: 0 | 1 | 2 | 3 | 4
  readonly code: string
  readonly regel: string
  readonly pad: string
  readonly tekst: string
}
export type BerichtStatus =
  'ontvangen' | 'klaar' | 'verzonden' | 'verwerkt' | 'afgekeurd' | 'niet_leesbaar' | 'bevestigd'

const eigen = (code: string, regel: string, tekst: string): Berichtfout => ({
  niveau: 0,
  code,
  regel,
  pad: '',
  tekst,
})

export const EIGEN_FOUTEN = {
  vreemdBestand: eigen(
    'KT01',
    'bestand',
    'Dit is geen gewoon bestand of de naam kan niet. Zet een bestand neer met alleen letters, cijfers, punten en streepjes in de naam.',
  ),
  geenHeenbericht: eigen(
    'KT02',
    'richting',
    'Dit bericht gaat van de gemeente naar de aanbieder, niet andersom. Stuur een startbericht, een stopbericht of een antwoord op een toewijzing.',
  ),
  onbekendAntwoord: eigen(
    'KT03',
    'antwoord',
    'Wij kennen het bericht niet waar dit een antwoord op is. Controleer de Identificatie.',
  ),
  toewijzingIn: eigen(
    'KT04',
    'richting',
    'Een toewijzing maakt u in het dossier, met een verwijzing. Dit bestand is goed, maar wij nemen het niet over.',
  ),
  declaratieLumpsum: eigen(
    'KT05',
    'BER-01',
    'Voor deze ondersteuning betaalt de gemeente een vast bedrag (lumpsum). Een declaratie per inwoner is niet nodig. Wij nemen deze niet aan.',
  ),
  declaratieAnders: eigen(
    'KT06',
    'BER-01',
    'Wij wisselen toewijzingen, startberichten en stopberichten uit, geen declaraties. Stuur uw declaratie naar de gemeente zoals in uw contract staat.',
  ),
  laterVerwerken: eigen(
    'KT07',
    'uitstel',
    'Dit bericht konden wij nog niet verwerken. Wij proberen het vanzelf opnieuw. U hoeft niets te doen.',
  ),
  laterVerzenden: eigen(
    'KT08',
    'uitstel',
    'Dit bericht kon nog niet in de map van de aanbieder. Wij proberen het vanzelf opnieuw.',
  ),
  nietTeVerwerken: eigen(
    'KT09',
    'lezen',
    'Bij het lezen van dit bericht ging het steeds mis. Wij lezen het niet meer. Maak het bericht opnieuw en stuur het nog eens.',
  ),
} as const satisfies Record<string, Berichtfout>

/** Is this one of the messages with which money is asked (WMO303, WMO323, by whatever version)? `begin` is the first part of it. */
export const isDeclaratie = (begin: string): boolean =>
  /istandaarden\.nl\/iwmo\/\d+_\d+\/wmo3(03|23)/i.test(begin)

const SOORTEN: Readonly<Record<string, string>> = {
  WMO301: 'Toewijzing',
  WMO302: 'Antwoord op toewijzing',
  WMO305: 'Startbericht',
  WMO306: 'Antwoord op startbericht',
  WMO307: 'Stopbericht',
  WMO308: 'Antwoord op stopbericht',
}
export const soortNaam = (soort: string): string => SOORTEN[soort] ?? 'Onbekend bericht'

const UITLEG: Readonly<Record<BerichtStatus, string>> = {
  ontvangen: 'Ontvangen en bewaard. Wij controleren het bericht nu.',
  klaar: 'Klaar om te verzenden.',
  verzonden: 'Verzonden naar de aanbieder.',
  verwerkt: 'Goedgekeurd en verwerkt.',
  afgekeurd: 'Afgekeurd. Verbeter het bericht en stuur het opnieuw.',
  niet_leesbaar: 'Niet te lezen. Controleer het bestand en stuur het opnieuw.',
  bevestigd: 'De aanbieder heeft dit bericht goedgekeurd.',
}

/** What happened to the message and what can be done: the text of the first fault, when there is one. */
export const uitleg = (status: BerichtStatus, fouten: readonly Berichtfout[]): string =>
  fouten[0] === undefined ? UITLEG[status] : `${UITLEG[status]} ${fouten[0].tekst}`

/** Level 1 has no retour: the message itself could not be read, or it is not for or from here. */
export const statusBijFouten = (fouten: readonly Berichtfout[]): BerichtStatus =>
  fouten.some((f) => f.niveau === 1 && !['IB005', 'IB009'].includes(f.code)) ? 'niet_leesbaar' : 'afgekeurd'

/** Codes in a retour that refuse something; 0200 and 0233 say that a part was right or was not judged. */
export const afkeurcodes = (codes: readonly string[]): readonly string[] =>
  [...new Set(codes)].filter((code) => code !== '0200' && code !== '0233')

/** May the line at this place (1, 2, …) be taken in? Not when the header or the client is wrong, nor it itself. */
export const isRegelGoed = (fouten: readonly Berichtfout[], nummer: number): boolean =>
  fouten.every((f) => {
    const regel = /Product\[(\d+)\]/.exec(f.pad)?.[1]
    return f.niveau > 2 && regel !== undefined && Number(regel) !== nummer
  })
