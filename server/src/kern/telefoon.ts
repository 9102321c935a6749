/**
 * Can this be rung: figures with spaces, brackets, a plus, dots, a slash or a hyphen, 5 to 30 characters, at least 5
 * figures? A number of any country, and one of five figures as some gemeenten have (14 024).
 */
export const isTelefoon = (tekst: string): boolean =>
  /^[0-9+()./ -]{5,30}$/.test(tekst) && tekst.replaceAll(/\D/g, '').length >= 5
