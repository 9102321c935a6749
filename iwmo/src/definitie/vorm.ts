/**
 * The form in which we write a message down: plain data that the reader, the writer, the validator and the
 * TypeScript types all follow, so that they cannot drift apart.
 */

/** A closed list: code → our own short Dutch label. */
export type Codelijst = Readonly<Record<string, string>>

/** What the text must look like, and the Dutch sentence that tells the sender how to get there. */
export type Patroon = { readonly vorm: RegExp; readonly uitleg: string }

/**
 * A simple type. `tekst` keeps its spaces; the other three drop spaces around the value, as XML Schema does.
 * Lengths count characters (code points); `minimum`/`maximum` are inclusive.
 */
export type Enkelvoudig = {
  readonly basis: 'tekst' | 'geheel' | 'datum' | 'tijd'
  readonly minLengte?: number
  readonly maxLengte?: number
  readonly patroon?: Patroon
  readonly minimum?: number
  readonly maximum?: number
  readonly lijst?: string
  readonly codes?: Codelijst
  /** The one value this element may have. */
  readonly vast?: string | number
}

/** An element inside a class: 0..1, 1..1 or 1..n. */
export type Veld = { readonly type: Enkelvoudig | Klasse; readonly min: 0 | 1; readonly max: 1 | 'n' }

/** The order of the keys is the order of the elements in the XML. */
export type Velden = { readonly [element: string]: Veld }

/** A class; `ruimte` is the namespace its children live in: that of the message or that of the basisschema. */
export type Klasse = { readonly ruimte: 'bericht' | 'basis'; readonly velden: Velden }

type VeldWaarde<V> = V extends { readonly type: infer T; readonly max: infer M }
  ? M extends 'n'
    ? readonly Waarde<T>[]
    : Waarde<T>
  : never

type Plat<T> = { [K in keyof T]: T[K] }

/** The TypeScript type of a value that follows definition `T`. */
export type Waarde<T> = T extends { readonly velden: infer V }
  ? Plat<
      { readonly [K in keyof V as V[K] extends { readonly min: 1 } ? K : never]: VeldWaarde<V[K]> } & {
        readonly [K in keyof V as V[K] extends { readonly min: 0 } ? K : never]?: VeldWaarde<V[K]>
      }
    >
  : T extends { readonly vast: infer W }
    ? W
    : T extends { readonly codes: infer C }
      ? Extract<keyof C, string>
      : T extends { readonly basis: 'geheel' }
        ? number
        : string

export const een = <const T>(type: T) => ({ type, min: 1, max: 1 }) as const
export const mag = <const T>(type: T) => ({ type, min: 0, max: 1 }) as const
export const meer = <const T>(type: T) => ({ type, min: 1, max: 'n' }) as const

/** A class of the message itself (Header, Client, ToegewezenProduct …). */
export const klasse = <const V extends Velden>(velden: V) => ({ ruimte: 'bericht', velden }) as const

/** A class of the basisschema (the CDT types). */
export const samengesteld = <const V extends Velden>(velden: V) => ({ ruimte: 'basis', velden }) as const

/** Is this a class rather than a simple type? */
export const isKlasse = (type: Enkelvoudig | Klasse): type is Klasse => 'velden' in type
