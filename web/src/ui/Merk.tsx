/** A lamp above a table. */
export function Merk() {
  return (
    <svg viewBox="0 0 40 40" fill="none" aria-hidden="true">
      <path d="M12.5 17 7 26h26l-5.5-9z" fill="#f3c66b" />
      <path d="M20 2.5V8" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M10 17.5a10 10 0 0 1 20 0z" fill="currentColor" />
      <path d="M4.5 27.5h31" stroke="currentColor" strokeWidth="4.4" strokeLinecap="round" />
      <path d="M9.5 29v8M30.5 29v8" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
    </svg>
  )
}

export const SlaOver = () => (
  <a className="kt-sla-over" href="#inhoud">
    Ga naar de inhoud
  </a>
)

/** On every page of a demo: the people are invented. */
export function DemoBalk({ demo }: { readonly demo: boolean }) {
  if (!demo) return null
  return (
    <aside className="kt-demo" aria-label="Demo">
      <p>Demo. De mensen in dit voorbeeld zijn verzonnen.</p>
    </aside>
  )
}
