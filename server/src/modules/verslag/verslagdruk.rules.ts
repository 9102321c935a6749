/** The verslag on paper, with what the inwoner added (KTG-16). */
import type { Verslag } from '@keukentafel/contract'
import { datumVoluit, type Briefinhoud } from '../brief/index.ts'

type Deel = Briefinhoud['delen'][number]

const dagVan = (op: string): string =>
  datumVoluit(Temporal.Instant.from(op).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate())

const deel = (kop: string, alineas: readonly string[], afspraken: Deel['afspraken'] = []): Deel => ({
  kop,
  alineas,
  afspraken,
  stappen: [],
})

/** What was written down per person and leefgebied with its day, and after it every remark with its own. */
export const verslagDelen = (v: Verslag): readonly Deel[] => [
  ...v.delen.map((d) =>
    deel(
      `${d.naam}: ${d.persoon}`,
      [],
      d.regels.map(({ kop, tekst }) => ({ wat: kop, inhoud: tekst.split(/\n+/) })),
    ),
  ),
  ...(v.conclusie === ''
    ? []
    : [deel('Wat wij samen afspraken', [...v.conclusie.split(/\n+/), ...v.motivering.split(/\n+/)])]),
  deel('Wie dit opschreef', [`${v.geschrevenDoor}, op ${dagVan(v.geschrevenOp)}.`]),
  ...(v.opmerkingen.length === 0
    ? []
    : [
        deel(
          'Wat u erbij schreef',
          [],
          v.opmerkingen.map((o) => ({
            wat: `${o.persoon}, ${dagVan(o.op)}${o.leefgebied === null ? '' : `, bij ${o.leefgebied}`}`,
            inhoud: o.tekst.split(/\n+/),
          })),
        ),
      ]),
]
