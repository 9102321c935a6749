import { verschilZin, type Verschil } from './beleid.ts'

/** What is different, a line each: where it stands and what it was and becomes. */
export function Verschillen({ verschillen }: { verschillen: readonly Verschil[] }) {
  return (
    <ul className="kt-stapel kt-strak">
      {verschillen.map((v) => (
        <li key={`${v.waar.join('/')} ${v.soort} ${v.was ?? ''} ${v.wordt ?? ''}`}>
          <b>{v.waar.join(' › ')}</b>: {verschilZin(v)}
        </li>
      ))}
    </ul>
  )
}
