export * from './aanvraag.rules.ts'
