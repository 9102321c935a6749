import type { Enkelvoudig } from './definitie/vorm.ts'

/** A value that does not fit: `regel` names the facet as XML Schema does, `wens` what the sender should do. */
export type Misfit = { readonly regel: string; readonly wens: string }

/** Dates as XML Schema reads them: a year of four digits or more (never 0000), an existing day. */
const datumVorm = /^(-?)(\d{4}|[1-9]\d{4,})-(\d\d)-(\d\d)$/
const tijdVorm = /^(?:([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?)$/

/**
 * A date as a number that sorts by time, or null when there is no such day. 2021-03-09 → 20210309.
 * Years before Christ and after 9999 sort right too, as plain text would not.
 */
export function datumGetal(tekst: string): number | null {
  const delen = datumVorm.exec(tekst)
  if (delen === null) return null
  const [jaar, maand, dag] = [Number(delen[2]), Number(delen[3]), Number(delen[4])]
  if (jaar === 0 || maand < 1 || maand > 12 || dag < 1 || dag > dagenIn(jaar, maand)) return null
  return (delen[1] === '-' ? -jaar : jaar) * 10_000 + maand * 100 + dag
}

function dagenIn(jaar: number, maand: number): number {
  if (maand === 2) return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(maand) ? 30 : 31
}

/** The value as the type sees it: white space around a number, date or time does not count. */
export const genormaliseerd = (type: Enkelvoudig, tekst: string): string =>
  type.basis === 'tekst' ? tekst : tekst.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '')

/** Does this text fit the type? The first facet that does not, or null. */
export function misfit(type: Enkelvoudig, ruw: string): Misfit | null {
  const tekst = genormaliseerd(type, ruw)
  return basisMisfit(type, tekst) ?? lengteMisfit(type, tekst) ?? keuzeMisfit(type, tekst)
}

function basisMisfit(type: Enkelvoudig, tekst: string): Misfit | null {
  switch (type.basis) {
    case 'tekst':
      return null
    case 'datum':
      return datumGetal(tekst) === null
        ? { regel: 'date', wens: 'vul een bestaande datum in als jjjj-mm-dd, zonder tijdzone' }
        : null
    case 'tijd':
      return tijdVorm.test(tekst)
        ? null
        : { regel: 'time', wens: 'vul een tijd in als uu:mm:ss, zonder tijdzone' }
    case 'geheel':
      return /^[+-]?\d+$/.test(tekst)
        ? bereikMisfit(type, Number(tekst))
        : { regel: 'integer', wens: 'vul een heel getal in' }
  }
}

function bereikMisfit(type: Enkelvoudig, getal: number): Misfit | null {
  if (type.minimum !== undefined && getal < type.minimum) {
    return { regel: 'minInclusive', wens: `vul een getal in van ${type.minimum} of hoger` }
  }
  if (type.maximum !== undefined && getal > type.maximum) {
    return { regel: 'maxInclusive', wens: `vul een getal in van hoogstens ${type.maximum}` }
  }
  return null
}

function lengteMisfit(type: Enkelvoudig, tekst: string): Misfit | null {
  const lengte = type.basis === 'tekst' ? tekenlengte(tekst) : 0
  if (type.minLengte !== undefined && lengte < type.minLengte)
    return { regel: 'minLength', wens: 'vul dit element in' }
  if (type.maxLengte !== undefined && lengte > type.maxLengte) {
    return { regel: 'maxLength', wens: `gebruik hoogstens ${type.maxLengte} tekens` }
  }
  return null
}

/** Code points, as XML Schema counts, without making a list of a long text. */
function tekenlengte(tekst: string): number {
  let lengte = tekst.length
  for (const teken of tekst) if (teken.length === 2) lengte -= 1
  return lengte
}

function keuzeMisfit(type: Enkelvoudig, tekst: string): Misfit | null {
  if (type.vast !== undefined && tekst !== String(type.vast))
    return { regel: 'pattern', wens: `vul ${type.vast} in` }
  if (type.patroon !== undefined && !type.patroon.vorm.test(tekst))
    return { regel: 'pattern', wens: type.patroon.uitleg }
  if (type.codes !== undefined && !Object.hasOwn(type.codes, tekst)) {
    return { regel: 'enumeration', wens: `kies een code uit codelijst ${type.lijst ?? ''}`.trimEnd() }
  }
  return null
}

/** Does date `a` come before date `b`? Both have passed the structure check. */
export const ligtVoor = (a: string, b: string): boolean => (datumGetal(a) ?? 0) < (datumGetal(b) ?? 0)
