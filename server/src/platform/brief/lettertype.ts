/** A font file with the PostScript name that a PDF gives it. */
export type Lettertype = { readonly naam: string; readonly inhoud: Buffer }

/** OpenType with TrueType or CFF outlines. A collection (`ttcf`) holds several fonts and is not taken. */
const VERSIES = new Set(['\0\u0001\0\0', 'OTTO', 'true'])
const POSTSCRIPT_NAAM = 6
const WINDOWS = 3

/** Where the `name` table starts: the table directory has 16 bytes a table after a head of 12. */
function naamtabel(bytes: Buffer): number | null {
  const aantal = bytes.readUInt16BE(4)
  for (let plaats = 12; plaats < 12 + aantal * 16; plaats += 16) {
    if (bytes.toString('latin1', plaats, plaats + 4) === 'name') return bytes.readUInt32BE(plaats + 8)
  }
  return null
}

function postscriptNaam(bytes: Buffer): string | null {
  if (!VERSIES.has(bytes.toString('latin1', 0, 4))) return null
  const begin = naamtabel(bytes)
  if (begin === null) return null
  const teksten = begin + bytes.readUInt16BE(begin + 4)
  const aantal = bytes.readUInt16BE(begin + 2)
  for (let plaats = begin + 6; plaats < begin + 6 + aantal * 12; plaats += 12) {
    if (bytes.readUInt16BE(plaats + 6) !== POSTSCRIPT_NAAM) continue
    const van = teksten + bytes.readUInt16BE(plaats + 10)
    const tekst = bytes.subarray(van, van + bytes.readUInt16BE(plaats + 8))
    // A PostScript name is ASCII; Windows records hold it as UTF-16, the older ones a byte a letter.
    return tekst.toString('latin1').replaceAll(bytes.readUInt16BE(plaats) === WINDOWS ? '\0' : '', '')
  }
  return null
}

/**
 * Reads the name out of a TrueType or OpenType file. Null when the bytes are no such font, or no whole one.
 * Source: OpenType 1.9, tables `name` and the table directory.
 */
export function alsLettertype(inhoud: Buffer): Lettertype | null {
  try {
    const naam = postscriptNaam(inhoud)
    return naam === null ? null : { naam, inhoud }
  } catch (fout) {
    if (fout instanceof RangeError) return null
    throw fout
  }
}
