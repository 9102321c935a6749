import { GROEI } from './doelen.ts'
import type { Cijfer } from './kaal.ts'
import type { Rij } from './meten.ts'

const oordeel = (isGoed: boolean | null): string => (isGoed === null ? '' : isGoed ? 'ok' : 'BEHIND')

const rechts = (waarde: number | string, breedte: number): string => String(waarde).padStart(breedte)

function regel(r: Rij): string {
  const { p95, rps } = r.doel
  const vragen =
    r.vragen.minst === r.vragen.meest ? `${r.vragen.meest}` : `${r.vragen.minst}-${r.vragen.meest}`
  return [
    rechts(r.dossiers, 7),
    rechts(r.clients, 3),
    ` ${r.wie.padEnd(11)}${r.bewerking.padEnd(22)}`,
    rechts(r.server.rps, 6),
    rechts(rps ?? '', 6),
    rechts(oordeel(rps === null ? null : r.server.rps >= rps), 7),
    rechts(r.server.p50, 8),
    rechts(r.server.p95, 8),
    rechts(p95 ?? '', 6),
    rechts(oordeel(p95 === null ? null : r.server.aantal > 0 && r.server.p95 < p95), 7),
    rechts(r.server.p99, 8),
    rechts(r.limiet.rps, 8),
    rechts(r.limiet.p95, 8),
    rechts(r.verhouding, 6),
    rechts(vragen, 7),
  ].join('')
}

const KOP =
  'dossiers  n who        operation                rps  goal            p50     p95  goal            p99   limit  its p95 ratio queries'

/** p95 at the larger number of dossiers, divided by that at the smaller, for the same person and operation. */
export function groei(rijen: readonly Rij[]): { wat: string; keer: number }[] {
  const klein = Math.min(...rijen.map((r) => r.dossiers))
  const groot = Math.max(...rijen.map((r) => r.dossiers))
  return rijen
    .filter((r) => r.dossiers === groot && groot > klein)
    .flatMap((r) => {
      const eerder = rijen.find(
        (e) =>
          e.dossiers === klein && e.clients === r.clients && e.wie === r.wie && e.bewerking === r.bewerking,
      )
      if (eerder === undefined) return []
      const keer = Math.round((r.server.p95 / eerder.server.p95) * 100) / 100
      return { wat: `${r.wie}, ${r.bewerking}, ${r.clients} client(s)`, keer }
    })
}

export function tabel(rijen: readonly Rij[], cijfers: readonly Cijfer[]): string {
  const groot = groei(rijen).toSorted((a, b) => b.keer - a.keer)
  const teGroot = groot.filter(({ keer }) => keer > GROEI)
  return [
    '',
    KOP,
    ...rijen.map(regel),
    '',
    `fsync of this disk: p50 ${rijen[0]?.fsyncMs ?? 0} ms. Times in ms; limit: the same statements, named and prepared, without the server.`,
    ...(groot.length === 0
      ? []
      : [
          `Growth of p95 from the smaller to the larger: at most ${groot[0]?.keer ?? 0} (${groot[0]?.wat ?? ''}); goal ${GROEI}: ${oordeel(teGroot.length === 0)}`,
          ...teGroot.map(({ wat, keer }) => `  ${keer} x  ${wat}`),
        ]),
    '',
    ...cijfers.map(
      ({ wat, waarde, eenheid, doel }) =>
        `${wat.padEnd(60)}${rechts(waarde, 9)} ${eenheid.padEnd(8)}${doel === null ? '' : `goal ${doel}  ${oordeel(waarde <= doel)}`}`,
    ),
  ].join('\n')
}
