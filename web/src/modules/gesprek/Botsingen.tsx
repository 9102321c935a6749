import { Conflict, Melding } from '../../ui/index.ts'
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

/** Texts that somebody else changed too, both kept: which stays? */
export function Botsingen({ gesprek, verslag }: { readonly gesprek: Gesprek; readonly verslag: Verslag }) {
  const { botsingen, ander, kies, bezig } = verslag
  const kop = botsingen.every((b) => b.zelfOp !== undefined)
    ? 'U schreef ook op een ander apparaat in dit gesprek.'
    : 'Iemand anders schreef ook in dit gesprek.'
  return (
    <>
      <Melding soort="waarschuwing" kop={kop} live>
        Beide teksten zijn bewaard. Kies hieronder wat blijft.
      </Melding>
      {botsingen.map((b) => (
        <section key={b.veld} aria-label={`Twee versies: ${naamVan(gesprek, b.veld)}`}>
          <h2>{naamVan(gesprek, b.veld)}</h2>
          <Conflict
            bezig={bezig}
            mijn={{ tekst: b.mijn }}
            ander={{
              tekst: b.ander,
              wie: b.zelfOp === undefined ? ander.gewijzigdDoor : 'Uw andere apparaat',
              op: b.zelfOp ?? ander.gewijzigdOp,
            }}
            opKies={(_, tekst) => kies(b.veld, tekst)}
          />
        </section>
      ))}
    </>
  )
}
