import { NodeCompiler, PdfStandard, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { geweigerd, gelukt, type Result } from '../../kern/result.ts'
import type { Briefmiddelen } from './briefmiddelen.ts'
import type { Lettertype } from './lettertype.ts'

export type Briefopdracht = Briefmiddelen & {
  /** The content, as JSON values. A template reads it with `json(bytes(sys.inputs.gegevens))`: text stays text. */
  readonly gegevens: object
  /** More pages than this is a refusal. */
  readonly hoogstens: number
  /** True when `gegevens` are invented: only then a refusal tells what Typst says, which may quote the content. */
  readonly verzonnen?: boolean
}
export type Brief = { readonly pdf: Uint8Array; readonly paginas: number }

type Melding = { readonly message: string }

// Making a compiler searches all fonts of the machine (10-20 ms here, far more on a desktop), so it is kept.
const compilers = new WeakMap<readonly Lettertype[], Map<string, NodeCompiler>>()
function compilerVoor({ lettertypen, map }: Briefmiddelen): NodeCompiler {
  const perMap = compilers.get(lettertypen) ?? new Map<string, NodeCompiler>()
  compilers.set(lettertypen, perMap)
  const bekend = perMap.get(map)
  if (bekend) return bekend
  const nieuw = NodeCompiler.create({
    workspace: map,
    fontArgs: [{ fontBlobs: lettertypen.map(({ inhoud }) => inhoud) }],
  })
  perMap.set(map, nieuw)
  return nieuw
}

const sjabloonFout = (opdracht: Briefopdracht, meldingen: readonly string[]): Result<never> =>
  geweigerd(
    'sjabloon-onjuist',
    'Het sjabloon van deze brief klopt niet. Vraag de functioneel beheerder om het na te kijken.' +
      (opdracht.verzonnen === true ? ` Typst meldt: ${meldingen.join('; ')}` : ''),
  )

const lettertypeOntbreekt = (naam: string): Result<never> =>
  geweigerd(
    'lettertype-ontbreekt',
    `Het lettertype ${naam} ontbreekt. Zet het bestand in de map lettertypen van de gemeente, of kies een ander in het sjabloon.`,
  )

/** Typst goes on with another font when one is unknown; that warning stops the letter here. */
function oordeel(meldingen: readonly Melding[], opdracht: Briefopdracht): Result<never> | null {
  const onbekend = meldingen.find(({ message }) => message.startsWith('unknown font family: '))
  if (onbekend) return lettertypeOntbreekt(onbekend.message.slice('unknown font family: '.length))
  return meldingen.length > 0
    ? sjabloonFout(
        opdracht,
        meldingen.map(({ message }) => message),
      )
    : null
}

/** Typst also takes the fonts of the machine and its own: a letter may only hold those of the gemeente. */
function vreemdLettertype(pdf: Buffer, lettertypen: readonly Lettertype[]): string | null {
  const eigen = new Set(lettertypen.map(({ naam }) => naam))
  const gebruikt = pdf.toString('latin1').matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)
  const namen = [...gebruikt].map(([, naam]) => naam ?? '')
  return namen.length === 0 ? '(geen)' : (namen.find((naam) => !eigen.has(naam)) ?? null)
}

function exporteer(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  opdracht: Briefopdracht,
): Result<Brief> {
  let pdf: Buffer
  try {
    pdf = compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 })
  } catch (fout) {
    const melding = fout instanceof Error ? fout.message : String(fout)
    return melding.includes('could not be displayed with font')
      ? geweigerd(
          'teken-ontbreekt',
          'In deze brief staat een teken dat het lettertype niet kent. Kijk de namen en de tekst na.',
        )
      : sjabloonFout(opdracht, [melding])
  }
  const vreemd = vreemdLettertype(pdf, opdracht.lettertypen)
  return vreemd === null ? gelukt({ pdf, paginas: document.numOfPages }) : lettertypeOntbreekt(vreemd)
}

/**
 * Makes an accessible PDF (PDF/UA-1, tagged, fonts embedded) of a Typst template and its content, in some
 * milliseconds, without network or disk outside `map`. Content is data: `#`, `*` or `$` in a name are printed.
 *
 * Refusals: `brief-te-lang` (more than `hoogstens` pages), `teken-ontbreekt` (no glyph in the fonts),
 * `lettertype-ontbreekt` (the template names a font the gemeente does not bring, even when this machine has it),
 * `sjabloon-onjuist` (template or accessibility error, any warning, a package from the network).
 */
export function maakPdf(opdracht: Briefopdracht): Result<Brief> {
  if (/"@/.test(opdracht.sjabloon)) {
    return sjabloonFout(opdracht, ['packages are not available'])
  }
  const compiler = compilerVoor(opdracht)
  try {
    const uitkomst = compiler.compile({
      mainFileContent: opdracht.sjabloon,
      inputs: { gegevens: JSON.stringify(opdracht.gegevens) },
    })
    const meldingen = [uitkomst.takeWarnings(), uitkomst.takeError()].flatMap(
      (melding) => (melding?.shortDiagnostics ?? []) as Melding[],
    )
    const nietGoed = oordeel(meldingen, opdracht)
    if (nietGoed) return nietGoed
    const document = uitkomst.result
    if (document === null) return sjabloonFout(opdracht, ['no document'])
    if (document.numOfPages > opdracht.hoogstens) {
      return geweigerd(
        'brief-te-lang',
        `Deze brief heeft ${document.numOfPages} bladzijden. Er mogen er ${opdracht.hoogstens} zijn. Maak de tekst korter.`,
      )
    }
    return exporteer(compiler, document, opdracht)
  } finally {
    // Typst memoises across letters; nobody's name may linger there.
    compiler.evictCache(0)
  }
}
