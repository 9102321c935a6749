/** What is different between two versions of the beleid, in words (ALG-02: shows the difference in words). */
import type { BeleidVariant, BeleidVerschil, BeleidVorm } from '@keukentafel/contract'

type Plek = { readonly waar: readonly string[]; readonly vorm: BeleidVorm }
type Waarde = unknown
type Inhoud = Readonly<Record<string, Waarde>>

const isObject = (w: Waarde): w is Readonly<Record<string, Waarde>> =>
  typeof w === 'object' && w !== null && !Array.isArray(w)
const isLijst = (w: Waarde): w is readonly Waarde[] => Array.isArray(w)
const zelfde = (a: Waarde, b: Waarde): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The variant of which this value is one: the fixed fields fit, and it has the fields. */
export const variantVan = (varianten: readonly BeleidVariant[], waarde: Waarde): BeleidVariant | undefined =>
  isObject(waarde)
    ? varianten.find(
        ({ vast, vorm }) =>
          Object.entries(vast).every(([k, v]) => waarde[k] === v) &&
          vorm.velden.every(({ sleutel }) => sleutel in waarde),
      )
    : undefined

// By what an item of a list is known: the first of these that it has. Without one it is known by its place.
const KENMERKEN = ['id', 'wet', 'code', 'naam', 'criterium', 'titel', 'onderwerp', 'leefgebied'] as const
function kenmerkVan(item: Waarde): string | null {
  if (!isObject(item)) return item === null ? null : JSON.stringify(item)
  if (typeof item['kader'] === 'string') return `${item['kader']} ${JSON.stringify(item['soort'])}`
  const veld = KENMERKEN.find((k) => typeof item[k] === 'string')
  return veld === undefined ? null : String(item[veld])
}

function naamVan(item: Waarde, vorm: BeleidVorm): string {
  if (!isObject(item)) return inWoorden(item, vorm)
  const veld = ['naam', 'titel', 'onderwerp', 'tekst', 'kader', 'wet', 'partner', 'leefgebied', 'id'].find(
    (k) => typeof item[k] === 'string',
  )
  return veld === undefined ? inWoorden(item, vorm) : String(item[veld]).replaceAll('_', ' ')
}

const tekst = (waarde: Waarde): string =>
  typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : 'leeg'

type VormVan<S extends BeleidVorm['soort']> = Extract<BeleidVorm, { soort: S }>

const groepWoorden = ({ velden }: VormVan<'groep'>, w: Waarde): string =>
  isObject(w)
    ? velden.map((v) => `${v.woord.toLowerCase()} ${inWoorden(w[v.sleutel], v.vorm)}`).join(', ')
    : 'leeg'
const lijstWoorden = ({ item }: VormVan<'lijst'>, w: Waarde): string =>
  (isLijst(w) ? w.map((een) => naamVan(een, item)).join(', ') : '') || 'leeg'

// A length reads as "6 weken"; of anything else only the name of the variant.
function variantWoorden({ varianten }: VormVan<'een_van'>, w: Waarde): string {
  const variant = variantVan(varianten, w)
  if (variant === undefined || !isObject(w)) return 'leeg'
  const [enig, ...rest] = variant.vorm.velden
  return enig !== undefined && rest.length === 0 && enig.vorm.soort === 'getal'
    ? `${inWoorden(w[enig.sleutel], enig.vorm)} ${enig.woord.toLowerCase()}`
    : variant.woord
}

const WOORDEN: { readonly [S in BeleidVorm['soort']]: (vorm: VormVan<S>, w: Waarde) => string } = {
  uit: ({ vorm }, w) => inWoorden(w, vorm),
  janee: (_, w) => (w === true ? 'ja' : 'nee'),
  keuze: ({ opties }, w) => opties.find((o) => o.waarde === w)?.woord ?? tekst(w),
  lijst: lijstWoorden,
  groep: groepWoorden,
  een_van: variantWoorden,
  tekst: (_, w) => tekst(w),
  getal: (_, w) => tekst(w),
  dag: (_, w) => tekst(w),
}

/** A value as a reader would say it: "ja", "uit", "3", "eigen kracht". */
export function inWoorden(waarde: Waarde, vorm: BeleidVorm): string {
  if (waarde === null || waarde === undefined) return 'uit'
  const woorden = WOORDEN[vorm.soort] as (vorm: BeleidVorm, w: Waarde) => string
  return woorden(vorm, waarde)
}

const gewijzigd = ({ waar, vorm }: Plek, was: Waarde, wordt: Waarde): BeleidVerschil => ({
  waar: [...waar],
  soort: 'gewijzigd',
  was: inWoorden(was, vorm),
  wordt: inWoorden(wordt, vorm),
})

type Lijst = { readonly waar: readonly string[]; readonly item: BeleidVorm }
const sleutels = (lijst: readonly Waarde[]) => lijst.map((w, i) => kenmerkVan(w) ?? String(i))

function volgordeVerschil({ waar, item }: Lijst, was: readonly Waarde[], wordt: readonly Waarde[]) {
  const [oud, nieuw] = [sleutels(was), sleutels(wordt)]
  const namen = (lijst: readonly Waarde[]) => lijst.map((w) => naamVan(w, item)).join(', ')
  const anders: BeleidVerschil = {
    waar: [...waar],
    soort: 'volgorde',
    was: namen(was),
    wordt: namen(wordt),
  }
  const blijftGelijk = zelfde(
    oud.filter((s) => nieuw.includes(s)),
    nieuw.filter((s) => oud.includes(s)),
  )
  return blijftGelijk ? [] : [anders]
}

function lijstVerschil(lijst: Lijst, was: readonly Waarde[], wordt: readonly Waarde[]): BeleidVerschil[] {
  const { waar, item } = lijst
  const [oud, nieuw] = [sleutels(was), sleutels(wordt)]
  const erin = (soort: 'weg' | 'erbij', w: Waarde): BeleidVerschil => ({
    waar: [...waar],
    soort,
    was: soort === 'weg' ? naamVan(w, item) : null,
    wordt: soort === 'erbij' ? naamVan(w, item) : null,
  })
  return [
    ...was.filter((_, i) => !nieuw.includes(oud[i] ?? '')).map((w) => erin('weg', w)),
    ...wordt.filter((_, i) => !oud.includes(nieuw[i] ?? '')).map((w) => erin('erbij', w)),
    ...volgordeVerschil(lijst, was, wordt),
    ...nieuw.flatMap((s, i) =>
      oud.includes(s)
        ? verschil({ waar: [...waar, naamVan(wordt[i], item)], vorm: item }, was[oud.indexOf(s)], wordt[i])
        : [],
    ),
  ]
}

type Dieper<S extends BeleidVorm['soort']> = (
  plek: { readonly waar: readonly string[]; readonly vorm: VormVan<S> },
  was: Waarde,
  wordt: Waarde,
) => BeleidVerschil[] | null

const uitVerschil: Dieper<'uit'> = ({ waar, vorm }, was, wordt) =>
  was === null || wordt === null ? null : verschil({ waar, vorm: vorm.vorm }, was, wordt)

const variantVerschil: Dieper<'een_van'> = ({ waar, vorm }, was, wordt) => {
  const variant = variantVan(vorm.varianten, wordt)
  if (variant === undefined || variant !== variantVan(vorm.varianten, was)) return null
  return variant.vorm.velden.length > 1 ? verschil({ waar, vorm: variant.vorm }, was, wordt) : null
}

// What is inside, when both are of the same kind; null when only the whole can be named.
const DIEPER: { readonly [S in BeleidVorm['soort']]?: Dieper<S> } = {
  uit: uitVerschil,
  een_van: variantVerschil,
  lijst: ({ waar, vorm }, was, wordt) =>
    isLijst(was) && isLijst(wordt) ? lijstVerschil({ waar, item: vorm.item }, was, wordt) : null,
  groep: (plek, was, wordt) => (isObject(was) && isObject(wordt) ? groepVerschil(plek, was, wordt) : null),
}
const dieper = (plek: Plek, was: Waarde, wordt: Waarde): BeleidVerschil[] | null =>
  (DIEPER[plek.vorm.soort] as Dieper<BeleidVorm['soort']> | undefined)?.(plek, was, wordt) ?? null

const groepVerschil = (
  { waar, vorm }: { readonly waar: readonly string[]; readonly vorm: VormVan<'groep'> },
  was: Inhoud,
  wordt: Inhoud,
): BeleidVerschil[] =>
  vorm.velden.flatMap((v) =>
    verschil({ waar: [...waar, v.woord], vorm: v.vorm }, was[v.sleutel], wordt[v.sleutel]),
  )

const verschil = (plek: Plek, was: Waarde, wordt: Waarde): BeleidVerschil[] =>
  zelfde(was, wordt) ? [] : (dieper(plek, was, wordt) ?? [gewijzigd(plek, was, wordt)])

/** Every difference between two documents, in the order of the form; nothing different gives an empty list. */
export const beleidVerschil = (vorm: BeleidVorm, was: unknown, wordt: unknown): readonly BeleidVerschil[] =>
  verschil({ waar: [], vorm }, was, wordt)
