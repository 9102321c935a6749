/** One command of `npm run kt -- …`; answers the exit code. */
export type Commando = {
  /** One line for `kt help`, Dutch. */
  readonly uitleg: string
  readonly doe: (argumenten: readonly string[]) => Promise<number>
}
