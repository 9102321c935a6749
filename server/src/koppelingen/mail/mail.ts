import { createTransport } from 'nodemailer'

export type MailConfig = {
  /** `smtp://user:password@host:587` or `smtps://…` */
  readonly smtp: string
  /** sender: `keukentafel@gemeente.example` */
  readonly van: string
  /** `uu:mm` on a Dutch clock: the daily mail goes not before */
  readonly tijd: string
}
const WACHT_MS = 15_000
const LOKAAL = ['localhost', '127.0.0.1', '[::1]']

/**
 * Hands mail to the SMTP server of the gemeente; over TLS, except to a server on this machine. Plain text only.
 * `bereikbaar` throws when the server does not answer or does not let us in.
 */
export function maakPost({ smtp, van }: Pick<MailConfig, 'smtp' | 'van'>) {
  const { protocol, hostname, port, username, password } = new URL(smtp)
  const post = createTransport({
    host: hostname,
    port: port === '' ? (protocol === 'smtps:' ? 465 : 587) : Number(port),
    secure: protocol === 'smtps:',
    requireTLS: !LOKAAL.includes(hostname),
    ignoreTLS: LOKAAL.includes(hostname) && protocol === 'smtp:',
    connectionTimeout: WACHT_MS,
    greetingTimeout: WACHT_MS,
    socketTimeout: WACHT_MS,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  })
  const domein = van.split('@').at(-1) ?? 'localhost'
  return {
    bereikbaar: () => post.verify(),
    verstuur: (mail: { aan: string; onderwerp: string; tekst: string; kenmerk: string }) =>
      post.sendMail({
        from: { name: 'Keukentafel', address: van },
        to: mail.aan,
        subject: mail.onderwerp,
        text: mail.tekst,
        messageId: `<${mail.kenmerk}@${domein}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
  }
}
