import type { BodyBij } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import {
  LEGE_MELDING,
  meldingFouten,
  toMelder,
  toVelden,
  type MeldingWaarden,
} from '../aanmelden/aanmelden.ts'

export type Opname = BodyBij<'POST /signaalopnames'>
export type OpnameWaarden = MeldingWaarden & {
  kanaal: string
  route: '' | 'a' | 'b' | 'c'
  namens: string
  vindplaats: string
  vraagtZelfNiet: boolean
  signaleerderId: string
  plek: string
}

export const LEGE_OPNAME: OpnameWaarden = {
  ...LEGE_MELDING,
  kanaal: '',
  route: '',
  namens: '',
  vindplaats: '',
  vraagtZelfNiet: false,
  signaleerderId: '',
  plek: '',
}

const fout = (veld: string, tekst: string): VeldFout => ({ veld, code: 'invullen', tekst })

const WIE_MELDT: Readonly<Record<string, string | undefined>> = {
  voorWie: 'Kies wie het meldt.',
  melderType: 'Kies wat voor melder het is.',
  'melder/telefoon': undefined,
}

/** What can be told without the server. On route c there is no melder, so none is asked (SIG-02). */
export const opnameFouten = (w: OpnameWaarden): VeldFout[] => [
  ...(w.kanaal === '' ? [fout('kanaal', 'Kies hoe het binnenkwam.')] : []),
  ...(w.route === '' ? [fout('route', 'Kies bij wie het binnenkwam.')] : []),
  ...meldingFouten(w)
    .filter((f) => !(w.route === 'c' && f.veld in WIE_MELDT))
    .map((f) => ({ ...f, tekst: WIE_MELDT[f.veld] ?? f.tekst })),
  ...(w.route === 'c' && w.vindplaats.trim() === ''
    ? [fout('vindplaats', 'Schrijf op waar u dit zag of hoorde.')]
    : []),
]

/** The body: what was seen in the wijk has a vindplaats and no melder; a call for oneself is the person's own. */
export function toOpname(w: OpnameWaarden, kanaal: string, zelfType: string): Opname {
  const namens = w.namens.trim()
  const gemeen = { ...toVelden(w), kanaal, route: w.route === '' ? 'b' : w.route }
  const zelfNiet = w.vraagtZelfNiet ? { vraagtZelfNiet: true } : {}
  if (w.route === 'c')
    return { ...gemeen, ...zelfNiet, voorWie: 'ander', melderType: null, vindplaats: w.vindplaats.trim() }
  if (w.voorWie !== 'ander') return { ...gemeen, voorWie: 'zelf', melderType: zelfType }
  return {
    ...gemeen,
    ...zelfNiet,
    voorWie: 'ander',
    melderType: w.melderType,
    ...toMelder(w),
    ...(namens === '' ? {} : { namens }),
    ...(w.plek === '' ? {} : { plek: w.plek }),
    ...(w.signaleerderId === '' ? {} : { signaleerderId: Number(w.signaleerderId) }),
  }
}
