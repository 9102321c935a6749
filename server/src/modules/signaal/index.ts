export * from './signaal.rules.ts'
export * from './signaal.policy.ts'
export { dossierNaam } from './openen.rules.ts'
export * from './opvolging.rules.ts'
