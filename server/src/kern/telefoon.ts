/**
 * Can this be rung: figures with spaces, brackets, a plus or a hyphen, 5 to 20 characters, at least 5 figures? A number
 * of any country, and one of five figures as some gemeenten have (14 024).
 */
export const isTelefoon = (tekst: string): boolean =>
  /^[0-9+() -]{5,20}$/.test(tekst) && tekst.replaceAll(/\D/g, '').length >= 5
