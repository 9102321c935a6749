/** What was wrong with a file, as a file that a spreadsheet opens. */

type Fout = { readonly regel: number; readonly veld: string; readonly code: string; readonly tekst: string }

/** A cell that begins as a formula does (OWASP CSV injection) gets a quote in front, so that nothing is run. */
const veilig = (tekst: string): string => (/^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst)

const cel = (tekst: string): string => {
  const inhoud = veilig(tekst)
  return /[;"\r\n]/.test(inhoud) ? `"${inhoud.replaceAll('"', '""')}"` : inhoud
}

/** One line of text per error, after a header; `;` between the cells and CRLF at the end, as the import file itself. */
export const foutenCsv = (fouten: readonly Fout[]): string =>
  [['regel', 'veld', 'code', 'wat te doen'], ...fouten.map((f) => [String(f.regel), f.veld, f.code, f.tekst])]
    .map((cellen) => `${cellen.map(cel).join(';')}\r\n`)
    .join('')
