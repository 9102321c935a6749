import type { Retourcode } from './definitie/retourcodes.ts'

/**
 * Codes of a refusal on level 1: there is no retourbericht then, the sender gets one of these in the envelope.
 * Source: Fo01 foutcodelijst berichtenverkeer (IB…) and VECOZO foutcodelijst (BRS…).
 */
export const foutcodes = {
  BRS14: 'bericht is geen goede XML',
  IB001: 'bericht past niet bij de opbouw (XSD)',
  IB003: 'bericht is groter dan 25 MB',
  IB004: 'bericht of versie wordt niet ondersteund',
  IB005: 'bericht is voor een andere gemeente',
  IB009: 'afzender of ontvanger is niet de aanbieder van deze verbinding',
} as const

export type Foutcode = keyof typeof foutcodes

/**
 * One thing that is wrong.
 * - `niveau` 1: structure, no retour possible; 2: conditions inside the message; 3: compared with what the
 *   receiver knows; 4: compared with an outside source (today, CBS, product list).
 * - `code`: on level 1 a Foutcode, else the code for the retour (WJ001).
 * - `regel`: rule of the standard (`CS003`, `TR019`) or the kind of structure check (`maxLength`).
 * - `pad`: element names from `Header` or `Client` down, counted from 1 where an element repeats.
 * - `tekst`: Dutch, says what to do; never holds a value out of the message.
 */
export type Fout =
  | {
      readonly niveau: 1
      readonly code: Foutcode
      readonly regel: string
      readonly pad: string
      readonly tekst: string
    }
  | {
      readonly niveau: 2 | 3 | 4
      readonly code: Retourcode
      readonly regel: string
      readonly pad: string
      readonly tekst: string
    }

/** A structure error (level 1). */
export const opbouwfout = (regel: string, pad: string, tekst: string, code: Foutcode = 'IB001'): Fout => ({
  niveau: 1,
  code,
  regel,
  pad,
  tekst,
})

/** A broken condition or constraint (level 2): the retour carries 0001 in the header. */
export const inhoudsfout = (regel: string, pad: string, tekst: string): Fout => ({
  niveau: 2,
  code: '0001',
  regel,
  pad,
  tekst,
})
