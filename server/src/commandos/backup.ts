import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigFout, leesConfig, type Config } from '../config.ts'
import { installatie } from '../modules/inrichting/inrichting.queries.ts'
import { opstellen, type Opstelling } from '../omgeving.ts'
import { controleer, schrijfBackup, type Overzicht } from '../platform/backup/bestand.ts'
import { rijen } from '../platform/backup/inhoud.ts'
import { intrekkingenWegschrijven } from '../platform/backup/intrekkingen.ts'
import { leesSleutel, maakSleutel } from '../platform/backup/kluis.ts'
import { uitlezen } from '../platform/db/uitlezen.ts'
import { ankerMaken, installatieRegel } from '../platform/spoor/verifieren.ts'
import type { Commando } from './commando.ts'

const GEBRUIK =
  'Gebruik: npm run kt -- backup <bestand of map>\n' +
  '     of: npm run kt -- backup controleer <bestand>\n' +
  '     of: npm run kt -- backup sleutel <bestand>'

/** The key of the backups. @throws ConfigFout when none was named · KluisFout when it cannot be used */
export function sleutelVan({ backupSleutel }: Config): Promise<Buffer> {
  if (backupSleutel === null)
    throw new ConfigFout(
      'Geef met KT_BACKUP_SLEUTEL_BESTAND de sleutel. Maak er eenmaal een met: npm run kt -- backup sleutel <bestand>',
    )
  return leesSleutel(backupSleutel)
}

/** One line on what a backup holds. */
export const beschrijf = ({ kop, slot }: Overzicht): string =>
  `${kop.gemeente} (${kop.soort}) van ${kop.moment.slice(0, 19)}Z: ${rijen(slot.tabellen)} rijen in ${Object.keys(slot.tabellen).length} tabellen, ${slot.tabellen['dossier']?.aantal ?? 0} dossiers`

async function doelVan(o: Opstelling, waar: string): Promise<string> {
  if (!existsSync(waar) || !statSync(waar).isDirectory()) return waar
  const { gemeente } = await installatie(o.db)
  const moment = Temporal.Now.instant().toString({ smallestUnit: 'second' }).replaceAll(/[:-]/g, '')
  return join(waar, `keukentafel-${gemeente}-${moment}.ktb`)
}

async function maak(waar: string): Promise<number> {
  const config = leesConfig()
  const sleutel = await sleutelVan(config)
  const o = await opstellen(false)
  try {
    if (o.backupUrl === null)
      throw new ConfigFout('Geef met KT_BACKUP_URL de verbinding van de rol kt_backup (zie docs/beheer.md).')
    const doel = await doelVan(o, waar)
    await intrekkingenWegschrijven(o.db, config.intrekkingen)
    await installatieRegel(o.db, 'backup.maken')
    await ankerMaken(o.db) // what stands is sealed, so that the backup carries its proof
    await schrijfBackup(doel, sleutel, uitlezen(o.backupUrl))
    console.log(`${doel} is gemaakt en nagelezen: ${beschrijf(await controleer(doel, sleutel))}.`)
    console.log(`Bewaar erbij, buiten deze server: ${config.intrekkingen} en de sleutel.`)
    return 0
  } finally {
    await o.sluit()
  }
}

/** `kt backup <bestand>`, `backup controleer <bestand>`, `backup sleutel <bestand>`: 0 when done, 2 when asked wrongly. */
export const backup: Commando = {
  uitleg:
    'een versleutelde back-up: backup <bestand of map>, backup controleer <bestand>, backup sleutel <bestand>',
  doe: async ([wat, bestand, ...rest]) => {
    const isOpdracht = wat === 'controleer' || wat === 'sleutel'
    if (wat === undefined || rest.length > 0 || isOpdracht !== (bestand !== undefined)) {
      console.error(GEBRUIK)
      return 2
    }
    if (bestand === undefined) return maak(wat)
    if (wat === 'controleer') {
      console.log(
        `Deze back-up is goed: ${beschrijf(await controleer(bestand, await sleutelVan(leesConfig())))}.`,
      )
      return 0
    }
    await maakSleutel(bestand)
    console.log(
      `De sleutel staat in ${bestand}. Bewaar hem ook ergens anders: zonder sleutel is een back-up waardeloos.`,
    )
    return 0
  },
}
