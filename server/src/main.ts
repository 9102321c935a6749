import { commando } from './commandos/index.ts'

// The program runs TypeScript as it stands and uses Temporal: another Node cannot (decision: chosen parts).
const VEREIST = 26
if (Number(process.versions.node.split('.')[0]) !== VEREIST) {
  console.error(
    `Keukentafel draait op Node ${VEREIST}, niet op ${process.versions.node}. Start met: npm start (npm brengt de goede Node mee).`,
  )
  process.exit(1)
}
const [naam = 'help', ...rest] = process.argv.slice(2)
try {
  const gevraagd = await commando(naam)
  process.exitCode = await (gevraagd ?? (await commando('help')))?.doe(rest)
  if (gevraagd === null) process.exitCode = 2
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : String(fout))
  process.exitCode = 1
}
