import { Conflict, Foutsamenvatting, Melding } from '../../ui/index.ts'
import { roepnaam, VRAGEN, type Gesprek } from './gesprek.ts'
import type { Verslag } from './useVerslag.ts'

/** A field as people know it: "Wonen, Hoe is het nu? (Sietske)". */
function naamVan(gesprek: Gesprek, veld: string): string {
  const [persoonId, leefgebied, vraag] = veld.split('/')
  if (leefgebied === undefined) return 'De vraag, in de eigen woorden'
  const blok = gesprek.formulier.find((g) => g.id === leefgebied)
  const gebied = blok?.naam ?? leefgebied
  const label =
    VRAGEN.find((v) => v.veld === vraag)?.label ??
    blok?.vragen.find((v) => `vraag:${v.id}` === vraag)?.tekst ??
    ''
  const lid = gesprek.leden.find((l) => String(l.persoonId) === persoonId)
  return `${gebied}, ${label}${lid === undefined ? '' : ` (${roepnaam(lid.naam)})`}`
}

/** What stands in the way of saving: errors, and texts that somebody else changed too. Nothing is lost meanwhile. */
export function Botsingen({ gesprek, verslag }: { readonly gesprek: Gesprek; readonly verslag: Verslag }) {
  const { botsingen, ander, fouten, kies, bezig } = verslag
  return (
    <>
      <Foutsamenvatting fouten={fouten} />
      {botsingen.length === 0 ? null : (
        <Melding soort="waarschuwing" kop="Iemand anders schreef ook in dit gesprek." live>
          Beide teksten zijn bewaard. Kies hieronder wat blijft.
        </Melding>
      )}
      {botsingen.map((b) => (
        <section key={b.veld} aria-label={`Twee versies: ${naamVan(gesprek, b.veld)}`}>
          <h2>{naamVan(gesprek, b.veld)}</h2>
          <Conflict
            bezig={bezig}
            mijn={{ tekst: b.mijn }}
            ander={{ tekst: b.ander, wie: ander.gewijzigdDoor, op: ander.gewijzigdOp }}
            opKies={(_, tekst) => kies(b.veld, tekst)}
          />
        </section>
      ))}
    </>
  )
}
