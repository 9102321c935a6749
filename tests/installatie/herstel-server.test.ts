import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoVullen } from '../../server/src/modules/demo/demo.commands.ts'
import { controleer } from '../../server/src/platform/backup/bestand.ts'
import { leesSleutel } from '../../server/src/platform/backup/kluis.ts'
import { maakDatabase } from '../../server/src/platform/db/migreer.ts'
import { maakDatabaseHandle } from '../../server/src/platform/db/pool.ts'
import { vastePoort } from '../support/poort.ts'
import { kt, Programma, sessie } from '../storing/programma.ts'
import { databaseserver } from './server.ts'

test('on a server: the backup role reads, the owner puts back into an empty database, and nobody is superuser', async () => {
  const s = await databaseserver()
  const map = await mkdtemp(join(tmpdir(), 'kt-backup-'))
  const sleutel = { KT_BACKUP_SLEUTEL_BESTAND: join(map, 'sleutel') }
  const bestand = join(map, 'a.ktb')
  try {
    expect((await kt(s.migratie, 'migreer')).code).toBe(0)
    const db = maakDatabaseHandle(s.app['DATABASE_URL'] ?? '', 4, 20_000)
    await demoVullen(db, { vanaf: 0, aantal: 4, nu: Temporal.Now.instant() })
    await db.sluit()
    expect((await kt(s.app, 'backup', 'sleutel', sleutel.KT_BACKUP_SLEUTEL_BESTAND)).code).toBe(0)
    expect((await kt({ ...s.app, ...sleutel }, 'backup', bestand)).uit).toContain('KT_BACKUP_URL')
    const KT_BACKUP_URL = s.url('kt_backup', 'keukentafel')
    const uit = await kt({ ...s.app, ...sleutel, KT_BACKUP_URL }, 'backup', bestand)
    expect(uit.code, uit.uit).toBe(0)
    const { slot } = await controleer(bestand, await leesSleutel(join(map, 'sleutel')))
    expect(slot.tabellen['dossier']?.aantal).toBeGreaterThan(0)

    const vol = await kt({ ...s.migratie, ...sleutel }, 'herstel', bestand, '--zonder-intrekkingen')
    expect(vol).toMatchObject({
      code: 1,
      uit: expect.stringContaining('Deze database is niet leeg') as string,
    })
    await maakDatabase(s.url('postgres', 'postgres'), 'tweede')
    const tweede = {
      ...s.app,
      ...sleutel,
      DATABASE_URL: s.url('kt_app', 'tweede'),
      KT_INTREKKINGEN: join(map, 'tweede.jsonl'),
    }
    const alsApp = await kt(tweede, 'herstel', bestand, '--zonder-intrekkingen')
    expect(alsApp.uit).toContain('Geef ook KT_MIGRATIE_URL')
    const eigenaar = { ...tweede, KT_MIGRATIE_URL: s.url('kt_eigenaar', 'tweede') }
    const terug = await kt(eigenaar, 'herstel', bestand, '--zonder-intrekkingen')
    expect(terug.code, terug.uit).toBe(0)

    const server = new Programma(tweede, await vastePoort())
    await server.start()
    expect(await sessie(server)).toMatchObject({ gemeente: { sleutel: 'leeuwarden' } })
    expect(await server.sein('SIGTERM')).toBe(0)
    // The walls stand as they stood: made again after the rows were in.
    const open = await kt(tweede, 'spoor', 'verifieer')
    expect(open.uit).toContain('Het spoor klopt.')
    const muren = await s.muren('keukentafel')
    expect(muren.length).toBeGreaterThan(100)
    expect(await s.muren('tweede')).toEqual(muren)
  } finally {
    await s.ruimOp()
    await rm(map, { recursive: true, force: true })
  }
}, 600_000)
