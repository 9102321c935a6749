import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie } from '../../platform/db/met.ts'
import { afwegingMaken } from '../afweging/afweging.commands.ts'
import { inzetAntwoorden, inzetToevoegen } from '../plan/inzet.commands.ts'
import { planTonen } from '../plan/plan.queries.ts'
import { verwijzingMaken } from '../verwijzing/verwijzing.commands.ts'
import { findAanbieder, findLeden } from './demo.store.ts'
import { ctxVan, type Zaak } from './zaak.commands.ts'

const OMSCHRIJVING = 'Begeleiding door een specialist'

/** The product and aanbieder that this gemeente refers to in the demo; null when it refers to nobody. */
async function aanbod(zaak: Zaak): Promise<{ product: string; organisatieId: number } | null> {
  const product = zaak.beleid.producten.find((p) => p.pijler === 'aanvullend' && !p.rechtstreeks)
  const aanbieder = zaak.beleid.aanbieders.find(
    (a) => product !== undefined && a.producten.includes(product.id),
  )
  const organisatieId = aanbieder === undefined ? null : await findAanbieder(zaak.db, aanbieder.agb)
  return product === undefined || organisatieId === null ? null : { product: product.id, organisatieId }
}

async function taak(zaak: Zaak, dossierId: number): Promise<void> {
  const keuze = await aanbod(zaak)
  const { plan } = await planTonen(ctxVan(zaak, 8), dossierId)
  const trede = plan?.ladder.find((t) => t.maatwerk)
  const [lid] = await leesMetWie(ctxVan(zaak, 8), { naam: 'demo.leden', dossierId }, (trx) =>
    findLeden(trx, dossierId),
  )
  if (plan === null || keuze === null || trede === undefined) return
  const lager = plan.ladder.slice(0, plan.ladder.indexOf(trede))
  const s = { dossierId, planId: plan.id }
  const { id, version } = await inzetToevoegen(ctxVan(zaak, 8), s, {
    doelId: plan.doelen[0]?.id ?? 0,
    persoonId: lid?.id ?? null,
    omschrijving: OMSCHRIJVING,
    trede: trede.id,
    uitvoerderType: 'professioneel',
    uitvoerderNaam: 'De aanbieder',
    organisatieId: keuze.organisatieId,
    product: keuze.product,
    urenPerWeek: 3,
    vanaf: null,
    tot: null,
    zonderEinde: 'Wordt bij elke evaluatie bekeken',
    redenen: Object.fromEntries(lager.map((t) => [t.id, 'Wat hier kan, is geprobeerd. Het is niet genoeg.'])),
  })
  await inzetAntwoorden(ctxVan(zaak, 9, version), { ...s, inzetId: id }, { antwoord: 'aanvaard' })
}

/** The weighing of the professional, where this gemeente weighs with a table. */
async function afwegen(
  zaak: Zaak,
  dossierId: number,
  bij: { persoonId: number; inzetId: number },
): Promise<number | null> {
  const tabel = zaak.beleid.criteriatabellen[0]
  if (tabel === undefined) return null
  const antwoorden = Object.fromEntries(
    tabel.criteria.map((c, i) => [c.id, i === 0 ? ('basisondersteuning' as const) : ('aanvullend' as const)]),
  )
  const { id } = await afwegingMaken(ctxVan(zaak, 15), dossierId, {
    ...bij,
    tabel: tabel.id,
    antwoorden,
    omstandigheden: {
      aardBeperking: 'Autisme en angst',
      taken: 'Structuur, post, buitenshuis',
      omvang: '3 uur per week',
    },
    conclusie: 'aanvullend',
    motivatie: 'De hulp is niet te plannen en vraagt iemand die dit vaker doet.',
  })
  return id
}

async function brief(zaak: Zaak, dossierId: number): Promise<void> {
  const keuze = await aanbod(zaak)
  const { plan } = await planTonen(ctxVan(zaak, 14), dossierId)
  const inzet = plan?.inzetten.find((i) => i.omschrijving === OMSCHRIJVING)
  if (keuze === null || inzet === undefined || inzet.persoonId === null) return
  const bij = { persoonId: inzet.persoonId, inzetId: inzet.id }
  const afwegingId = await afwegen(zaak, dossierId, bij)
  const deskundige = ctxVan(zaak, 15)
  await verwijzingMaken(deskundige, dossierId, {
    ...bij,
    ...keuze,
    ...(afwegingId === null ? {} : { afwegingId }),
    resultaat: zaak.verhaal.resultaat,
    startdatum: dagInNederland(deskundige.moment).add({ days: 10 }).toString(),
    waaromNietAnders: inzet.redenen,
  })
}

/** First the task in the concept, later, when the plan stands, the weighing and the letter; by a deskundige only. */
export async function verwijzen(zaak: Zaak, dossierId: number, wat: 'taak' | 'brief'): Promise<void> {
  if (!zaak.werker.rollen.includes('deskundig')) return
  if (wat === 'taak') await taak(zaak, dossierId)
  else await brief(zaak, dossierId)
}
