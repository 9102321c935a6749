import type { Config } from './config.ts'
import type { Database } from './platform/db/pool.ts'
import { openapiRoutes } from './platform/http/openapi.ts'
import type { Route } from './platform/http/registreer.ts'
import { aanbodRoutes } from './modules/aanbod/aanbod.routes.ts'
import { bijstandRoutes } from './modules/bijstand/bijstand.routes.ts'
import { aanvraagRoutes } from './modules/aanvraag/aanvraag.routes.ts'
import { afwegingRoutes } from './modules/afweging/afweging.routes.ts'
import { attenderingRoutes } from './modules/attendering/attendering.routes.ts'
import { spelregelRoutes } from './modules/spelregel/spelregel.routes.ts'
import { beleidsversieRoutes } from './modules/beleidsversie/beleidsversie.routes.ts'
import { documentRoutes } from './modules/document/document.routes.ts'
import { verslagRoutes } from './modules/verslag/verslag.routes.ts'
import { verwijzingRoutes } from './modules/verwijzing/verwijzing.routes.ts'
import { berichtRoutes } from './modules/bericht/bericht.routes.ts'
import { collectiefRoutes } from './modules/collectief/collectief.routes.ts'
import { doelgroepRoutes } from './modules/doelgroep/doelgroep.routes.ts'
import { bezoekRoutes } from './modules/bezoek/bezoek.routes.ts'
import { kamerRoutes } from './modules/kamer/kamer.routes.ts'
import { conceptRoutes } from './modules/concept/concept.routes.ts'
import { dossierRoutes } from './modules/dossier/dossier.routes.ts'
import { gebiedRoutes } from './modules/gebied/gebied.routes.ts'
import { gesprekRoutes } from './modules/gesprek/gesprek.routes.ts'
import { inbrengRoutes } from './modules/inbreng/inbreng.routes.ts'
import { inwonerRoutes } from './modules/inwoner/inwoner.routes.ts'
import { meldingmailRoutes } from './modules/meldingmail/meldingmail.routes.ts'
import { netwerkRoutes } from './modules/netwerk/netwerk.routes.ts'
import { noodtoegangRoutes } from './modules/noodtoegang/noodtoegang.routes.ts'
import { linkingPinRoutes } from './modules/linkingpin/linkingpin.routes.ts'
import { opschalingRoutes } from './modules/opschaling/opschaling.routes.ts'
import { plandrukRoutes } from './modules/plandruk/plandruk.routes.ts'
import { organisatieRoutes } from './modules/organisatie/organisatie.routes.ts'
import { overdrachtRoutes } from './modules/overdracht/overdracht.routes.ts'
import { begeleiderRoutes } from './modules/begeleider/begeleider.routes.ts'
import { teamRoutes } from './modules/team/team.routes.ts'
import { planRoutes } from './modules/plan/plan.routes.ts'
import { regiebeeldRoutes } from './modules/regiebeeld/regiebeeld.routes.ts'
import { regieRoutes } from './modules/regie/regie.routes.ts'
import { sessieRoutes } from './modules/sessie/sessie.routes.ts'
import { planmakerRoutes } from './modules/planmaker/planmaker.routes.ts'
import { indicatieRoutes } from './modules/indicatie/indicatie.routes.ts'
import { instrumentRoutes } from './modules/instrument/instrument.routes.ts'
import { screeninglijstRoutes } from './modules/screeninglijst/screeninglijst.routes.ts'
import { signaleerderRoutes } from './modules/signaleerder/signaleerder.routes.ts'
import { thuissignaalRoutes } from './modules/thuissignaal/thuissignaal.routes.ts'
import { signaalRoutes } from './modules/signaal/signaal.routes.ts'
import { toegangRoutes } from './modules/toegang/toegang.routes.ts'
import { toeleidingRoutes } from './modules/toeleiding/toeleiding.routes.ts'
import { toestemmingRoutes } from './modules/toestemming/toestemming.routes.ts'
import { toewijzingRoutes } from './modules/toewijzing/toewijzing.routes.ts'
import { triageRoutes } from './modules/triage/triage.routes.ts'
import { taakRoutes } from './modules/taak/taak.routes.ts'
import { tijdlijnRoutes } from './modules/tijdlijn/tijdlijn.routes.ts'
import { uittredingRoutes } from './modules/uittreding/uittreding.routes.ts'
import { uitvoeringRoutes } from './modules/uitvoering/uitvoering.routes.ts'
import { urenRoutes } from './modules/uren/uren.routes.ts'
import { werkafspraakRoutes } from './modules/werkafspraak/werkafspraak.routes.ts'
import { zorgmeldingRoutes } from './modules/zorgmelding/zorgmelding.routes.ts'
import { voorzieningRoutes } from './modules/voorziening/voorziening.routes.ts'
import { werklijstRoutes } from './modules/werklijst/werklijst.routes.ts'
import { zoekRoutes } from './modules/zoek/zoek.routes.ts'

/** What the server is built from. */
export type Omgeving = { readonly config: Config; readonly db: Database }

// What does not depend on how this server was set up.
const VAST: readonly Route[] = [
  ...openapiRoutes,
  ...planRoutes,
  ...plandrukRoutes,
  ...urenRoutes,
  ...uitvoeringRoutes,
  ...werkafspraakRoutes,
  ...zorgmeldingRoutes,
  ...indicatieRoutes,
  ...planmakerRoutes,
  ...inwonerRoutes,
  ...inbrengRoutes,
  ...verslagRoutes,
  ...afwegingRoutes,
  ...verwijzingRoutes,
  ...aanvraagRoutes,
  ...aanbodRoutes,
  ...bijstandRoutes,
  ...documentRoutes,
  ...signaalRoutes,
  ...collectiefRoutes,
  ...doelgroepRoutes,
  ...signaleerderRoutes,
  ...screeninglijstRoutes,
  ...thuissignaalRoutes,
  ...triageRoutes,
  ...toeleidingRoutes,
  ...instrumentRoutes,
  ...regieRoutes,
  ...regiebeeldRoutes,
  ...opschalingRoutes,
  ...linkingPinRoutes,
  ...teamRoutes,
  ...overdrachtRoutes,
  ...begeleiderRoutes,
  ...gesprekRoutes,
  ...netwerkRoutes,
  ...conceptRoutes,
  ...toestemmingRoutes,
  ...toegangRoutes,
  ...noodtoegangRoutes,
  ...toewijzingRoutes,
  ...berichtRoutes,
  ...dossierRoutes,
  ...uittredingRoutes,
  ...tijdlijnRoutes,
  ...werklijstRoutes,
  ...attenderingRoutes,
  ...beleidsversieRoutes,
  ...gebiedRoutes,
  ...voorzieningRoutes,
  ...spelregelRoutes,
  ...organisatieRoutes,
  ...zoekRoutes,
  ...kamerRoutes,
]

/** Every operation of the server, by hand: what is not in this list does not exist (stijl.md, pitfall 9). */
export const ROUTES = ({ config }: Omgeving): readonly Route[] => [
  ...sessieRoutes(config),
  ...taakRoutes(config),
  ...bezoekRoutes(config),
  ...meldingmailRoutes(config),
  ...VAST,
]
