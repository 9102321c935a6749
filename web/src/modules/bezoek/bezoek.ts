import { useSyncExternalStore } from 'react'
import { opWissen, wisApparaat } from '../../api/apparaat.ts'
import { nieuweSleutel, roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import { GeenVerbinding, ProbleemFout } from '../../api/probleem.ts'
import { leesBriefje, leesRijen, wisRij, zetBriefje, zetRij, type Briefje, type Rij } from './kist.ts'
import { ontsleutel, sleutelUit, versleutel } from './versleutel.ts'

export type Gesprek = AntwoordBij<'GET /dossiers/{dossierId}/gesprekken/{gesprekId}'>
type Waarden = BodyBij<'POST /dossiers/{dossierId}/gesprekken/{gesprekId}/uitwisselingen'>
export type Plek = { readonly dossierId: number; readonly id: number }
/** What is sent: the words, and the version they were written on. */
type Poging = { readonly versie: number; readonly waarden: Waarden }

/** A visit on this device. */
type Bezoek = Plek & {
  readonly gesprek: Gesprek
  /** What was written and the server does not have; its form is of the screen that wrote it. */
  readonly werk: unknown
  readonly poging: Poging | null
  /** The key under which this poging is sent, each time it is tried. */
  readonly sleutel: string
}

export type Stand = Briefje & {
  /** How many visits can be read now. */
  readonly aantal: number
  /** There is something on the device that waits for the network and the login to be read. */
  readonly dicht: boolean
  /** The device refused to keep what was written: no room, or not allowed. */
  readonly vol: boolean
  readonly verlooptOp: string | null
}

const NIETS: Stand = { onverzonden: 0, laatst: null, aantal: 0, dicht: false, vol: false, verlooptOp: null }
let stand = NIETS
const luisteraars = new Set<() => void>()
const abonneer = (luisteraar: () => void) => {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}
/** What is on this device and how much of it is unsent. */
export const useBezoekstand = (): Stand => useSyncExternalStore(abonneer, () => stand)

// Only in the memory of this page, and only as long as the login lives.
let sleutel: CryptoKey | null = null
let verlooptOp = 0
let wekker: ReturnType<typeof setTimeout> | undefined
const bezoeken = new Map<string, Bezoek>()
let laatst: string | null = null

const naam = ({ dossierId, id }: Plek): string => `${dossierId}/${id}`

function meld(nieuw: Partial<Stand> = {}): void {
  const onverzonden = [...bezoeken.values()].filter((b) => b.poging !== null).length
  stand = {
    onverzonden,
    laatst,
    aantal: bezoeken.size,
    dicht: false,
    vol: stand.vol,
    verlooptOp: verlooptOp === 0 ? null : new Date(verlooptOp).toISOString(),
    ...nieuw,
  }
  for (const luisteraar of luisteraars) luisteraar()
}

opWissen(() => {
  clearTimeout(wekker)
  sleutel = null
  verlooptOp = 0
  laatst = null
  bezoeken.clear()
  meld({ vol: false })
})

// One write after the other: a later word may not be overtaken by an earlier one.
let rij: Promise<unknown> = Promise.resolve()
const naElkaar = <T>(doe: () => Promise<T>): Promise<T> => {
  const uit = rij.then(doe)
  rij = uit.catch(() => undefined)
  return uit
}

// What names a place says nothing: the numbers of a dossier are behind the key too.
const plaatsen = new Map<string, string>()
const plaatsVan = (plek: Plek): string => {
  const bekend = plaatsen.get(naam(plek)) ?? crypto.randomUUID()
  plaatsen.set(naam(plek), bekend)
  return bekend
}

/** Writes the visit as it is by then; several changes in one go are written once. */
const bewaar = (plek: Plek): Promise<void> =>
  naElkaar(async () => {
    const bezoek = bezoeken.get(naam(plek))
    if (sleutel === null || bezoek === undefined) return
    const id = plaatsVan(plek)
    const dicht = await versleutel(sleutel, id, bezoek)
    await zetRij({ id, verlooptOp, ...dicht })
    await zetBriefje({ onverzonden: stand.onverzonden, laatst })
  })

/** Keeps it in memory and on the device; that the device refuses is told on the screen. */
async function zet(bezoek: Bezoek): Promise<void> {
  bezoeken.set(naam(bezoek), bezoek)
  meld()
  try {
    await bewaar(bezoek)
    if (stand.vol) meld({ vol: false })
  } catch {
    meld({ vol: true })
  }
}

async function open(base64: string, tot: string): Promise<void> {
  sleutel = await sleutelUit(base64)
  verlooptOp = Date.parse(tot)
  clearTimeout(wekker)
  wekker = setTimeout(() => void wisApparaat(), Math.max(0, verlooptOp - Date.now()))
}

/** The visit on this device, when it was taken along and can be read. */
export const bezoekVan = (plek: Plek): Bezoek | undefined => bezoeken.get(naam(plek))
export const isMee = (plek: Plek): boolean => bezoeken.has(naam(plek))
/** The visits that can be read now. */
export const alleBezoeken = (): readonly Gesprek[] => [...bezoeken.values()].map((b) => b.gesprek)

const toParams = ({ dossierId, id }: Plek) => ({ dossierId, gesprekId: id })

/** Takes a gesprek along: its key, its form and answers, and the frame of the program to show them in. */
export async function meenemen(plek: Plek): Promise<void> {
  const mee = await roepAan('POST /dossiers/{dossierId}/gesprekken/{gesprekId}/meenames', {
    params: toParams(plek),
  })
  const gesprek = await roepAan('GET /dossiers/{dossierId}/gesprekken/{gesprekId}', {
    params: toParams(plek),
  })
  await navigator.serviceWorker.register('/sw.js')
  await navigator.serviceWorker.ready
  await open(mee.sleutel, mee.verlooptOp)
  laatst = new Date().toISOString()
  const eerder = bezoekVan(plek)
  await zet({ werk: null, poging: null, sleutel: nieuweSleutel(), ...eerder, ...plek, gesprek })
}

/** Takes one visit off the device; what was not sent of it is gone. */
export async function achterlaten(plek: Plek): Promise<void> {
  bezoeken.delete(naam(plek))
  meld()
  await naElkaar(async () => {
    await wisRij(plaatsVan(plek))
    await zetBriefje({ onverzonden: stand.onverzonden, laatst })
  })
}

type Slot = 'open' | 'dicht' | 'voorbij'
/** Asks for the key of this login. Without a network it is not known whether it still lives. */
async function vraagSleutel(): Promise<Slot> {
  try {
    const gegeven = await roepAan('GET /sessie/bezoeksleutel')
    if (gegeven.sleutel === null || gegeven.verlooptOp === null) return 'voorbij'
    await open(gegeven.sleutel, gegeven.verlooptOp)
    return 'open'
  } catch (fout) {
    return fout instanceof ProbleemFout && (fout.status === 401 || fout.status === 404) ? 'voorbij' : 'dicht'
  }
}

async function ontsluit(een: Rij): Promise<void> {
  const bezoek = sleutel === null ? null : ((await ontsleutel(sleutel, een.id, een)) as Bezoek | null)
  // Written under a login that ended: nobody can read it any more.
  if (bezoek === null) {
    await wisRij(een.id)
    return
  }
  plaatsen.set(naam(bezoek), een.id)
  bezoeken.set(naam(bezoek), bezoek)
}

async function lees(): Promise<void> {
  const rijen = await leesRijen()
  if (rijen.length === 0) return
  const briefje = await leesBriefje()
  const slot = rijen.some((een) => een.verlooptOp <= Date.now()) ? 'voorbij' : await vraagSleutel()
  if (slot === 'voorbij') await wisApparaat()
  if (slot === 'dicht') meld({ ...briefje, dicht: true })
  if (slot !== 'open') return
  laatst = briefje?.laatst ?? null
  for (const een of rijen) await ontsluit(een)
  meld()
}

let vrijgave: Promise<void> | undefined
/**
 * Opens what is on this device, when the login is the one it was taken along in; else it is taken off. Without a network
 * it stays closed until there is one. Never throws.
 */
export function vrijgeven(): Promise<void> {
  if (sleutel !== null) return Promise.resolve()
  vrijgave ??= lees()
    .catch(() => undefined)
    .finally(() => {
      vrijgave = undefined
    })
  return vrijgave
}

/** Keeps on the device what was written, before it is sent. */
export function schrijf(plek: Plek, werk: unknown, poging: Poging): void {
  const bezoek = bezoekVan(plek)
  if (bezoek === undefined || bezoek.werk === werk) return
  const zelfde = JSON.stringify(bezoek.poging) === JSON.stringify(poging)
  void zet({ ...bezoek, werk, poging, sleutel: zelfde ? bezoek.sleutel : nieuweSleutel() })
}

/** The server has it: as a draft, or in the gesprek itself, which then is the newest that is known. */
export function isVerzonden(plek: Plek, werk: unknown, gesprek?: Partial<Gesprek>): void {
  const bezoek = bezoekVan(plek)
  if (bezoek === undefined) return
  laatst = new Date().toISOString()
  const klaar = bezoek.werk === werk ? { werk: null, poging: null } : {}
  void zet({ ...bezoek, ...klaar, gesprek: { ...bezoek.gesprek, ...gesprek } })
}

/** The newest as it was read from the server. */
export const isGelezen = (gesprek: Gesprek): void => isVerzonden(gesprek, Symbol('niets'), gesprek)

/** Under the same key as long as the words and their version are the same: twice sent is once saved. */
export async function verzend(plek: Plek, poging: Poging): Promise<{ version: number }> {
  const bezoek = bezoekVan(plek)
  const gelijk = bezoek !== undefined && JSON.stringify(bezoek.poging) === JSON.stringify(poging)
  try {
    return await roepAan('POST /dossiers/{dossierId}/gesprekken/{gesprekId}/uitwisselingen', {
      params: toParams(plek),
      body: poging.waarden,
      ifMatch: poging.versie,
      idempotentie: gelijk ? bezoek.sleutel : nieuweSleutel(),
    })
  } catch (fout) {
    // Access ended meanwhile: then nothing of it may stay here.
    if (fout instanceof ProbleemFout && (fout.status === 403 || fout.status === 404)) await achterlaten(plek)
    throw fout
  }
}

const schermen = new Set<string>()
/** This gesprek is on the screen, which sends it itself; answers how to tell that it left. */
export function opScherm(plek: Plek): () => void {
  schermen.add(naam(plek))
  return () => schermen.delete(naam(plek))
}

/**
 * Sends everything that waits and is not on a screen. What somebody else changed meanwhile stays here, both versions,
 * until it is opened and chosen; answers how many of those there are.
 */
export async function verzendAlles(): Promise<number> {
  await vrijgeven()
  let botsingen = 0
  for (const bezoek of [...bezoeken.values()]) {
    const { poging, werk } = bezoek
    if (poging === null || schermen.has(naam(bezoek))) continue
    try {
      const { version } = await verzend(bezoek, poging)
      isVerzonden(bezoek, werk, { ...poging.waarden, version })
    } catch (fout) {
      if (fout instanceof GeenVerbinding) return botsingen
      if (fout instanceof ProbleemFout && fout.status === 412) botsingen += 1
    }
  }
  return botsingen
}
