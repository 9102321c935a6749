import { parseArgs } from 'node:util'
import { leesConfig, type Config } from '../config.ts'
import { legePlek } from '../omgeving.ts'
import { controleer, leesBackup } from '../platform/backup/bestand.ts'
import { bewaarIntrekkingen, leesIntrekkingen, type Intrekking } from '../platform/backup/intrekkingen.ts'
import { inlezen, type Herstelverslag } from '../platform/db/inlezen.ts'
import { migreer, migreerTot } from '../platform/db/migreer.ts'
import { beschrijf, sleutelVan } from './backup.ts'
import type { Commando } from './commando.ts'

const GEBRUIK =
  'Gebruik: npm run kt -- herstel <bestand> --intrekkingen <bestand>\n' +
  'Geef elke lijst van intrekkingen die u hebt, zo vaak als nodig. Is er geen meer, dan: --zonder-intrekkingen.\n' +
  'Wie na de back-up geen toegang meer had, heeft die dan weer.'

type Vraag = { bestand: string; lijsten: readonly string[] }

function vraagUit(argumenten: readonly string[]): Vraag | null {
  const options = {
    intrekkingen: { type: 'string', multiple: true },
    'zonder-intrekkingen': { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...argumenten], allowPositionals: true, options })
    const [bestand, ...rest] = positionals
    const lijsten = values.intrekkingen ?? []
    // Forgetting the list must not be the easy way.
    if ((lijsten.length === 0) !== (values['zonder-intrekkingen'] === true)) return null
    return bestand === undefined || rest.length > 0 ? null : { bestand, lijsten }
  } catch {
    return null
  }
}

async function zetTerug(
  config: Config,
  bestand: string,
  intrekkingen: readonly Intrekking[],
): Promise<Herstelverslag> {
  const sleutel = await sleutelVan(config)
  const overzicht = await controleer(bestand, sleutel) // before anything is made
  console.log(`De back-up is goed: ${beschrijf(overzicht)}.`)
  const plek = await legePlek(config)
  try {
    await migreerTot(plek.eigenaarUrl, overzicht.kop.migraties)
    const verslag = await leesBackup(bestand, sleutel, (regels) =>
      inlezen(plek.eigenaarUrl, regels, intrekkingen),
    )
    await migreer(plek.eigenaarUrl)
    await bewaarIntrekkingen(config.intrekkingen, intrekkingen)
    await plek.sluit()
    return verslag
  } catch (fout) {
    await plek.weg()
    throw fout
  }
}

function vertel({ ingetrokken, zonderRegie, zegels }: Herstelverslag): void {
  console.log(`Alles staat terug. Het spoor klopt: ${zegels} zegels.`)
  console.log(
    `${ingetrokken} rechten die na de back-up zijn gestopt, zijn weer gestopt. Iedereen is uitgelogd.`,
  )
  if (zonderRegie > 0)
    console.log(
      `Bij ${zonderRegie} dossiers is de regie na de back-up overgedragen. Laat de teamleider daar opnieuw iemand aanwijzen.`,
    )
}

/** `kt herstel <bestand>`: puts a backup back into an empty place; 0 when all is there, 2 when asked wrongly. */
export const herstel: Commando = {
  uitleg: 'een back-up terugzetten in een lege map of database: herstel <bestand> --intrekkingen <bestand>',
  doe: async (argumenten) => {
    const vraag = vraagUit(argumenten)
    if (vraag === null) {
      console.error(GEBRUIK)
      return 2
    }
    vertel(await zetTerug(leesConfig(), vraag.bestand, await leesIntrekkingen(vraag.lijsten)))
    return 0
  },
}
