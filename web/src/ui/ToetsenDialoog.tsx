import { Dialoog } from './Dialoog.tsx'
import { useAlleToetsen } from './toetsen.ts'
import { Vinkje } from './Keuze.tsx'
import { useVoorkeur, zetVoorkeur } from './voorkeur.ts'

const toon = (toets: string): string[] =>
  toets.startsWith('mod+') ? ['Ctrl', toets.slice(4).toUpperCase()] : toets.split(' ')

/** The keys that work here, and the switch that turns single keys off. */
export function ToetsenDialoog({ open, opSluit }: { readonly open: boolean; readonly opSluit: () => void }) {
  const toetsen = useAlleToetsen()
  const { toetsen: aan } = useVoorkeur()
  return (
    <Dialoog titel="Sneltoetsen" open={open} opSluit={opSluit}>
      <dl className="kt-toetsen">
        {toetsen.flatMap(({ toets, wat }) => [
          <dt key={toets}>
            {toon(toets).map((deel, i) => (
              <kbd key={i}>{deel}</kbd>
            ))}
          </dt>,
          <dd key={`${toets}-wat`}>{wat}</dd>,
        ])}
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>Sluit wat open staat</dd>
      </dl>
      <Vinkje
        naam="toetsen-aan"
        label="Losse toetsen gebruiken"
        hint="In een tekstveld doen losse toetsen nooit iets."
        waarde={aan}
        opWijzig={(toetsenAan) => zetVoorkeur({ toetsen: toetsenAan })}
      />
    </Dialoog>
  )
}
