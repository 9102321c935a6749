/** Can this be rung? The server asks the same (kern/telefoon). */
export const isTelefoon = (tekst: string): boolean =>
  /^[0-9+()./ -]{5,30}$/.test(tekst.trim()) && tekst.replaceAll(/\D/g, '').length >= 5
