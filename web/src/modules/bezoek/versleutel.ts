/** AES-GCM with the key of this login; the place is bound to what stands in it, so that two cannot change places. */
export type Versleuteld = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }

/** The key as the server gave it (32 bytes, base64), in a form that this page can use and nobody can read back. */
export function sleutelUit(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (teken) => teken.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const opties = (iv: Uint8Array<ArrayBuffer>, plaats: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(plaats),
})

/** Every time with a new nonce: the same text never looks the same. */
export async function versleutel(sleutel: CryptoKey, plaats: string, inhoud: unknown): Promise<Versleuteld> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const tekst = new TextEncoder().encode(JSON.stringify(inhoud))
  return { iv, data: await crypto.subtle.encrypt(opties(iv, plaats), sleutel, tekst) }
}

/** What was written; null when it was with another key, for another place, or changed since. */
export async function ontsleutel(
  sleutel: CryptoKey,
  plaats: string,
  { iv, data }: Versleuteld,
): Promise<unknown> {
  try {
    const tekst = await crypto.subtle.decrypt(opties(iv, plaats), sleutel, data)
    return JSON.parse(new TextDecoder().decode(tekst)) as unknown
  } catch {
    return null
  }
}
