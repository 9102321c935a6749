export { kamerAan } from './kamer.rules.ts'
