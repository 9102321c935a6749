import { publiekePagina } from './publiek.routes.ts'

const doel = document.getElementById('app')
if (doel === null) throw new Error('index.html has no #app')

// Two programs in one page: the public one without the router, and the workplace. Fetched beside each other.
const pagina = publiekePagina(location.pathname)
if (pagina === undefined) {
  const { toonWerkplek } = await import('./werkplek.tsx')
  toonWerkplek(doel)
} else {
  const [{ toonPubliek }, { default: Pagina }] = await Promise.all([import('./publiek.tsx'), pagina.laad()])
  toonPubliek(doel, Pagina)
}
