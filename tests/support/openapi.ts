// Prints the OpenAPI document as the server gives it; asks nothing of a database.
import { maakApp } from '../../server/src/app.ts'
import { leesConfig } from '../../server/src/config.ts'
import { maakDatabaseHandle } from '../../server/src/platform/db/pool.ts'

const config = { ...leesConfig({ KT_URL: 'https://keukentafel.example' }), logNiveau: 'silent' as const }
const db = maakDatabaseHandle('postgres://niemand@127.0.0.1:1/niets', 1)
const app = await maakApp({ config, db })
process.stdout.write((await app.inject('/v1/openapi.json')).body)
await app.close()
await db.sluit()
