import { useState, type ReactNode } from 'react'
import { roepAan } from '../api/client.ts'
import { Knop, knopKlasse } from '../ui/Knop.tsx'
import { Melding } from '../ui/Melding.tsx'
import { useFocusBlijft } from '../ui/focus.ts'
import { useBedekt, weerIngelogd } from './uitgelogd.ts'

function Scherm() {
  const [nee, zetNee] = useState<string>()
  const verder = async () => {
    const { wie } = await roepAan('GET /sessie')
    if (wie === null) zetNee('U bent nog niet ingelogd.')
    else weerIngelogd(wie.id)
  }
  return (
    <main className="kt-binnen kt-stapel kt-netwerkfout" id="inhoud" tabIndex={-1}>
      <title>Uitgelogd | Keukentafel</title>
      <h1>U bent uitgelogd</h1>
      <p role="status">Wat u typte staat er nog. Log in een nieuw tabblad in en ga dan hier verder.</p>
      {nee === undefined ? null : (
        <Melding soort="fout" live>
          {nee}
        </Melding>
      )}
      <div className="kt-rij">
        <a className={knopKlasse('hoofd')} href="/inloggen" target="_blank" rel="noreferrer">
          Log in (nieuw tabblad)
        </a>
        <Knop opDruk={() => void verder().catch(() => zetNee('Wij kunnen u even niet bereiken.'))}>
          Ik ben weer ingelogd, ga verder
        </Knop>
      </div>
    </main>
  )
}

/** Covers the page when the session ended while text was unsaved. The text stays in memory, out of sight. */
export function Bedekt({ children }: { readonly children: ReactNode }) {
  const bedekt = useBedekt()
  useFocusBlijft()
  return (
    <>
      {bedekt ? <Scherm /> : null}
      <div hidden={bedekt} inert={bedekt}>
        {children}
      </div>
    </>
  )
}
