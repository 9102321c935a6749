import { useEffect, useState } from 'react'
import { Knop, RIJ_TOETSEN, useToetsen } from '../../ui/index.ts'
import { Schil } from '../../ui/Schil.tsx'
import { kleedPagina, useVoorkeur, zetVoorkeur } from '../../ui/voorkeur.ts'
import { MENU } from '../../kader/menu.ts'
import { FormulierDelen, KnopDelen } from './FormulierDelen.tsx'
import { LadderDelen } from './LadderDelen.tsx'
import { LijstDelen } from './LijstDelen.tsx'
import { MeldingDelen } from './MeldingDelen.tsx'
import { VersieDelen } from './VersieDelen.tsx'
import { ToetsenDialoog } from '../../ui/ToetsenDialoog.tsx'
import { ZoekDialoog, type ZoekBron } from '../../ui/ZoekDialoog.tsx'

const ZONDER: readonly ZoekBron[] = []

/** Every component in every state, with invented people. */
export function OnderdelenPagina() {
  const { dichtheid, thema } = useVoorkeur()
  const [open, zetOpen] = useState('')
  useEffect(() => kleedPagina(dichtheid), [dichtheid, thema])
  useToetsen(RIJ_TOETSEN)
  const sluit = () => zetOpen('')
  return (
    <>
      <Schil
        menu={MENU.map((plek, i) => ({ ...plek, aantal: i === 0 ? 14 : 2, nood: i === 1 }))}
        gemeente="Gemeente Leeuwarden"
        demo
        naam="Marloes Veenstra"
        stand={{ soort: 'bewaard', op: '2026-11-24T13:03:00Z' }}
        opBewaarOpnieuw={sluit}
        opZoek={() => zetOpen('zoeken')}
        zoekWoord="Zoek een persoon op naam of BSN"
        opToetsen={() => zetOpen('toetsen')}
      >
        <title>Onderdelen | Keukentafel</title>
        <div className="kt-rij kt-rij--uiteen">
          <div>
            <h1>Onderdelen</h1>
            <p className="kt-zacht">De mensen zijn verzonnen.</p>
          </div>
          <div className="kt-rij">
            <Knop opDruk={() => zetVoorkeur({ dichtheid: dichtheid === 'compact' ? 'rustig' : 'compact' })}>
              Wissel dichtheid
            </Knop>
            <Knop opDruk={() => zetVoorkeur({ thema: thema === 'licht' ? 'donker' : 'licht' })}>
              Wissel kleur
            </Knop>
          </div>
        </div>
        <KnopDelen />
        <div className="kt-twee kt-twee--half">
          <FormulierDelen />
          <MeldingDelen />
        </div>
        <LijstDelen />
        <LadderDelen />
        <VersieDelen />
      </Schil>
      <ZoekDialoog open={open === 'zoeken'} opSluit={sluit} bronnen={ZONDER} opKies={sluit} />
      <ToetsenDialoog open={open === 'toetsen'} opSluit={sluit} />
    </>
  )
}
