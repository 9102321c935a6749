import type { AntwoordVan, outreachTonen as OutreachOp, Opvolging, SignaalRij } from '@keukentafel/contract'
import type { Beleid } from '../beleid/index.ts'
import type { InschattingRij, LaatstePoging, PogingRij, TeamRij } from './opvolging.store.ts'

type Woord = { readonly id: string; readonly naam: string }
const naamVan = (lijst: readonly Woord[], id: string): string => lijst.find((w) => w.id === id)?.naam ?? id
const woorden = (lijst: readonly Woord[]) => lijst.map(({ id, naam }) => ({ id, naam }))

/** What was done with a signaal, in the words of this gemeente, and what can be chosen. */
export function toOpvolging(
  beleid: Beleid,
  rijen: {
    inschattingen: readonly InschattingRij[]
    pogingen: readonly PogingRij[]
    teams: readonly TeamRij[]
  },
): Opvolging {
  const { inschatting, contact, collectief, doelgroepen } = beleid.signalering
  return {
    inschattingen: rijen.inschattingen.map(({ id, opgepakt, door, waar, beoordelaar, op }) => ({
      id,
      opgepakt,
      door: door === null ? null : naamVan(beleid.pijlers, door),
      waar,
      beoordelaar,
      op: op.toISOString(),
    })),
    pogingen: rijen.pogingen.map((p) => ({
      id: p.id,
      op: p.op,
      wijze: naamVan(contact.wijzen, p.wijze),
      resultaat: naamVan(contact.resultaten, p.resultaat),
      isContact: p.is_contact,
      toelichting: p.toelichting,
      door: p.door,
    })),
    keuzes: {
      pijlers: inschatting.aan ? beleid.pijlers.map(({ id, naam }) => ({ id, naam })) : [],
      wijzen: woorden(contact.wijzen),
      resultaten: woorden(contact.resultaten),
      outreachteams: rijen.teams.map(({ id, naam }) => ({ id, naam })),
      programma: collectief?.programma ?? null,
      doelgroepen: doelgroepen !== null,
    },
  }
}

type Rij = AntwoordVan<typeof OutreachOp>['rijen'][number]
/** One line of the outreachende werklijst (SIG-07). */
export function toOutreachRij(beleid: Beleid, rij: SignaalRij, laatste: LaatstePoging | undefined): Rij {
  const { wijzen, resultaten } = beleid.signalering.contact
  return {
    ...rij,
    pogingen: laatste?.aantal ?? 0,
    laatste:
      laatste === undefined
        ? null
        : {
            op: laatste.op,
            wijze: naamVan(wijzen, laatste.wijze),
            resultaat: naamVan(resultaten, laatste.resultaat),
            isContact: laatste.is_contact,
          },
  }
}
