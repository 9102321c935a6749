import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, header, parse, type BerichtVan } from '@keukentafel/iwmo'

/** What the system of an aanbieder does by itself: it takes toewijzingen out of its folder and makes start and stop. */
export type Toewijzing = BerichtVan<'WMO301'>

/** The toewijzingen that lie ready for this aanbieder. */
export async function opgehaald(map: string, agb: string): Promise<readonly Toewijzing[]> {
  const uit = join(map, 'uit', agb)
  const berichten = []
  for (const naam of (await readdir(uit)).toSorted()) {
    const gelezen = parse(await readFile(join(uit, naam)))
    if (gelezen.ok && gelezen.bericht.soort === 'WMO301') berichten.push(gelezen.bericht)
  }
  return berichten
}

let nummer = 0
const verzending = ({ Header }: Toewijzing, dagtekening: string) => ({
  afzender: Header.Ontvanger,
  ontvanger: Header.Afzender,
  identificatie: `R${String(++nummer)}`,
  dagtekening,
})
const clientVan = ({ Client: { Bsn, Geboortedatum, Geslacht, Naam } }: Toewijzing) => ({
  Bsn,
  Geboortedatum,
  Geslacht,
  Naam: { Geslachtsnaam: Naam.Geslachtsnaam },
})
const productVan = (op: Toewijzing, Code: string) => {
  const [eerste] = op.Client.ToegewezenProducten.ToegewezenProduct
  if (eerste?.Product === undefined) throw new Error('een toewijzing zonder product')
  const { ToewijzingNummer, Product, Ingangsdatum: ToewijzingIngangsdatum } = eerste
  // A toewijzing without an amount names the category only; the aanbieder says which product of it.
  return { ToewijzingNummer, Product: { ...Product, Code }, ToewijzingIngangsdatum }
}

/** What an aanbieder tells of a toewijzing: the day (`jjjj-mm-dd`) and the product that it gives. */
export type Levering = { readonly dag: string; readonly product: string }

/** WMO305: the support began on this day. */
export const startXml = (op: Toewijzing, { dag, product }: Levering): string =>
  build({
    soort: 'WMO305',
    Header: header('WMO305', verzending(op, dag)),
    Client: {
      ...clientVan(op),
      StartProducten: {
        StartProduct: [{ ...productVan(op, product), Begindatum: dag, StatusAanlevering: '1' }],
      },
    },
  })

/** WMO307: what began on this day ended on the same one, by agreement. */
export const stopXml = (op: Toewijzing, { dag, product }: Levering): string =>
  build({
    soort: 'WMO307',
    Header: header('WMO307', verzending(op, dag)),
    Client: {
      ...clientVan(op),
      StopProducten: {
        StopProduct: [
          {
            ...productVan(op, product),
            Begindatum: dag,
            RedenBeeindiging: '19',
            Einddatum: dag,
            StatusAanlevering: '1',
          },
        ],
      },
    },
  })
