import { isIP } from 'node:net'
import { join, resolve } from 'node:path'

export type Config = {
  readonly port: number
  readonly host: string
  /** Folder of the embedded cluster, the message folders and the seal anchor. */
  readonly dataMap: string
  /** Folder through which messages come and go: in/<agb>/ and uit/<agb>/. */
  readonly berichtenMap: string
  /** Connection of the app role; absent means the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  /** Connection of the owner, used to migrate only. */
  readonly migratieUrl: string | null
  /** Connection of the backup role, used by `kt backup` only; the embedded PostgreSQL has its own. */
  readonly backupUrl: string | null
  /** File with the key of the backups. */
  readonly backupSleutel: string | null
  /** List of rights that ended, outside the database: what a restored backup must not bring back. */
  readonly intrekkingen: string
  readonly gemeente: string
  readonly demo: boolean
  /** How the outside reaches us; https makes the cookie `__Host-`. */
  readonly publiekeUrl: string
  /** Addresses or ranges of the proxies whose X-Forwarded-For we believe; nobody's when empty. */
  readonly proxy: readonly string[]
  readonly oidc: { issuer: string; clientId: string; clientSecret: string; claim: string } | null
  /** Claim in which a broker gives the BSN of an inwoner. */
  readonly oidcBsnClaim: string
  /** Where the daily mail goes out, from whom and after what time; null = no mail is sent. */
  readonly mail: { smtp: string; van: string; tijd: string } | null
  readonly verbindingen: number
  /** So many requests to the API may come from one address in a minute; behind one address stands a whole office. */
  readonly verzoekenPerMinuut: number
  /** So many hours a visit that was taken along may stay on a device; 0 switches it off (ADR 0017). */
  readonly bezoekUren: number
  /** Above this delay of the event loop new requests get 503 (overload); 0 switches it off. Milliseconds. */
  readonly drukMs: number
  readonly logNiveau: 'silent' | 'warn' | 'info' | 'debug'
}

/** A setting that is wrong stops the program with a sentence that says what to do. */
export class ConfigFout extends Error {}

const getal = (env: NodeJS.ProcessEnv, naam: string, standaard: number, hoogste = 65535): number => {
  const tekst = env[naam]
  if (tekst === undefined || tekst === '') return standaard
  const waarde = Number(tekst)
  if (!Number.isInteger(waarde) || waarde < 0 || waarde > hoogste)
    throw new ConfigFout(`${naam} is "${tekst}". Geef een heel getal van 0 tot en met ${hoogste}.`)
  return waarde
}

const oidcUit = (env: NodeJS.ProcessEnv): Config['oidc'] => {
  const { KT_OIDC_ISSUER: issuer, KT_OIDC_CLIENT_ID: clientId, KT_OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret)
    throw new ConfigFout(
      'Geef KT_OIDC_ISSUER, KT_OIDC_CLIENT_ID en KT_OIDC_CLIENT_SECRET alle drie, of geen van drieën.',
    )
  return { issuer, clientId, clientSecret, claim: env['KT_OIDC_CLAIM'] ?? 'sub' }
}

const NIVEAUS = ['silent', 'warn', 'info', 'debug'] as const
const logNiveauUit = (env: NodeJS.ProcessEnv): Config['logNiveau'] => {
  const niveau = NIVEAUS.find((n) => n === (env['KT_LOG'] ?? 'warn'))
  if (niveau === undefined) throw new ConfigFout(`KT_LOG is een van: ${NIVEAUS.join(', ')}.`)
  return niveau
}

const tekst = (env: NodeJS.ProcessEnv, naam: string, standaard: string): string => env[naam] ?? standaard

const ADRES = /^[^\s@;,<>]+@[^\s@;,<>]+$/
const mailUit = (env: NodeJS.ProcessEnv): Config['mail'] => {
  const { KT_SMTP: smtp, KT_MAIL_VAN: van } = env
  const tijd = tekst(env, 'KT_MAIL_TIJD', '07:30')
  if (!/^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(tijd))
    throw new ConfigFout(`KT_MAIL_TIJD is "${tijd}". Geef uren en minuten, zoals 07:30.`)
  if (!smtp && !van) return null
  if (!smtp || !van) throw new ConfigFout('Geef KT_SMTP en KT_MAIL_VAN allebei, of geen van beide.')
  if (!/^smtps?:$/.test(URL.parse(smtp)?.protocol ?? ''))
    throw new ConfigFout('KT_SMTP is geen adres dat met smtp:// of smtps:// begint.')
  if (!ADRES.test(van)) throw new ConfigFout(`KT_MAIL_VAN is "${van}". Geef één e-mailadres.`)
  return { smtp, van, tijd }
}

// A task holds one connection while its work takes another; with fewer it would wait for itself.
const verbindingenUit = (env: NodeJS.ProcessEnv): number => {
  const aantal = getal(env, 'KT_VERBINDINGEN', 16)
  if (aantal < 4) throw new ConfigFout('KT_VERBINDINGEN is te laag. Geef er ten minste 4.')
  return aantal
}

// A misspelt "echt" must not become a demo, which lets everybody in.
const isDemo = (env: NodeJS.ProcessEnv): boolean => {
  const soort = tekst(env, 'KT_SOORT', 'demo')
  if (soort !== 'demo' && soort !== 'echt') throw new ConfigFout('KT_SOORT is demo of echt.')
  return soort === 'demo'
}

// Real data over plain http, or a cookie that any page of the host can set, is no choice to make by accident.
const publiekeUrlUit = (env: NodeJS.ProcessEnv, port: number, demo: boolean): string => {
  const adres = tekst(env, 'KT_URL', `http://localhost:${port}`)
  const url = URL.parse(adres)
  const isLokaal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ConfigFout(`KT_URL is "${adres}". Geef een adres dat met https:// begint.`)
  if (!demo && url.protocol === 'http:' && !isLokaal)
    throw new ConfigFout('KT_URL begint met http. Met echte gegevens begint het adres met https://.')
  return url.origin
}

const proxyUit = (env: NodeJS.ProcessEnv): readonly string[] => {
  const lijst = tekst(env, 'KT_PROXY', '')
    .split(',')
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '')
  const fout = lijst.find((deel) => isIP(deel.split('/')[0] ?? '') === 0)
  if (fout !== undefined)
    throw new ConfigFout(`KT_PROXY noemt "${fout}". Geef adressen van proxy's, met komma's ertussen.`)
  return lijst
}

/**
 * Reads the environment once, at start, and fails closed.
 * @throws ConfigFout when a value cannot be used
 */
export function leesConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = getal(env, 'PORT', 3000)
  const gemeente = tekst(env, 'KT_GEMEENTE', 'leeuwarden')
  const dataMap = tekst(env, 'KT_DATA', 'data')
  const demo = isDemo(env)
  if (!/^[a-z]+$/.test(gemeente))
    throw new ConfigFout('KT_GEMEENTE is de naam van een map in gemeenten/, in kleine letters.')
  return {
    port,
    host: tekst(env, 'HOST', '127.0.0.1'),
    dataMap: resolve(dataMap),
    berichtenMap: resolve(tekst(env, 'KT_BERICHTEN', join(dataMap, 'berichten'))),
    databaseUrl: env['DATABASE_URL'] ?? null,
    migratieUrl: env['KT_MIGRATIE_URL'] ?? null,
    backupUrl: env['KT_BACKUP_URL'] ?? null,
    backupSleutel: env['KT_BACKUP_SLEUTEL_BESTAND'] ?? null,
    intrekkingen: resolve(tekst(env, 'KT_INTREKKINGEN', join(dataMap, 'intrekkingen.jsonl'))),
    gemeente,
    demo,
    publiekeUrl: publiekeUrlUit(env, port, demo),
    proxy: proxyUit(env),
    oidc: oidcUit(env),
    oidcBsnClaim: tekst(env, 'KT_OIDC_BSN_CLAIM', 'bsn'),
    mail: mailUit(env),
    bezoekUren: getal(env, 'KT_BEZOEK_UREN', 10, 24),
    drukMs: getal(env, 'KT_DRUK_MS', 2000),
    verbindingen: verbindingenUit(env),
    verzoekenPerMinuut: getal(env, 'KT_VERZOEKEN_PER_MINUUT', 1200, 10_000_000),
    logNiveau: logNiveauUit(env),
  }
}
