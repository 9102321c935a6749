import { createReadStream } from 'node:fs'
import { CsvOnleesbaar, leesCsv, type CsvRegel } from '../../platform/csv/csv.ts'
import { alsEigenaar } from '../../platform/db/eigenaar.ts'
import { bereikVan } from './inrichting.commands.ts'
import { findSleutels, insertMedewerker } from './inrichting.store.ts'
import { beeindigWerk, findMedewerkers, geefWerk, updateMedewerker } from './medewerkers.store.ts'
import {
  dubbelen,
  kopFouten,
  leesMedewerker,
  type Bekend,
  type LijstFout,
  type MedewerkerRegel,
} from './medewerkers.rules.ts'

export type Lijstuitkomst =
  | { readonly fouten: readonly LijstFout[] }
  | { readonly fouten: readonly []; readonly nieuw: number; readonly gewijzigd: number }

type Gelezen = {
  readonly regels: (MedewerkerRegel & { readonly regel: number })[]
  readonly fouten: LijstFout[]
}

function leesRegel(uit: Gelezen, { regel, velden }: CsvRegel, bekend: Bekend): void {
  if (regel === 1) {
    uit.fouten.push(...kopFouten(velden))
    return
  }
  const { medewerker, fouten } = leesMedewerker(regel, velden, bekend)
  uit.fouten.push(...fouten)
  if (medewerker !== null) uit.regels.push({ ...medewerker, regel })
}

async function lees(bestand: string, bekend: Bekend): Promise<Gelezen> {
  const uit: Gelezen = { regels: [], fouten: [] }
  try {
    const stroom = createReadStream(bestand) as AsyncIterable<Buffer>
    for await (const rij of leesCsv(stroom)) leesRegel(uit, rij, bekend)
  } catch (fout) {
    if (!(fout instanceof CsvOnleesbaar)) throw fout
    const tekst = 'Sluit het aanhalingsteken dat op deze regel begint.'
    uit.fouten.push({ regel: fout.regel, veld: 'regel', tekst })
  }
  return { ...uit, fouten: [...uit.fouten, ...dubbelen(uit.regels)] }
}

/**
 * Takes in the list of people (docs/beheer.md): who is new is added, who is known gets what the list says now; roles,
 * teams and scope that are no longer in it end at that moment. Nothing is done when one line is wrong: half a list of
 * rights is worse than none. Who is not in the list stays as it was. As the owner, outside the API.
 */
export async function medewerkersInlezen(eigenaarUrl: string, bestand: string): Promise<Lijstuitkomst> {
  return alsEigenaar(eigenaarUrl, async (trx): Promise<Lijstuitkomst> => {
    const sleutels = await findSleutels(trx)
    const { regels, fouten } = await lees(bestand, {
      organisaties: new Set(sleutels.organisaties.keys()),
      teams: new Set(sleutels.teams.keys()),
    })
    if (fouten.length > 0) return { fouten }
    const bekend = await findMedewerkers(trx)
    for (const m of regels) {
      const bij = { ...sleutels, bereik: bereikVan(m.rol) }
      const id = bekend.get(m.id) ?? (await insertMedewerker(trx, m, bij))
      await updateMedewerker(trx, id, m, bij)
      if (!bekend.has(m.id)) continue
      await beeindigWerk(trx, id)
      await geefWerk(trx, id, m, bij)
    }
    const gewijzigd = regels.filter((m) => bekend.has(m.id)).length
    return { fouten: [], nieuw: regels.length - gewijzigd, gewijzigd }
  })
}
