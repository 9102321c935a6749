export * from './dossier.rules.ts'
export * from './dossier.policy.ts'
export * from './persoon.rules.ts'
